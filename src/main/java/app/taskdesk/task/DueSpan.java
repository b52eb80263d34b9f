package app.taskdesk.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Days a due date may lie on; whole days of the person's zone.
 *
 * @param from the first day, null for no beginning
 * @param to   the last day, null for no end
 */
public record DueSpan(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static DueSpan before(LocalDate day) {
        return new DueSpan(null, day.minusDays(1));
    }

    public static DueSpan after(LocalDate day) {
        return new DueSpan(day.plusDays(1), null);
    }

    Instant start(ZoneId zone) {
        return from == null ? Instant.MIN : from.atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        return to == null ? Instant.MAX : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
