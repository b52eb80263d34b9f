package app.taskdesk.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a task of the person's own makes itself heard ({@code ux.md} 4.11). A task says each moment once: its own
 * reminder goes before "due soon" and before all else of the same moment, the end of its snooze before "due soon" and
 * "late" of that.
 *
 * @param at    from when on it is told
 * @param about the moment it is about
 * @param until it is not told from then on; null where it stays worth telling
 */
public record ReminderMoment(ReminderKind kind, Instant at, Instant about, @Nullable Instant until) {

    private static final Duration STILL_DUE = Duration.ofMinutes(1);
    private static final Duration JUST_PAST = Duration.ofMillis(1);

    /** All moments of a task, past and to come; none for a task that is not open. */
    public static List<ReminderMoment> of(TaskRow row, ReminderWishes wishes) {
        var moments = new ArrayList<ReminderMoment>();
        if (!row.knownStatus().isOpen()) {
            return moments;
        }
        Instant own = wishes.wants(ReminderKind.OWN) ? row.remindAt() : null;
        Instant wakes = wishes.wants(ReminderKind.AWAKE) ? row.snoozedUntil() : null;
        Instant due = row.due();
        if (own != null) {
            moments.add(new ReminderMoment(ReminderKind.OWN, own, own, null));
        }
        if (wakes != null && !wakes.equals(own)) {
            moments.add(new ReminderMoment(ReminderKind.AWAKE, wakes, wakes, null));
        }
        if (due != null && own == null && !due.equals(wakes) && wishes.wants(ReminderKind.DUE_SOON)) {
            moments.add(new ReminderMoment(ReminderKind.DUE_SOON, due.minus(wishes.dueSoon()), due,
                    due.plus(STILL_DUE)));
        }
        if (due != null && !due.equals(own) && !due.equals(wakes) && wishes.wants(ReminderKind.LATE)) {
            moments.add(new ReminderMoment(ReminderKind.LATE, due.plus(JUST_PAST), due, null));
        }
        return List.copyOf(moments);
    }

    /** @param from what is about a moment before is not told any more */
    public boolean isDue(Instant now, Instant from) {
        return !at.isAfter(now) && about.isAfter(from) && (until == null || now.isBefore(until));
    }
}
