package app.taskdesk.store;

/**
 * One change of a batch.
 *
 * @param title  of its task, as last seen; empty where nobody remembers
 * @param status of the last HTTP reply; 0 where none came
 */
public record BatchItem(Intent intent, String title, int status) {
}
