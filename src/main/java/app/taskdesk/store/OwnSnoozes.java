package app.taskdesk.store;

import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a task was put off on this computer where its provider does not count that.
 *
 * @param until where the last one ended; null when there was none
 */
record OwnSnoozes(int count, @Nullable Instant until) {

    static final OwnSnoozes NONE = new OwnSnoozes(0, null);

    /** From two columns, the count first. */
    static OwnSnoozes read(Rows row, int column) {
        long count = row.number(column);
        return count == 0 ? NONE
                : new OwnSnoozes((int) count, Micros.instantOrNull(row.numberOrNull(column + 1)));
    }

    /** Whether the server tells how often a task was put off. */
    static boolean countedByServer(TaskFields told) {
        return told.has(TaskField.SNOOZE_COUNT);
    }

    /** A snooze of ours was applied. */
    static void count(Transaction transaction, TaskId task, @Nullable Instant until) {
        transaction.execute("UPDATE task SET own_snoozes = own_snoozes + 1, own_snoozed_until = ? WHERE id = ?",
                Micros.orNull(until), task.value());
    }

    /** What the server told, with these where it is silent; a snooze is over once somebody moved the date elsewhere. */
    TaskFields beside(TaskFields told) {
        if (count == 0 || countedByServer(told)) {
            return told;
        }
        boolean lasts = until != null && until.equals(told.instant(TaskField.DUE));
        return told.toBuilder().set(TaskField.SNOOZE_COUNT, (long) count)
                .set(TaskField.SNOOZED_UNTIL, lasts ? until : null).build();
    }
}
