package app.taskdesk.remote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a listing asks for. A null filter is left out of the request.
 *
 * @param page  from 1
 * @param limit the number of tasks wanted; the reply tells what was given
 */
public record ListQuery(int page, int limit, Sort sort, boolean descending, Filter filter) {

    /** The orders that every provider of ours names the same way. */
    public enum Sort {
        DUE, CREATED_AT, UPDATED_AT
    }

    /** Filters joined with "and"; provider words and ids. */
    public record Filter(@Nullable String ownerId, @Nullable String queueId, @Nullable String status,
            @Nullable String priority, @Nullable String customerId, @Nullable String linkedEntityType,
            @Nullable String linkedEntityId, @Nullable String linkedPipelineId, @Nullable Instant dueBefore,
            @Nullable Instant dueAfter, boolean overdue, @Nullable String search) {

        /** No filter at all. */
        public static final Filter NONE =
                new Filter(null, null, null, null, null, null, null, null, null, null, false, null);
    }

    public static ListQuery page(int page, int limit, Sort sort, boolean descending) {
        return new ListQuery(page, limit, sort, descending, Filter.NONE);
    }
}
