package app.taskdesk.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When the person at this desk works, in local time: what "tomorrow" and "later today" mean.
 *
 * @param days      at least one
 * @param morning   the hour of a day named without one
 * @param afternoon the hour of "this afternoon"
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime start, LocalTime end, LocalTime morning,
        LocalTime afternoon) {

    /** Monday to Friday, nine to six. */
    public static final WorkingHours USUAL = new WorkingHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(9, 0), LocalTime.of(14, 0));

    public WorkingHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("nobody works on no day at all");
        }
        days = Set.copyOf(days);
    }

    public boolean isWorkingDay(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    /** Whether the person is at work then; the end of the hours is not. */
    public boolean hold(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return isWorkingDay(moment.toLocalDate()) && !time.isBefore(start) && time.isBefore(end);
    }

    /** The n-th working day after the given day. */
    public LocalDate workingDayAfter(LocalDate day, int n) {
        LocalDate result = day;
        for (int found = 0; found < n;) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                found++;
            }
        }
        return result;
    }

    /** The first working day of the week after the given day's. */
    public LocalDate nextWeekAfter(LocalDate day) {
        LocalDate start = day.plusDays(1);
        while (start.getDayOfWeek() != weekStart()) {
            start = start.plusDays(1);
        }
        return isWorkingDay(start) ? start : workingDayAfter(start, 1);
    }

    /** The day after the longest run of free days, so that a week from Sunday to Thursday starts on Sunday. */
    private DayOfWeek weekStart() {
        DayOfWeek best = DayOfWeek.MONDAY;
        int longest = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            int free = 0;
            while (free < 7 && !days.contains(day.minus(free + 1L))) {
                free++;
            }
            if (days.contains(day) && free > longest) {
                longest = free;
                best = day;
            }
        }
        return best;
    }
}
