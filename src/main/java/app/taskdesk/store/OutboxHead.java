package app.taskdesk.store;

import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.UUID;

/**
 * The intent of a task whose turn it is.
 *
 * @param state QUEUED, IN_FLIGHT or UNKNOWN; a task whose first open intent waits for a person has no head
 * @param at    not before this time, on this computer's clock
 * @param since when a person did it, on the same clock
 */
public record OutboxHead(UUID operation, TaskId task, IntentState state, Instant at, Instant since) {
}
