package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the views of one write transaction true to {@code fold(base, open intents)}, and remembers which changed, to
 * announce them after the commit.
 */
final class TaskViews {

    private static final int MANY = 2_000;

    private final Transaction transaction;
    private final Map<AccountId, Set<TaskId>> changed = new HashMap<>();
    private final Set<AccountId> whole = new LinkedHashSet<>();
    private final List<Activity> activities = new ArrayList<>();

    TaskViews(Transaction transaction) {
        this.transaction = transaction;
    }

    /** A task that is made here; it is not seen before its create is there and it is refreshed. */
    TaskId add(AccountId account) {
        return TaskTable.insertEmpty(transaction, account);
    }

    /** A task that was never seen before, as the server tells it; its base copy is the caller's to write. */
    TaskId add(AccountId account, String remoteId, TaskFields normal) {
        var home = new RowProjection.Remote(account, remoteId);
        TaskId task = TaskTable.insert(transaction, RowProjection.row(new TaskId(0), home, normal, SyncMark.NONE));
        changed(account, task);
        return task;
    }

    /** Folds and projects one task again, after its base, its binding or its intents changed. */
    void refresh(TaskId task) {
        refresh(task, fold(transaction, task).orElseThrow(() -> new IllegalArgumentException("no such task")));
    }

    void refreshIfThere(TaskId task) {
        fold(transaction, task).ifPresent(folded -> refresh(task, folded));
    }

    private void refresh(TaskId task, Folded folded) {
        var row = RowProjection.row(task, folded.home(), folded.fields(), folded.mark());
        if (TaskTable.update(transaction, row, folded.hidden())) {
            changed(folded.home().account(), task);
        }
    }

    /** Says that a row was added, changed or removed otherwise. */
    void changed(AccountId account, TaskId task) {
        Set<TaskId> tasks = changed.computeIfAbsent(account, _ -> new LinkedHashSet<>());
        tasks.add(task);
        if (tasks.size() > MANY) {
            changed(account);
        }
    }

    /** Says that all rows of the account are to be read again. */
    void changed(AccountId account) {
        whole.add(account);
        changed.remove(account);
    }

    /** Says what was written into the activity log. */
    void happened(Activity activity) {
        activities.add(activity);
    }

    List<Activity> activities() {
        return activities;
    }

    List<TasksChanged> changes() {
        var changes = new ArrayList<TasksChanged>();
        whole.forEach(account -> changes.add(new TasksChanged(account, Set.of(), true)));
        changed.forEach((account, tasks) -> {
            if (!whole.contains(account)) {
                changes.add(new TasksChanged(account, Set.copyOf(tasks), false));
            }
        });
        return changes;
    }

    /** The task as the person sees it; empty where there is no such task. */
    static Optional<Folded> fold(Transaction transaction, TaskId task) {
        return transaction.first("SELECT t.account_id, t.remote_id, b.fields, b.deleted_seen, b.complete, "
                + "t.own_snoozes, t.own_snoozed_until FROM task t LEFT JOIN base_copy b ON b.task_id = t.id "
                + "WHERE t.id = ?", row -> {
                    String base = row.textOrNull(3);
                    List<Intent> open = IntentTable.openOf(transaction, task);
                    boolean conflict = !open.isEmpty() && transaction.number("SELECT count(*) FROM conflict "
                            + "WHERE task_id = ? AND resolution IS NULL", task.value()) > 0;
                    return new Folded(new RowProjection.Remote(new AccountId(row.text(1)), row.textOrNull(2)),
                            base == null ? null : TaskFieldsJson.read(base), OwnSnoozes.read(row, 6), open,
                            Fold.mark(open, conflict, row.flag(4)), row.flag(5));
                }, task.value());
    }

    /**
     * A task with all that shapes what is seen of it.
     *
     * @param base     null for a task made here whose create is not confirmed
     * @param own      snoozes that the server does not count
     * @param complete whether the base is a full read
     */
    record Folded(RowProjection.Remote home, @Nullable TaskFields base, OwnSnoozes own, List<Intent> open,
            SyncMark mark, boolean complete) {

        TaskFields fields() {
            return Fold.of(base == null ? TaskFields.NONE : base, own, open);
        }

        /** A task that never was, since its create was taken back, is as hidden as one that is being deleted. */
        boolean hidden() {
            return isNothing() || Fold.hides(open);
        }

        boolean isNothing() {
            return base == null && open.isEmpty();
        }

        Task task(TaskId id) {
            return new Task(id, home.account(), home.id(), fields(), mark, base == null || complete);
        }
    }
}
