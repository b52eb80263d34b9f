package app.taskdesk.task;

import java.util.List;

/** What a list of tasks can show and be ordered by. */
public enum TaskColumn {
    /** Ascending is the most urgent first. */
    PRIORITY(TaskField.PRIORITY),
    TITLE(TaskField.TITLE),
    /** By what the person calls it. */
    ACCOUNT(),
    /** Whom a task is for: a customer, or where there are none the chat. */
    CUSTOMER(TaskField.CUSTOMER_NAME, TaskField.CHAT_ID),
    DUE(TaskField.DUE),
    /** How long a task is late; ascending is the least late first. */
    LATE_BY(TaskField.DUE),
    REMINDER(TaskField.REMIND_AT),
    OWNER(TaskField.OWNER_ID),
    STATUS(TaskField.STATUS),
    SNOOZES(TaskField.SNOOZE_COUNT),
    /** How far the due date was moved since it was first seen; ascending is the least. */
    PUSHED_BACK(TaskField.DUE),
    /** Ordered by the first tag. */
    TAGS(TaskField.TAGS),
    QUEUE(TaskField.QUEUE_ID),
    TYPE(TaskField.CATEGORY),
    UPDATED(TaskField.UPDATED_AT),
    CREATED(TaskField.CREATED_AT),
    OUTCOME(TaskField.OUTCOME),
    /** Ascending is what needs a person first. */
    SYNC();

    private final List<TaskField> about;

    TaskColumn(TaskField... about) {
        this.about = List.of(about);
    }

    /** Whether tasks have what it shows, where they can do no more than this. */
    public boolean isIn(Abilities abilities) {
        return about.isEmpty() || about.stream().anyMatch(abilities::has);
    }
}
