package app.taskdesk.task;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When, where and for whom tasks are looked at: every rule about "late", "today" and "mine" is asked against one of
 * these, so that a list, its counts and its wording never disagree.
 *
 * @param me           who the person at this desk is
 * @param accounts     what the person calls the accounts whose tasks are looked at
 * @param today        the start of today in the zone; the other days and weeks likewise
 * @param nextWeek     the start of the Monday after today
 * @param inSevenDays  the start of the day seven days after today
 */
public record Viewpoint(Instant now, ZoneId zone, OwnIds me, AccountNames accounts, Instant today,
        Instant tomorrow, Instant dayAfterTomorrow, Instant thisWeek, Instant nextWeek, Instant inSevenDays) {

    /** Where nobody asks for accounts by name. */
    public static Viewpoint at(Instant now, ZoneId zone, OwnIds me) {
        return at(now, zone, me, AccountNames.NONE);
    }

    public static Viewpoint at(Instant now, ZoneId zone, OwnIds me, AccountNames accounts) {
        LocalDate date = LocalDate.ofInstant(now, zone);
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Viewpoint(now, zone, me, accounts, start(date, zone), start(date.plusDays(1), zone),
                start(date.plusDays(2), zone), start(monday, zone), start(monday.plusDays(7), zone),
                start(date.plusDays(7), zone));
    }

    private static Instant start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    public boolean isMine(TaskRow row) {
        return me.holds(row.account(), row.ownerId());
    }

    /** Whether the task is snoozed until later than now; a task without an end of its snooze never is. */
    public boolean isAsleep(TaskRow row) {
        return row.snoozedUntil() != null && row.snoozedUntil().isAfter(now) && row.knownStatus().isOpen();
    }

    /** Whether the instant lies in the span; the start belongs to it, the end does not, and null never does. */
    public static boolean within(@Nullable Instant instant, Instant start, Instant end) {
        return instant != null && !instant.isBefore(start) && instant.isBefore(end);
    }
}
