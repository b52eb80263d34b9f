package app.taskdesk.store;

/**
 * A task that a full reading did not see.
 *
 * @param absences how often the server answered 404 for its id
 */
public record MissingTask(String remoteId, int absences) {
}
