package app.taskdesk.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Says moments and spans of time in the person's zone and language. */
public final class DateText {

    private static final int DAYS_BY_NAME = 6;

    private final Messages messages;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;

    public DateText(Messages messages, Supplier<ZoneId> zone, InstantSource clock) {
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** "13:45" today, "Thu 09:00" within a week, "Mon 20 Apr, 09:00" otherwise. */
    public String near(Instant instant) {
        LocalDate today = clock.instant().atZone(zone.get()).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, instant.atZone(zone.get()).toLocalDate());
        if (days == 0) {
            return format("HH:mm", instant);
        }
        return days > 0 && days <= DAYS_BY_NAME ? format("EEE HH:mm", instant) : full(instant);
    }

    /** "Mon 13 Apr, 10:00", with the year where it is another one. */
    public String full(Instant instant) {
        boolean thisYear = at(instant).getYear() == at(clock.instant()).getYear();
        return format(thisYear ? "EEE d MMM, HH:mm" : "EEE d MMM yyyy, HH:mm", instant);
    }

    /** What the date entry reads back as the same minute. */
    public String entry(Instant instant) {
        return format("yyyy-MM-dd HH:mm", instant);
    }

    /** "Mon 13 Apr", with the year where it is another one. */
    public String day(Instant instant) {
        boolean thisYear = at(instant).getYear() == at(clock.instant()).getYear();
        return format(thisYear ? "EEE d MMM" : "EEE d MMM yyyy", instant);
    }

    public String clock(Instant instant) {
        return format("HH:mm:ss", instant);
    }

    /** "12 min", "5 h" or "3 d"; at least one minute. */
    public String span(Duration span) {
        if (span.toHours() < 1) {
            return messages.text("task.span.minutes", Math.max(1, span.toMinutes()));
        }
        return span.toDays() < 1 ? messages.text("task.span.hours", span.toHours())
                : messages.text("task.span.days", span.toDays());
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, messages.locale()).format(at(instant));
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone.get());
    }
}
