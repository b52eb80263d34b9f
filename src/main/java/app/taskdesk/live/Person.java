package app.taskdesk.live;

/**
 * Somebody who owns tasks, with what they have on their hands.
 *
 * @param name  as last seen on a task; the id where no task names them
 * @param today open tasks due today, late ones not among them
 */
public record Person(String id, String name, int open, int late, int today, boolean me) {
}
