package app.taskdesk.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a due date is said (ux.md 4.4), apart from the words themselves: which form, and the number or moment in it.
 *
 * @param amount how many minutes, hours or days late; 0 in the other forms
 * @param when   the due date in the person's zone; null without one
 */
public record DueWording(Form form, long amount, @Nullable ZonedDateTime when) {

    private static final int DAYS_BY_NAME = 6;
    private static final DueWording NO_DATE = new DueWording(Form.NO_DATE, 0, null);

    /** The forms a due date can take. */
    public enum Form {
        LATE_MINUTES, LATE_HOURS, LATE_DAYS, TODAY, TOMORROW, WEEKDAY, DAY, DAY_AND_YEAR, NO_DATE;

        public boolean isLate() {
            return this == LATE_MINUTES || this == LATE_HOURS || this == LATE_DAYS;
        }
    }

    public static DueWording of(TaskRow row, Viewpoint view) {
        return of(row.due(), row.knownStatus().isOpen(), view);
    }

    /** @param canBeLate false for finished and deferred tasks, whose past due date is told as a date */
    public static DueWording of(@Nullable Instant due, boolean canBeLate, Viewpoint view) {
        if (due == null) {
            return NO_DATE;
        }
        ZonedDateTime when = due.atZone(view.zone());
        return canBeLate && due.isBefore(view.now()) ? late(when, due, view.now()) : dated(when, view);
    }

    private static DueWording late(ZonedDateTime when, Instant due, Instant now) {
        long minutes = ChronoUnit.MINUTES.between(due, now);
        if (minutes < Duration.ofHours(1).toMinutes()) {
            return new DueWording(Form.LATE_MINUTES, Math.max(1, minutes), when);
        }
        long hours = ChronoUnit.HOURS.between(due, now);
        return hours < Duration.ofDays(1).toHours()
                ? new DueWording(Form.LATE_HOURS, hours, when)
                : new DueWording(Form.LATE_DAYS, ChronoUnit.DAYS.between(due, now), when);
    }

    private static DueWording dated(ZonedDateTime when, Viewpoint view) {
        LocalDate today = LocalDate.ofInstant(view.now(), view.zone());
        long days = ChronoUnit.DAYS.between(today, when.toLocalDate());
        Form form;
        if (days == 0) {
            form = Form.TODAY;
        } else if (days == 1) {
            form = Form.TOMORROW;
        } else if (days > 1 && days <= DAYS_BY_NAME) {
            form = Form.WEEKDAY;
        } else {
            form = when.getYear() == today.getYear() ? Form.DAY : Form.DAY_AND_YEAR;
        }
        return new DueWording(form, 0, when);
    }
}
