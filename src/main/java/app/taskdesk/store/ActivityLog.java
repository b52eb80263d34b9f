package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What happened to tasks, newest first: people's actions, what the server told, and what this program did between
 * the two. Written by the store in the same transaction as what it tells. Any thread but the FX thread may call.
 */
public final class ActivityLog {

    private static final String SELECT = "SELECT " + Activities.READ + " FROM activity WHERE ";

    private final LocalStore store;

    public ActivityLog(LocalStore store) {
        this.store = store;
    }

    /**
     * The account's newest entries.
     *
     * @param before entries with a smaller id only; {@link Long#MAX_VALUE} for the newest
     */
    public List<Activity> of(AccountId account, long before, int most) {
        return store.read(tx -> tx.list(SELECT + "account_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
                Activities::read, account.value(), before, most));
    }

    /** A task's newest entries; also of a task that is gone. */
    public List<Activity> of(TaskId task, int most) {
        return store.read(tx -> tx.list(SELECT + "task_id = ? ORDER BY id DESC LIMIT ?", Activities::read,
                task.value(), most));
    }

    /** The newest entries of several tasks. */
    public List<Activity> of(Collection<TaskId> tasks, int most) {
        String ids = tasks.stream().map(task -> String.valueOf(task.value()))
                .collect(Collectors.joining(",", "[", "]"));
        return store.read(tx -> tx.list(SELECT + "task_id IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT ?",
                Activities::read, ids, most));
    }

    /**
     * Calls the listener with the entries of each commit, oldest first, on the thread that wrote. The listener must
     * be quick and must not write.
     *
     * @return ends the listening
     */
    public Runnable onEntries(Consumer<List<Activity>> listener) {
        return store.onActivity(listener);
    }
}
