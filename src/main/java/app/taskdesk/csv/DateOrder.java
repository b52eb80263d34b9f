package app.taskdesk.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In what order a file writes day, month and year where it does not write ISO 8601, which is always understood. */
public enum DateOrder {
    DAY_MONTH_YEAR, MONTH_DAY_YEAR;

    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}"
            + "(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?:,? +(\\d{1,2}):(\\d{2})(?::\\d{2})? ?([AaPp][Mm])?)?");

    /**
     * The order in which every date of a column makes sense; day first where both do.
     *
     * @param cells may hold anything
     */
    public static DateOrder guess(Collection<String> cells) {
        return cells.stream().map(PARTS::matcher).filter(Matcher::matches)
                .anyMatch(parts -> Integer.parseInt(parts.group(2)) > 12) ? MONTH_DAY_YEAR : DAY_MONTH_YEAR;
    }

    /**
     * The instant a cell means; nothing when it means none.
     *
     * @param zone    of a date without an offset
     * @param morning the hour of a date without one
     */
    public Optional<Instant> read(String cell, ZoneId zone, LocalTime morning) {
        try {
            Matcher iso = ISO.matcher(cell);
            if (iso.matches()) {
                return Optional.of(iso(iso, zone, morning));
            }
            Matcher parts = PARTS.matcher(cell);
            return parts.matches() ? Optional.of(parts(parts, zone, morning)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Instant iso(Matcher iso, ZoneId zone, LocalTime morning) {
        String time = iso.group(2);
        String offset = iso.group(3);
        if (time == null) {
            return LocalDate.parse(iso.group(1)).atTime(morning).atZone(zone).toInstant();
        }
        if (offset == null) {
            return LocalDateTime.parse(iso.group(1) + 'T' + time).atZone(zone).toInstant();
        }
        String full = offset.length() == 5 ? offset.substring(0, 3) + ':' + offset.substring(3) : offset;
        return OffsetDateTime.parse(iso.group(1) + 'T' + time + full).toInstant();
    }

    private Instant parts(Matcher parts, ZoneId zone, LocalTime morning) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        int year = Integer.parseInt(parts.group(3));
        LocalDate day = this == DAY_MONTH_YEAR ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
        return day.atTime(parts.group(4) == null ? morning : time(parts)).atZone(zone).toInstant();
    }

    private static LocalTime time(Matcher parts) {
        int hour = Integer.parseInt(parts.group(4));
        String half = parts.group(6);
        if (half != null && (hour < 1 || hour > 12)) {
            throw new DateTimeException("no such hour");
        }
        int full = half == null ? hour : hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        return LocalTime.of(full, Integer.parseInt(parts.group(5)));
    }
}
