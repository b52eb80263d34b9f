package app.taskdesk.task;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a task is late already, in the steps of the overdue review (ux.md 4.12). */
public enum LateAge {
    UNDER_4_HOURS(Duration.ofHours(4)),
    UNDER_A_DAY(Duration.ofDays(1)),
    UNDER_3_DAYS(Duration.ofDays(3)),
    UNDER_A_WEEK(Duration.ofDays(7)),
    /** Late for a week or more. */
    LONGER(null);

    private static final LateAge[] ALL = values();

    private final @Nullable Duration end;

    LateAge(@Nullable Duration end) {
        this.end = end;
    }

    /** The age of something due then; a step begins with its bound. */
    public static LateAge of(Instant due, Instant now) {
        Duration late = Duration.between(due, now);
        for (LateAge age : ALL) {
            if (age.end == null || late.compareTo(age.end) < 0) {
                return age;
            }
        }
        return LONGER;
    }

    /** Whether the task is late, and for so long. */
    public boolean holds(TaskRow row, Instant now) {
        return row.due() != null && row.isLate(now) && of(row.due(), now) == this;
    }
}
