package app.taskdesk.remote;

import app.taskdesk.task.TaskFields;

/**
 * A task as the server just told it, in neutral fields; unknown wire fields are in
 * {@link app.taskdesk.task.TaskField#UNKNOWN}.
 *
 * @param complete true for a full read, false for a list row that may lack fields
 */
public record RemoteTask(String remoteId, TaskFields fields, boolean complete) {
}
