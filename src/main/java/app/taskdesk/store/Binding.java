package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;

/** Ties a task made here to its id at the server; once tied, that never changes ({@code sync.md} 2.14, I6). */
final class Binding {

    private Binding() {
    }

    /**
     * Ties the task. Where a reading brought the same server task before its create was known to be ours, that row
     * becomes this task.
     */
    static void bind(Transaction transaction, TaskViews views, Home home) {
        Bases.taskOf(transaction, home.account(), home.remoteId()).filter(other -> !other.equals(home.task()))
                .ifPresent(other -> {
                    transaction.execute("UPDATE intent SET task_id = ? WHERE task_id = ?", home.task().value(),
                            other.value());
                    transaction.execute("UPDATE conflict SET task_id = ? WHERE task_id = ?", home.task().value(),
                            other.value());
                    transaction.execute("UPDATE activity SET task_id = ? WHERE task_id = ?", home.task().value(),
                            other.value());
                    transaction.execute("UPDATE task SET own_snoozes = task.own_snoozes + o.own_snoozes, "
                            + "own_snoozed_until = coalesce(o.own_snoozed_until, task.own_snoozed_until) FROM "
                            + "(SELECT own_snoozes, own_snoozed_until FROM task WHERE id = ?) o WHERE id = ?",
                            other.value(), home.task().value());
                    transaction.execute("DELETE FROM task WHERE id = ?", other.value());
                    views.changed(home.account(), other);
                });
        transaction.execute("UPDATE task SET remote_id = ? WHERE id = ? AND remote_id IS NULL", home.remoteId(),
                home.task().value());
        views.changed(home.account(), home.task());
    }

    /** A task here and its id there. */
    record Home(AccountId account, TaskId task, String remoteId) {
    }
}
