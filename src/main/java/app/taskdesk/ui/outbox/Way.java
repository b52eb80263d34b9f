package app.taskdesk.ui.outbox;

/**
 * Something that can be done about a change.
 *
 * @param id stable, such as {@code sendNow}
 */
public record Way(String id, String title, Runnable run) {
}
