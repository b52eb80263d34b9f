package app.taskdesk.store;

import app.taskdesk.task.TaskFields;

/**
 * A task as a server told it.
 *
 * @param complete true for a full read, false for a list row that may lack fields
 */
public record Received(String remoteId, TaskFields fields, boolean complete) {
}
