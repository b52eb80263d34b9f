package app.taskdesk.task;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days that figures are about, as a person chooses them: all but own days move on with the calendar.
 *
 * @param from of own days; null where the person left it open, and then it is the same day as the other
 * @param to   likewise
 */
public record FiguresRange(Choice choice, @Nullable LocalDate from, @Nullable LocalDate to) {

    private static final int MOST_DAYS = 366;

    /** The ranges offered. */
    public enum Choice {
        TODAY, LAST_7_DAYS, LAST_30_DAYS, THIS_MONTH, CUSTOM
    }

    public static FiguresRange of(Choice choice) {
        return new FiguresRange(choice, null, null);
    }

    /** Days both of which belong to the range, the earlier one first, whichever was chosen as which. */
    public static FiguresRange custom(@Nullable LocalDate one, @Nullable LocalDate other) {
        boolean turned = one != null && other != null && one.isAfter(other);
        return new FiguresRange(Choice.CUSTOM, turned ? other : one, turned ? one : other);
    }

    /** The days themselves, a year of them at most; neither end is open. */
    public DaySpan days(LocalDate today) {
        return switch (choice) {
            case TODAY -> new DaySpan(today, today);
            case LAST_7_DAYS -> new DaySpan(today.minusDays(6), today);
            case LAST_30_DAYS -> new DaySpan(today.minusDays(29), today);
            case THIS_MONTH -> new DaySpan(today.withDayOfMonth(1), today);
            case CUSTOM -> custom(today);
        };
    }

    private DaySpan custom(LocalDate today) {
        LocalDate last = Objects.requireNonNullElse(to, Objects.requireNonNullElse(from, today));
        LocalDate first = Objects.requireNonNullElse(from, last);
        LocalDate earliest = last.minusDays(MOST_DAYS - 1);
        return new DaySpan(first.isBefore(earliest) ? earliest : first, last);
    }
}
