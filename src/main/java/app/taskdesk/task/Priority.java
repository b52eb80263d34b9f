package app.taskdesk.task;

import org.jspecify.annotations.Nullable;

/** How urgent a task is, lowest first; the codes are Talking Shops' words. */
public enum Priority {
    /** A word nobody knows yet: shown raw, kept, never written back. */
    UNKNOWN(""),
    LOW("low"),
    NORMAL("normal"),
    HIGH("high"),
    URGENT("urgent");

    private static final Priority[] ALL = values();

    private final String code;

    Priority(String code) {
        this.code = code;
    }

    /** The value of {@link TaskField#PRIORITY}. */
    public String code() {
        return code;
    }

    public static Priority of(@Nullable String code) {
        for (Priority priority : ALL) {
            if (priority.code.equals(code)) {
                return priority;
            }
        }
        return UNKNOWN;
    }
}
