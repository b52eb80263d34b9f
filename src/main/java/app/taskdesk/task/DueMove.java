package app.taskdesk.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a new due date is to the provider. Putting a date off is what snoozing is, and only the snooze request is known
 * to move a date, so a date that goes later is sent as a snooze and counted as one (facts.md 4.2). Setting a first
 * date, bringing one forward and clearing one are no snoozes and go out as an edit; so does a date that still lies
 * behind or too close ahead for a snooze.
 */
public enum DueMove {
    NOTHING, SNOOZE, EDIT;

    public static DueMove of(@Nullable Instant from, @Nullable Instant to, Instant now) {
        if (from == null ? to == null : from.equals(to)) {
            return NOTHING;
        }
        boolean later = from != null && to != null && to.isAfter(from);
        return later && TaskRules.againstSnoozingUntil(to, now).isEmpty() ? SNOOZE : EDIT;
    }
}
