package app.taskdesk.store;

import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.store.TrashedTask.Reason;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was taken out of the views, kept for a while to be brought back; inside one transaction. */
final class Trash {

    /** How long anything that is over is still kept ({@code sync.md} 2.14, I1). */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String SELECT = "SELECT id, account_id, task_id, remote_id, title, snapshot, reason, at "
            + "FROM trash WHERE restored_as IS NULL AND ";

    private final Transaction transaction;

    Trash(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Newest first. */
    List<TrashedTask> list(AccountId account, Instant now) {
        return transaction.list(SELECT + "account_id = ? AND at > ? ORDER BY at DESC, id DESC", Trash::read,
                account.value(), Micros.of(now.minus(KEPT)));
    }

    /** Empty when it was brought back or is forgotten. */
    Optional<TrashedTask> find(long id) {
        return transaction.first(SELECT + "id = ?", Trash::read, id);
    }

    /** @param title of the task, also where the values are only those of a change */
    void put(TaskId task, RowProjection.Remote home, Piece piece, Instant now) {
        transaction.execute("INSERT INTO trash(account_id, task_id, remote_id, title, snapshot, reason, at) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)", home.account().value(), task.value(), home.id(), piece.title(),
                TaskFieldsJson.write(Normal.fields(piece.fields())), code(piece.reason()), Micros.of(now));
    }

    /** @throws StoreException when it is not here any more, as after it was brought back once */
    void restored(long id, TaskId as) {
        if (transaction.execute("UPDATE trash SET restored_as = ? WHERE id = ? AND restored_as IS NULL", as.value(),
                id) == 0) {
            throw new StoreException(StoreException.Reason.GONE, "it is not in the trash any more", null);
        }
    }

    /** The task lives again under its own local id. */
    void revived(TaskId task) {
        transaction.execute("UPDATE trash SET restored_as = task_id WHERE task_id = ? AND restored_as IS NULL "
                + "AND reason <> ?", task.value(), code(Reason.CHANGE_DROPPED));
    }

    /** Bringing back was itself taken back. */
    void takenBack(TaskId restored) {
        transaction.execute("UPDATE trash SET restored_as = NULL WHERE restored_as = ?", restored.value());
    }

    /** Forgets what lay here long enough; tells how many. */
    int forget(Instant now) {
        return transaction.execute("DELETE FROM trash WHERE at <= ?", Micros.of(now.minus(KEPT)));
    }

    private static TrashedTask read(Rows row) {
        return new TrashedTask(row.number(1), new AccountId(row.text(2)), new TaskId(row.number(3)),
                row.textOrNull(4), row.text(5), TaskFieldsJson.read(row.text(6)), reason(row.text(7)),
                Micros.instant(row.number(8)));
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case DELETED_HERE -> "deleted-here";
            case DELETED_THERE -> "deleted-there";
            case NEVER_SENT -> "never-sent";
            case DROPPED -> "discarded";
            case CHANGE_DROPPED -> "change-discarded";
        };
    }

    private static Reason reason(String code) {
        for (Reason reason : Reason.values()) {
            if (code(reason).equals(code)) {
                return reason;
            }
        }
        throw new StoreException(StoreException.Reason.OTHER, "no reason known as " + code, null);
    }

    /** What is put in, and why. */
    record Piece(String title, TaskFields fields, Reason reason) {

        static Piece of(TaskFields task, Reason reason) {
            return new Piece(title(task), task, reason);
        }

        static String title(TaskFields task) {
            String title = task.text(TaskField.TITLE);
            return title == null ? "" : title;
        }
    }
}
