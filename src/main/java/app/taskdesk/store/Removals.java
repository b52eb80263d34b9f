package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;

/** Takes tasks out of the views; what they held goes to the trash first ({@code sync.md} 2.9, T6). */
final class Removals {

    static final String DELETED_HERE = "deleted-here";
    static final String DELETED_THERE = "deleted-there";
    static final String DISCARDED = "discarded";

    private final Transaction transaction;
    private final TaskViews views;
    private final Instant now;

    Removals(Transaction transaction, TaskViews views, Instant now) {
        this.transaction = transaction;
        this.views = views;
        this.now = now;
    }

    /** Removes the task; its intents must be closed already or are closed by the caller in this transaction. */
    void remove(TaskId task, String reason) {
        TaskViews.fold(transaction, task).ifPresent(folded -> {
            keep(task, folded.home(), folded.fields(), reason);
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

    /** Puts values into the trash. */
    void keep(TaskId task, RowProjection.Remote home, TaskFields fields, String reason) {
        String title = fields.text(TaskField.TITLE);
        transaction.execute("INSERT INTO trash(account_id, task_id, remote_id, title, snapshot, reason, at) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)", home.account().value(), task.value(), home.id(),
                title == null ? "" : title, TaskFieldsJson.write(Normal.fields(fields)), reason, Micros.of(now));
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
            remove(task, open.isEmpty() ? DELETED_THERE : DELETED_HERE);
            return;
        }
        transaction.execute("UPDATE base_copy SET deleted_seen = 1 WHERE task_id = ?", task.value());
        transaction.execute("UPDATE intent SET state = 'PARKED', error = ? WHERE task_id = ? "
                + "AND state IN ('QUEUED', 'IN_FLIGHT', 'UNKNOWN')", error, task.value());
        views.refresh(task);
    }
}
