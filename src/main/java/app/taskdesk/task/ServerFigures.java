package app.taskdesk.task;

import java.time.Instant;

/**
 * What the server itself counted when it was asked.
 *
 * @param stats     as of then, whatever the range
 * @param analytics of the range
 */
public record ServerFigures(Instant at, TaskStats stats, TaskAnalytics analytics) {
}
