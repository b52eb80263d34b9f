package app.taskdesk.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * One task as it is kept, whatever its dialect: the columns it is found and ordered by, and its JSON ready to ship.
 * Texts to search in are folded by {@link Folding}.
 *
 * @param rank what the priority is ordered by
 * @param link the linked entity, or null
 */
record StoredTask(String id, String status, String priority, int rank, @Nullable String ownerId,
        @Nullable String ownerName, @Nullable String queueId, @Nullable String customerId, @Nullable Link link,
        Moments moments, String title, String description, byte[] json) {

    /** The pipeline entity a task belongs to. */
    record Link(@Nullable String type, @Nullable String id, @Nullable String pipelineId) {
    }
}
