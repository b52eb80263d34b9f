package app.taskdesk.store;

import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes base copies: the last server truth of each task. */
final class Bases {

    /**
     * A base copy.
     *
     * @param sequence of the read or own write it stems from
     * @param gone     whether the task was deleted at the server
     * @param behind   the full reading that last told an older stamp; 0 when none did
     */
    record Base(TaskId task, String fieldsText, @Nullable Instant stamp, long sequence, boolean complete,
            boolean gone, long behind) {

        TaskFields fields() {
            return TaskFieldsJson.read(fieldsText);
        }
    }

    static final String READ = "b.task_id, b.fields, b.stamp, b.fetch_seq, b.complete, b.deleted_seen, b.behind_sweep";

    private static final String INSERT = "INSERT INTO base_copy(task_id, fields, stamp, read_at, fetch_seq, complete) "
            + "VALUES (?, ?, ?, ?, ?, ?)";

    private static final String REPLACE = INSERT + " ON CONFLICT(task_id) DO UPDATE SET fields = excluded.fields, "
            + "stamp = excluded.stamp, read_at = excluded.read_at, fetch_seq = excluded.fetch_seq, "
            + "complete = excluded.complete, deleted_seen = 0, behind_sweep = 0";

    private Bases() {
    }

    static Base read(Rows row) {
        return new Base(new TaskId(row.number(1)), row.text(2), Micros.instantOrNull(row.numberOrNull(3)),
                row.number(4), row.flag(5), row.flag(6), row.number(7));
    }

    static Optional<Base> find(Transaction transaction, TaskId task) {
        return transaction.first("SELECT " + READ + " FROM base_copy b WHERE b.task_id = ?", Bases::read,
                task.value());
    }

    static void insert(Transaction transaction, TaskId task, TaskFields normal, Origin origin) {
        transaction.execute(INSERT, values(task, normal, origin));
    }

    static void replace(Transaction transaction, TaskId task, TaskFields normal, Origin origin) {
        transaction.execute(REPLACE, values(task, normal, origin));
    }

    private static @Nullable Object[] values(TaskId task, TaskFields normal, Origin origin) {
        return new @Nullable Object[] {task.value(), TaskFieldsJson.write(normal),
            Micros.orNull(normal.instant(TaskField.UPDATED_AT)), Micros.orNull(origin.readAt()), origin.sequence(),
            origin.complete()};
    }

    /** The same was read again. */
    static void touch(Transaction transaction, TaskId task, Origin origin) {
        transaction.execute("UPDATE base_copy SET read_at = ?, fetch_seq = max(fetch_seq, ?), "
                + "complete = max(complete, ?) WHERE task_id = ?", Micros.orNull(origin.readAt()), origin.sequence(),
                origin.complete(), task.value());
    }

    static Optional<TaskId> taskOf(Transaction transaction, AccountId account, String remoteId) {
        return transaction.first("SELECT id FROM task WHERE account_id = ? AND remote_id = ?",
                row -> new TaskId(row.number(1)), account.value(), remoteId);
    }

    /**
     * Where a base copy comes from.
     *
     * @param readAt on this computer's clock; null for the effect of an own write, which is no read
     */
    record Origin(long sequence, @Nullable Instant readAt, boolean complete) {
    }
}
