package app.taskdesk.store;

import app.taskdesk.task.TaskId;
import java.util.UUID;

/**
 * What was kept: the operation to undo it by, and the task it concerns (new for a create).
 */
public record RecordedIntent(UUID operation, TaskId task) {
}
