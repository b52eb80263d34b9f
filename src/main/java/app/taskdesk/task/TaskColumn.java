package app.taskdesk.task;

/** What a list of tasks can show and be ordered by. */
public enum TaskColumn {
    /** Ascending is the most urgent first. */
    PRIORITY,
    TITLE,
    CUSTOMER,
    DUE,
    /** How long a task is late; ascending is the least late first. */
    LATE_BY,
    OWNER,
    STATUS,
    SNOOZES,
    /** Ordered by the first tag. */
    TAGS,
    QUEUE,
    TYPE,
    UPDATED,
    CREATED,
    OUTCOME,
    /** Ascending is what needs a person first. */
    SYNC
}
