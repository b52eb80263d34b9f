package app.taskdesk.store;

import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The intent of a task whose turn it is.
 *
 * @param state QUEUED, IN_FLIGHT or UNKNOWN; a task whose first open intent waits for a person has no head
 * @param at    not before this time, on this computer's clock
 * @param since when a person did it, on the same clock
 * @param mayLand a change that was dropped while nobody knew whether it would still arrive: the next one waits until
 *                it no longer can; null when there is none
 * @param readAt when the copy that it goes out on top of was read whole, on this computer's clock; null when never
 */
public record OutboxHead(UUID operation, TaskId task, IntentKind kind, IntentState state, Instant at, Instant since,
        @Nullable UUID mayLand, @Nullable Instant readAt) {
}
