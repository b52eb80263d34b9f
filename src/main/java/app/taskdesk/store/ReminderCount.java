package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.store.ReminderSearch.Found;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.TaskRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a lead is told of a whole account, at most once an hour each. */
final class ReminderCount {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String OPEN = " FROM task WHERE hidden = 0 AND account_id = ? AND status IS NOT 'completed' "
            + "AND status IS NOT 'deferred' AND ";
    private static final String OFTEN = "SELECT id, title, snooze_count" + OPEN
            + "snooze_count >= ? AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.account_id = "
            + "task.account_id AND r.task_id = task.id AND r.kind = 'SNOOZED_OFTEN')";

    private final Transaction transaction;
    private final ReminderLook look;
    private final long now;

    ReminderCount(Transaction transaction, ReminderLook look) {
        this.transaction = transaction;
        this.look = look;
        this.now = Micros.of(look.now());
    }

    List<Found> of(Account account) {
        var found = new ArrayList<Found>();
        if (isToBeTold(account, ReminderKind.MANY_LATE)) {
            manyLate(account, found);
        }
        if (isToBeTold(account, ReminderKind.SNOOZED_OFTEN)) {
            transaction.each(OFTEN, row -> found.add(new Found(account.id().value(), row.number(1),
                    ReminderKind.SNOOZED_OFTEN, now, row.text(2), null, (int) row.number(3))),
                    account.id().value(), TaskRules.SNOOZES_WITH_REASON);
        }
        return found;
    }

    private boolean isToBeTold(Account account, ReminderKind kind) {
        return look.wishes().wants(kind) && toldMost(account, kind, HOUR) == 0;
    }

    /** Again within a day only when there are more than were told. The detail is the oldest due date. */
    private void manyLate(Account account, List<Found> found) {
        transaction.each("SELECT count(*), min(due)" + OPEN + "due < ?", row -> {
            int late = (int) row.number(1);
            if (late > Math.max(look.wishes().manyLate(), toldMost(account, ReminderKind.MANY_LATE, DAY))) {
                found.add(new Found(account.id().value(), 0, ReminderKind.MANY_LATE, now, account.label(),
                        Micros.instant(row.number(2)).toString(), late));
            }
        }, account.id().value(), now);
    }

    private long toldMost(Account account, ReminderKind kind, Duration within) {
        return transaction.number("SELECT coalesce(max(count), 0) FROM reminder WHERE account_id = ? AND kind = ? "
                + "AND at > ? AND at <= ?", account.id().value(), kind.name(), Micros.of(look.now().minus(within)),
                now);
    }
}
