package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.store.TrashedTask.Reason;
import app.taskdesk.task.TaskId;
import java.time.Instant;

/** Takes tasks out of the views; what they held goes to the trash first ({@code sync.md} 2.9, T6). */
final class Removals {

    private final Transaction transaction;
    private final TaskViews views;
    private final Instant now;

    Removals(Transaction transaction, TaskViews views, Instant now) {
        this.transaction = transaction;
        this.views = views;
        this.now = now;
    }

    /** Removes the task; its intents must be closed already or are closed by the caller in this transaction. */
    void remove(TaskId task, Reason reason) {
        TaskViews.fold(transaction, task).ifPresent(folded -> {
            new Trash(transaction).put(task, folded.home(), Trash.Piece.of(folded.fields(), reason), now);
            transaction.execute("UPDATE conflict SET resolution = 'REMOVED', resolved_at = ? "
                    + "WHERE task_id = ? AND resolution IS NULL", Micros.of(now), task.value());
            if (folded.home().id() != null) {
                transaction.execute("DELETE FROM missing WHERE account_id = ? AND remote_id = ?",
                        folded.home().account().value(), folded.home().id());
            }
            transaction.execute("DELETE FROM task WHERE id = ?", task.value());
            views.changed(folded.home().account(), task);
        });
    }

    /** Shows the task as it is now; one that is deleted at the server stays only while something of ours waits. */
    void refreshOrRemove(TaskId task) {
        boolean gone = Bases.find(transaction, task).filter(Bases.Base::gone).isPresent();
        if (gone && IntentTable.openOf(transaction, task).isEmpty()) {
            remove(task, Reason.DELETED_THERE);
        } else {
            views.refresh(task);
        }
    }

    /** Ends all open intents of a task by a person's word or because the task is gone for good. */
    void closeIntents(TaskId task, IntentState state) {
        IntentTable.openOf(transaction, task)
                .forEach(intent -> IntentTable.close(transaction, intent.operation(), state, now));
    }

    /**
     * The task is deleted at the server: removed where nothing of ours waits, else kept and marked, with its intents
     * parked ({@code sync.md} 2.6, I10).
     */
    void gone(TaskId task, String error) {
        var open = IntentTable.openOf(transaction, task);
        if (Bases.find(transaction, task).filter(Bases.Base::gone).isEmpty()) {
            new Activities(transaction, views, now).server(task, Activity.Kind.DELETED, Activities.Detail.NONE);
        }
        if (open.stream().allMatch(intent -> intent.kind() == IntentKind.DELETE)) {
            open.forEach(intent -> IntentTable.close(transaction, intent.operation(), IntentState.CONFIRMED, now));
            remove(task, open.isEmpty() ? Reason.DELETED_THERE : Reason.DELETED_HERE);
            return;
        }
        transaction.execute("UPDATE base_copy SET deleted_seen = 1 WHERE task_id = ?", task.value());
        transaction.execute("UPDATE attempt SET outcome = 'REFUSED' WHERE outcome = 'UNKNOWN' AND (op_id, n) IN "
                + "(SELECT op_id, attempts FROM intent WHERE task_id = ? AND state = 'UNKNOWN')", task.value());
        transaction.execute("UPDATE intent SET state = 'PARKED', error = ? WHERE task_id = ? "
                + "AND state IN ('QUEUED', 'IN_FLIGHT', 'UNKNOWN')", error, task.value());
        views.refresh(task);
    }
}
