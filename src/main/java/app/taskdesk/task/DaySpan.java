package app.taskdesk.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Days that a date of a task may lie on; whole days of the person's zone.
 *
 * @param from the first day, null for no beginning
 * @param to   the last day, null for no end
 */
public record DaySpan(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static DaySpan before(LocalDate day) {
        return new DaySpan(null, day.minusDays(1));
    }

    public static DaySpan after(LocalDate day) {
        return new DaySpan(day.plusDays(1), null);
    }

    /** Belongs to the days. */
    public Instant start(ZoneId zone) {
        return from == null ? Instant.MIN : from.atStartOfDay(zone).toInstant();
    }

    /** Does not belong to the days any more. */
    public Instant end(ZoneId zone) {
        return to == null ? Instant.MAX : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
