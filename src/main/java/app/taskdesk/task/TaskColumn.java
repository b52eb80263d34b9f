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
    /** How far the due date was moved since it was first seen; ascending is the least. */
    PUSHED_BACK,
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
