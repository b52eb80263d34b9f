package app.taskdesk.task;

/** The server's own counts; what it calls a day or a week is its own affair. */
public record TaskStats(long total, long overdue, long dueToday, long completedThisWeek, long inProgress) {
}
