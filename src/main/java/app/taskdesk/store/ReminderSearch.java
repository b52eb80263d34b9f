package app.taskdesk.store;

import static app.taskdesk.task.ReminderKind.DUE_SOON;
import static app.taskdesk.task.ReminderKind.GIVEN;
import static app.taskdesk.task.ReminderKind.LATE;
import static app.taskdesk.task.ReminderKind.MOVED_AWAY;
import static app.taskdesk.task.ReminderKind.NEEDS_YOU;
import static app.taskdesk.task.ReminderKind.SIGN_IN;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.ReminderMoment;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a person was not told of yet, one account after the other. */
final class ReminderSearch {

    private static final String ROWS = "SELECT " + TaskTable.READ + " FROM task WHERE hidden = 0 AND ";
    private static final String OPEN = "account_id = ?1 AND status IS NOT 'completed' AND status IS NOT 'deferred'";
    private static final String SOON = ROWS + OPEN + " AND owner_id = ?2 AND (due > ?3 AND due <= ?4 "
            + "OR remind_at > ?3 AND remind_at <= ?4 OR snoozed_until > ?3 AND snoozed_until <= ?4 "
            + "OR own_snoozed_until > ?3 AND own_snoozed_until <= ?4)";
    private static final String STUCK = "SELECT i.seq, i.task_id, coalesce(t.title, '') FROM intent i "
            + "LEFT JOIN task t ON t.id = i.task_id WHERE i.account_id = ? AND i.state IN ('PARKED', 'NEEDS_USER')";

    private final Transaction transaction;
    private final ReminderLook look;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private @Nullable Instant next;

    /** Something to be told that is not on record. */
    record Found(String account, long task, ReminderKind kind, long about, String title, @Nullable String detail,
            int count) {
    }

    /** How far an account was looked through; where it moved, it is to be kept. */
    record Mark(long began, long activity, boolean refused, boolean moved) {

        Mark upTo(long newest) {
            return newest == activity ? this : new Mark(began, newest, refused, true);
        }

        /** A beginning that lies ahead was told by a clock that ran ahead. */
        Mark notAfter(long now) {
            return began <= now ? this : new Mark(now, activity, refused, true);
        }

        Mark refused(boolean now) {
            return now == refused ? this : new Mark(began, activity, now, true);
        }
    }

    private ReminderSearch(Transaction transaction, ReminderLook look) {
        this.transaction = transaction;
        this.look = look;
    }

    static ReminderSearch in(Transaction transaction, ReminderLook look) {
        var search = new ReminderSearch(transaction, look);
        AccountStore.list(transaction).stream().filter(account -> look.speaks().test(account.id()))
                .forEach(search::search);
        return search;
    }

    List<Found> found() {
        return found;
    }

    Map<String, Mark> marks() {
        return marks;
    }

    /** The next moment not long from now at which there is something to tell; null when there is none. */
    @Nullable Instant next() {
        return next;
    }

    boolean foundNothing() {
        return found.isEmpty() && marks.values().stream().noneMatch(Mark::moved);
    }

    private void search(Account account) {
        String id = account.id().value();
        Mark mark = mark(id);
        String me = account.meId();
        if (me != null) {
            moments(id, me, mark.began());
        }
        mark = activity(id, me, mark);
        stuck(id);
        boolean refused = account.state() == Account.State.AUTH_BLOCKED;
        if (refused && !mark.refused() && look.wishes().wants(SIGN_IN)) {
            found.add(new Found(id, 0, SIGN_IN, Micros.of(look.now()), account.label(), null, 1));
        }
        marks.put(id, mark.refused(refused));
        if (look.counts()) {
            new ReminderCount(transaction, look).of(account).forEach(found::add);
        }
    }

    private Mark mark(String account) {
        long now = Micros.of(look.now());
        return transaction.first("SELECT began, activity, refused FROM reminder_mark WHERE account_id = ?",
                row -> new Mark(row.number(1), row.number(2), row.flag(3), false).notAfter(now), account)
                .orElseGet(() -> new Mark(now, newest(account), false, true));
    }

    private long newest(String account) {
        return transaction.number("SELECT coalesce(max(id), 0) FROM activity WHERE account_id = ?", account);
    }

    private void moments(String account, String me, long began) {
        long from = Math.max(began, Micros.of(look.now().minus(ReminderLook.REACH)));
        Instant to = look.now().plus(look.wishes().dueSoon()).plus(ReminderLook.AHEAD);
        for (TaskRow row : transaction.list(SOON, new TaskRowReader()::read, account, me, from, Micros.of(to))) {
            for (ReminderMoment moment : ReminderMoment.of(row, look.wishes())) {
                if (moment.isDue(look.now(), Micros.instant(from))) {
                    if (moment.kind() != LATE || !toldNow(row, DUE_SOON, moment)) {
                        tell(row, moment.kind(), Micros.of(moment.about()));
                    }
                } else if (moment.at().isAfter(look.now()) && (next == null || moment.at().isBefore(next))) {
                    next = moment.at();
                }
            }
        }
    }

    /** Whether the same look told the same task of the same moment. */
    private boolean toldNow(TaskRow row, ReminderKind kind, ReminderMoment moment) {
        return !found.isEmpty() && found.getLast().task() == row.id().value() && found.getLast().kind() == kind
                && found.getLast().about() == Micros.of(moment.about());
    }

    /** A task told at the moment it was due is not told to be late as well. */
    private void tell(TaskRow row, ReminderKind kind, long about) {
        boolean known = transaction.number("SELECT count(*) FROM reminder WHERE account_id = ? AND task_id = ? "
                + "AND about = ? AND (kind = ? OR ? = 'LATE' AND kind = 'DUE_SOON' AND at >= about)",
                row.account().value(), row.id().value(), about, kind.name(), kind.name()) > 0;
        if (!known) {
            found.add(new Found(row.account().value(), row.id().value(), kind, about, row.title(),
                    kind == GIVEN ? row.priority() : row.customerName(), 1));
        }
    }

    /** Whose task it is now was seen when somebody changed it. */
    private Mark activity(String account, @Nullable String me, Mark mark) {
        List<Activity> entries = transaction.list("SELECT " + Activities.READ + " FROM activity WHERE account_id = ? "
                + "AND id > ? ORDER BY id", Activities::read, account, mark.activity());
        if (me != null) {
            entries.stream().filter(entry -> entry.who() != Activity.Who.ME).forEach(entry -> changed(entry, me));
        }
        return entries.isEmpty() ? mark : mark.upTo(entries.getLast().id());
    }

    private void changed(Activity entry, String me) {
        TaskRow row = row(entry.task()).orElse(null);
        if (row == null) {
            return;
        }
        boolean mine = me.equals(row.ownerId());
        boolean open = row.knownStatus().isOpen();
        boolean toldByServer = entry.who() == Activity.Who.SERVER || entry.kind() == Activity.Kind.MERGED;
        FieldChange owner = entry.changes().get(TaskField.OWNER_ID);
        FieldChange status = entry.changes().get(TaskField.STATUS);
        boolean came = entry.kind() == Activity.Kind.CREATED || owner != null && !me.equals(owner.from());
        boolean went = owner != null && me.equals(owner.from()) && !mine
                || mine && status != null && TaskStatus.DONE.code().equals(status.to());
        if (toldByServer && came && mine && open && look.wishes().wants(GIVEN) && !isDoneBy(me, entry)) {
            tell(row, GIVEN, Micros.of(entry.at()));
        } else if (toldByServer && went && look.wishes().wants(MOVED_AWAY)) {
            tell(row, MOVED_AWAY, Micros.of(entry.at()));
        }
    }

    /** Whether the person did it themselves somewhere else, as far as the server tells. */
    private boolean isDoneBy(String me, Activity entry) {
        TaskField by = entry.kind() == Activity.Kind.CREATED ? TaskField.CREATED_BY : TaskField.UPDATED_BY;
        return entry.who() == Activity.Who.SERVER && Bases.find(transaction, entry.task())
                .filter(base -> me.equals(base.fields().text(by))).isPresent();
    }

    private Optional<TaskRow> row(TaskId task) {
        return transaction.first(ROWS + "id = ?", new TaskRowReader()::read, task.value());
    }

    /** Of a change, its number takes the place of a moment: it is told once, however long it waits. */
    private void stuck(String account) {
        if (!look.wishes().wants(NEEDS_YOU)) {
            return;
        }
        transaction.each(STUCK, row -> {
            if (transaction.number("SELECT count(*) FROM reminder WHERE account_id = ? AND kind = 'NEEDS_YOU' "
                    + "AND about = ?", account, row.number(1)) == 0) {
                found.add(new Found(account, row.number(2), NEEDS_YOU, row.number(1),
                        Objects.requireNonNull(row.text(3)), null, 1));
            }
        }, account);
    }
}
