package app.taskdesk.store;

import java.time.Instant;

/**
 * How a full reading ended.
 *
 * @param unreadable rows that could not be read as tasks
 * @param whole      whether every row that the server counted was seen
 */
public record SweepEnd(SweepMark mark, Instant at, int unreadable, boolean whole) {
}
