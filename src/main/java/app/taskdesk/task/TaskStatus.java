package app.taskdesk.task;

import org.jspecify.annotations.Nullable;

/** Where a task stands; the codes are Talking Shops' words, other providers' words are translated by their adapter. */
public enum TaskStatus {
    NOT_STARTED("not_started"),
    IN_PROGRESS("in_progress"),
    WAITING("pending"),
    DONE("completed"),
    DEFERRED("deferred"),
    /** A word nobody knows yet: shown raw, kept, never written back. */
    UNKNOWN("");

    private static final TaskStatus[] ALL = values();

    private final String code;

    TaskStatus(String code) {
        this.code = code;
    }

    /** The value of {@link TaskField#STATUS}. */
    public String code() {
        return code;
    }

    public static TaskStatus of(@Nullable String code) {
        for (TaskStatus status : ALL) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    /** Not finished and not put off without a date: what can be late (facts.md 5, row 8). */
    public boolean isOpen() {
        return this != DONE && this != DEFERRED;
    }
}
