package app.taskdesk.remote;

import app.taskdesk.task.TaskFields;

/**
 * A task as the server just told it, in neutral fields; unknown wire fields are in
 * {@link app.taskdesk.task.TaskField#UNKNOWN}.
 *
 * @param complete true for a full read and for a list row that lacks no documented field, false for a sparse row
 */
public record RemoteTask(String remoteId, TaskFields fields, boolean complete) {
}
