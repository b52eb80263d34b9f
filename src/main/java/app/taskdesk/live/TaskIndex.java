package app.taskdesk.live;

import app.taskdesk.store.TaskStore;
import app.taskdesk.store.TasksChanged;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.AccountNames;
import app.taskdesk.task.OwnIds;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the accounts on screen, in memory, kept equal to the store: a first screenful at once, then all of them,
 * then whatever each commit changed. Its methods belong to the FX thread; the rows to the worker alone.
 */
public final class TaskIndex implements AutoCloseable {

    private static final int FIRST_SCREEN = 100;
    /** Changes that follow one another closely are read together. */
    private static final Duration PAUSE = Duration.ofMillis(60);
    /** So many changes at once come from a server's pages; then each row held makes the pause longer. */
    private static final int MANY = 100;
    private static final Duration PER_ROW = Duration.ofNanos(2_500);

    private final TaskStore store;
    private final BackgroundWork work;
    private final Executor worker;
    private final Executor fx;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Desk> desk = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RuntimeException> failure = new ReadOnlyObjectWrapper<>();
    private final Runnable stopListening;

    private final Map<TaskId, TaskRow> rows = new HashMap<>();
    private boolean complete;

    private final Set<TaskId> changed = new HashSet<>();
    private boolean allChanged;
    private boolean pausing;

    /** Whose tasks are shown: the accounts, who the person at this desk is in each, and what they call them. */
    public record Desk(List<AccountId> accounts, OwnIds me, AccountNames names) {

        public Desk {
            accounts = List.copyOf(accounts);
        }

        boolean shows(AccountId account) {
            return accounts.contains(account);
        }
    }

    /** Hears what happens to the rows; called on the worker. */
    interface Watcher {

        /** @param complete false for a first screenful, or for none while the accounts are being read */
        void replaced(Collection<TaskRow> rows, boolean complete);

        void changed(List<RowChange> changes);
    }

    /**
     * @param worker runs one thing at a time, in order, away from the FX thread
     * @param fx     runs things on the FX thread, in order
     */
    public TaskIndex(TaskStore store, BackgroundWork work, Executor worker, Executor fx) {
        this.store = store;
        this.work = work;
        this.worker = worker;
        this.fx = fx;
        stopListening = store.onChange(change -> fx.execute(() -> note(change)));
    }

    /** Shows one account, with the owner id of the person at this desk where known. */
    public void show(AccountId account, @Nullable String me) {
        show(new Desk(List.of(account), OwnIds.in(account, me), AccountNames.NONE));
    }

    /** Shows other accounts, or the same for another person. */
    public void show(Desk next) {
        changed.clear();
        allChanged = false;
        onWorker(() -> loadFirst(next));
        desk.set(next);
        onWorker(() -> loadAll(next));
    }

    /** Null until accounts are shown. */
    public ReadOnlyObjectProperty<@Nullable Desk> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    /** Why the rows could not be read the last time; null while all is well. */
    public ReadOnlyObjectProperty<@Nullable RuntimeException> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** When and for whom the rows are looked at now. */
    Viewpoint viewpoint(Now now) {
        Desk shown = desk.get();
        return Viewpoint.at(now.instantProperty().get(), now.zone(), shown == null ? OwnIds.NOBODY : shown.me(),
                shown == null ? AccountNames.NONE : shown.names());
    }

    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    Executor fx() {
        return fx;
    }

    BackgroundWork work() {
        return work;
    }

    /** Runs on the worker, after everything asked before; a failure is told, not lost. */
    void onWorker(Runnable task) {
        worker.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                fx.execute(() -> failure.set(e));
            }
        });
    }

    /** The rows as they are now; on the worker only. */
    Collection<TaskRow> rows() {
        return rows.values();
    }

    /** The row of a task, null where there is none; on the worker only. */
    @Nullable TaskRow row(TaskId task) {
        return rows.get(task);
    }

    /** Whether all rows of the accounts have been read; on the worker only. */
    boolean isComplete() {
        return complete;
    }

    /** What the first screen needs; whoever asks when the desk changes is answered from it. */
    private void loadFirst(Desk wanted) {
        replace(wanted.accounts().stream().filter(wanted.me().ids()::containsKey)
                .flatMap(account -> store.firstRows(account, wanted.me().ids().get(account), FIRST_SCREEN).stream())
                .toList(), false);
    }

    private void loadAll(Desk wanted) {
        replace(wanted.accounts().stream().map(store::rows).flatMap(List::stream).toList(), true);
        fx.execute(() -> failure.set(null));
    }

    private void replace(Collection<TaskRow> now, boolean all) {
        complete = all;
        rows.clear();
        now.forEach(row -> rows.put(row.id(), row));
        watchers.forEach(watcher -> watcher.replaced(now, complete));
    }

    private void note(TasksChanged change) {
        Desk shown = desk.get();
        if (shown == null || !shown.shows(change.account())) {
            return;
        }
        allChanged |= change.all();
        changed.addAll(change.tasks());
        if (!pausing) {
            readChanged();
        }
    }

    private void readChanged() {
        Desk shown = desk.get();
        if (shown == null || changed.isEmpty() && !allChanged) {
            return;
        }
        boolean all = allChanged;
        Set<TaskId> tasks = Set.copyOf(changed);
        changed.clear();
        allChanged = false;
        pausing = true;
        onWorker(() -> {
            try {
                if (all) {
                    loadAll(shown);
                } else {
                    update(shown, tasks);
                }
            } finally {
                Duration pause = !all && tasks.size() < MANY ? PAUSE : PAUSE.plus(PER_ROW.multipliedBy(rows.size()));
                fx.execute(() -> work.after(pause, this::pauseEnds));
            }
        });
    }

    private void pauseEnds() {
        pausing = false;
        readChanged();
    }

    private void update(Desk shown, Set<TaskId> tasks) {
        Map<TaskId, TaskRow> present = new HashMap<>();
        store.rows(tasks).stream().filter(row -> shown.shows(row.account()))
                .forEach(row -> present.put(row.id(), row));
        var changes = new ArrayList<RowChange>(tasks.size());
        for (TaskId task : tasks) {
            TaskRow after = present.get(task);
            TaskRow before = after == null ? rows.remove(task) : rows.put(task, after);
            if (before != null || after != null) {
                changes.add(new RowChange(task, before, after));
            }
        }
        watchers.forEach(watcher -> watcher.changed(changes));
    }

    @Override
    public void close() {
        stopListening.run();
    }
}
