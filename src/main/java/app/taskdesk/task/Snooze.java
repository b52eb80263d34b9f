package app.taskdesk.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How tasks are to be put off.
 *
 * @param adjustReminders whether the server moves its reminders along
 * @param reason          why again, asked from the fifth snooze on; kept here and never sent; null when not asked
 */
public record Snooze(Instant due, boolean adjustReminders, @Nullable String reason) {

    public static Snooze until(Instant due) {
        return new Snooze(due, true, null);
    }
}
