package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Reminder;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person was told of without having asked, each once, also after a crash or a restart: kept on disk before it
 * is shown. Any thread but the FX thread may call.
 */
public final class ReminderLog {

    private static final String SELECT = "SELECT id, account_id, task_id, kind, about, title, detail, count, at, seen "
            + "FROM reminder ";

    private final LocalStore store;

    public ReminderLog(LocalStore store) {
        this.store = store;
    }

    /**
     * What a look brought.
     *
     * @param told to be shown now; on record as told already, so that it is never shown again
     * @param news whether anything came into the list
     * @param next when to look again at the latest; null when nothing is near
     */
    public record Outcome(List<Reminder> told, boolean news, @Nullable Instant next) {
    }

    /**
     * Finds what there is to tell and puts it on record, for all accounts together. Reads without keeping others from
     * writing; one at a time.
     */
    public Outcome look(ReminderLook look) {
        ReminderSearch seen = store.read(tx -> ReminderSearch.in(tx, look));
        boolean waiting = !look.hushed()
                && store.<Long>read(tx -> tx.number("SELECT count(*) FROM reminder WHERE told = 0")) > 0;
        if (seen.foundNothing() && !waiting) {
            return new Outcome(List.of(), false, seen.next());
        }
        return store.write("remind", Durability.DURABLE, (tx, _) -> keep(tx, look, seen));
    }

    private static Outcome keep(Transaction transaction, ReminderLook look, ReminderSearch search) {
        search.marks().forEach((account, mark) -> keep(transaction, account, mark));
        boolean news = false;
        for (ReminderSearch.Found found : search.found()) {
            news |= transaction.execute("INSERT OR IGNORE INTO reminder(account_id, task_id, kind, about, title, "
                    + "detail, count, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", found.account(), found.task(),
                    found.kind().name(), found.about(), found.title(), found.detail(), found.count(),
                    Micros.of(look.now())) > 0;
        }
        if (look.hushed()) {
            return new Outcome(List.of(), news, search.next());
        }
        List<Reminder> told = transaction.list(SELECT + "WHERE told = 0 ORDER BY id", ReminderLog::read).stream()
                .filter(reminder -> look.speaks().test(reminder.account())).toList();
        transaction.execute("UPDATE reminder SET told = 1 WHERE told = 0");
        return new Outcome(told, news, search.next());
    }

    private static void keep(Transaction transaction, String account, ReminderSearch.Mark mark) {
        if (mark.moved()) {
            transaction.execute("INSERT INTO reminder_mark(account_id, began, activity, refused) VALUES (?, ?, ?, ?) "
                    + "ON CONFLICT(account_id) DO UPDATE SET began = excluded.began, activity = excluded.activity, "
                    + "refused = excluded.refused",
                    account, mark.began(), mark.activity(), mark.refused());
        }
    }

    /** The newest, newest first. */
    public List<Reminder> newest(int most) {
        return store.read(tx -> tx.list(SELECT + "ORDER BY id DESC LIMIT ?", ReminderLog::read, most));
    }

    /** How many the person has not looked at. */
    public int unseen() {
        return store.<Long>read(tx -> tx.number("SELECT count(*) FROM reminder WHERE seen = 0")).intValue();
    }

    /** The person has looked at all of them up to this one. */
    public void seen(long upTo) {
        store.writeAside("remind.seen", tx -> tx.execute("UPDATE reminder SET seen = 1 WHERE seen = 0 AND id <= ?",
                upTo));
    }

    /**
     * Calls after each change of tasks, on the thread that wrote.
     *
     * @return ends the listening
     */
    public Runnable onChange(Runnable listener) {
        return store.onChange(_ -> listener.run());
    }

    private static Reminder read(Rows row) {
        long task = row.number(3);
        return new Reminder(row.number(1), new AccountId(row.text(2)), task == 0 ? null : new TaskId(task),
                ReminderKind.valueOf(row.text(4)), Micros.instant(row.number(5)), row.text(6), row.textOrNull(7),
                (int) row.number(8), Micros.instant(row.number(9)), row.flag(10));
    }
}
