package app.taskdesk.ui.taskdetail;

/**
 * One line of the facts about a task.
 *
 * @param label message key
 * @param id    names the line for tests and for readers of the screen
 */
public record Fact(String id, String label, String text, boolean late) {
}
