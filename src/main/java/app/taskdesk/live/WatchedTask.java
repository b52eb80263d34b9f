package app.taskdesk.live;

import app.taskdesk.store.TaskStore;
import app.taskdesk.store.TasksChanged;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskId;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The task with the focus, with every field, read again whenever it changes. FX thread only. */
public final class WatchedTask implements AutoCloseable {

    private final TaskStore store;
    private final Executor worker;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable Task> task = new ReadOnlyObjectWrapper<>();
    private final Runnable stopListening;
    private @Nullable TaskId watched;
    private long asked;

    /**
     * @param worker runs reads away from the FX thread, in order; another than the list's, so that neither waits
     * @param fx     runs things on the FX thread, in order
     */
    public WatchedTask(TaskStore store, Executor worker, Executor fx, TaskSelection selection) {
        this.store = store;
        this.worker = worker;
        this.fx = fx;
        stopListening = store.onChange(change -> fx.execute(() -> note(change)));
        selection.focusedProperty().subscribe(this::watch);
    }

    /** Null when no task has the focus, and when the one that had it is gone. */
    public ReadOnlyObjectProperty<@Nullable Task> taskProperty() {
        return task.getReadOnlyProperty();
    }

    private void watch(@Nullable TaskId next) {
        watched = next;
        read();
    }

    private void note(TasksChanged change) {
        if (watched != null && (change.all() || change.tasks().contains(watched))) {
            read();
        }
    }

    private void read() {
        long question = ++asked;
        TaskId wanted = watched;
        if (wanted == null) {
            task.set(null);
            return;
        }
        worker.execute(() -> {
            Task found = store.task(wanted).orElse(null);
            fx.execute(() -> {
                if (question == asked) {
                    task.set(found);
                }
            });
        });
    }

    @Override
    public void close() {
        stopListening.run();
    }
}
