package app.taskdesk.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** When the person works, in local time; snoozes go by it. */
public record Hours(Set<DayOfWeek> days, LocalTime start, LocalTime end, LocalTime morning, LocalTime afternoon) {

    public static final Hours USUAL = new Hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(9, 0), LocalTime.of(14, 0));

    public Hours {
        days = days.isEmpty() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : EnumSet.copyOf(days);
        if (!end.isAfter(start)) {
            start = LocalTime.of(9, 0);
            end = LocalTime.of(18, 0);
        }
    }

    @Override
    public Set<DayOfWeek> days() {
        return Set.copyOf(days);
    }

    public Hours withDays(Set<DayOfWeek> changed) {
        return new Hours(changed, start, end, morning, afternoon);
    }

    public Hours withStart(LocalTime changed) {
        return new Hours(days, changed, end, morning, afternoon);
    }

    public Hours withEnd(LocalTime changed) {
        return new Hours(days, start, changed, morning, afternoon);
    }
}
