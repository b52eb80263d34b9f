package app.taskdesk.settings;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the person is told of without asking.
 *
 * @param chosen         what was switched on or off by hand; all else is as it usually is
 * @param dueSoonMinutes how long before a task is due
 * @param manyLate       more late tasks than these are many
 * @param quiet          whether nothing is shown outside working hours
 * @param desktop        whether the desktop's own notifications are used as well
 * @param pausedUntil    nothing is shown before; null while nothing is paused
 */
public record Reminding(Map<Topic, Boolean> chosen, int dueSoonMinutes, int manyLate, boolean quiet, boolean desktop,
        @Nullable Instant pausedUntil) {

    public static final Reminding USUAL = new Reminding(Map.of(), 10, 10, true, true, null);

    private static final int MOST_MINUTES = 120;
    private static final int MOST_LATE = 1_000;

    /** What there is to be told of, and whether it usually is. */
    public enum Topic {
        OWN(true), DUE_SOON(true), LATE(true), AWAKE(true), GIVEN(true), MOVED_AWAY(false), NEEDS_YOU(true),
        MANY_LATE(true), SNOOZED_OFTEN(true);

        private final boolean usual;

        Topic(boolean usual) {
            this.usual = usual;
        }

        /** Whether it is of use to those alone who look after others' work. */
        public boolean isForLeads() {
            return this == MANY_LATE || this == SNOOZED_OFTEN;
        }
    }

    public Reminding {
        chosen = Map.copyOf(chosen);
        dueSoonMinutes = Math.clamp(dueSoonMinutes, 0, MOST_MINUTES);
        manyLate = Math.clamp(manyLate, 1, MOST_LATE);
    }

    public boolean wants(Topic topic) {
        return chosen.getOrDefault(topic, topic.usual);
    }

    public Reminding with(Topic topic, boolean wanted) {
        var changed = new EnumMap<Topic, Boolean>(Topic.class);
        changed.putAll(chosen);
        changed.put(topic, wanted);
        return new Reminding(changed, dueSoonMinutes, manyLate, quiet, desktop, pausedUntil);
    }

    public Reminding withDueSoonMinutes(int changed) {
        return new Reminding(chosen, changed, manyLate, quiet, desktop, pausedUntil);
    }

    public Reminding withManyLate(int changed) {
        return new Reminding(chosen, dueSoonMinutes, changed, quiet, desktop, pausedUntil);
    }

    public Reminding withQuiet(boolean changed) {
        return new Reminding(chosen, dueSoonMinutes, manyLate, changed, desktop, pausedUntil);
    }

    public Reminding withDesktop(boolean changed) {
        return new Reminding(chosen, dueSoonMinutes, manyLate, quiet, changed, pausedUntil);
    }

    public Reminding withPausedUntil(@Nullable Instant changed) {
        return new Reminding(chosen, dueSoonMinutes, manyLate, quiet, desktop, changed);
    }
}
