package app.taskdesk.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The date texts of the wire: ISO 8601 with an offset, or a bare date that means its first moment in UTC. */
final class Times {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Times() {
    }

    static Optional<Instant> read(String text) {
        try {
            Instant time = isDateOnly(text)
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return Optional.of(time.truncatedTo(ChronoUnit.MILLIS))
                    .filter(read -> !read.isBefore(EARLIEST) && !read.isAfter(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As {@link #read}, but a bare date means the first moment after that day. */
    static Optional<Instant> readEnd(String text) {
        return read(text).map(time -> isDateOnly(text) ? time.plus(Duration.ofDays(1)) : time);
    }

    private static boolean isDateOnly(String text) {
        return text.indexOf('T') < 0 && text.indexOf('t') < 0;
    }
}
