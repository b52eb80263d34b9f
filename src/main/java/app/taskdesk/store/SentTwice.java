package app.taskdesk.store;

import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.UUID;

/**
 * A create of ours that is at the server twice ({@code sync.md} 2.4): nothing is removed before a person says so.
 *
 * @param kept  the task that stands for the create
 * @param extra the other one
 */
public record SentTwice(UUID operation, TaskId kept, TaskId extra, Instant foundAt) {
}
