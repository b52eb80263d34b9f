package app.taskdesk.task;

import org.jspecify.annotations.Nullable;

/** What a filter can ask about, in the order of the chips. */
public enum Facet {
    STATUS(TaskField.STATUS),
    DUE(TaskField.DUE),
    LATE(TaskField.DUE),
    PRIORITY(TaskField.PRIORITY),
    OWNER(TaskField.OWNER_ID),
    TYPE(TaskField.CATEGORY),
    CUSTOMER(TaskField.CUSTOMER_ID),
    CHAT(TaskField.CHAT_ID),
    QUEUE(TaskField.QUEUE_ID),
    TAGS(TaskField.TAGS),
    SNOOZES(TaskField.SNOOZE_COUNT),
    SYNC(null),
    /** Of several that are listed together. */
    ACCOUNT(null),
    CREATED(TaskField.CREATED_AT),
    COMPLETED(TaskField.COMPLETED_AT);

    private final @Nullable TaskField about;

    Facet(@Nullable TaskField about) {
        this.about = about;
    }

    /** Whether it asks on which days something lies, and nothing else. */
    public boolean isDated() {
        return this == CREATED || this == COMPLETED;
    }

    /** Whether tasks have what it asks about, where they can do no more than this. */
    public boolean isIn(Abilities abilities) {
        return abilities.has(about);
    }
}
