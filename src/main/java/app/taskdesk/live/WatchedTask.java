package app.taskdesk.live;

import app.taskdesk.store.TaskStore;
import app.taskdesk.store.TasksChanged;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskId;
import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The task with the focus, with every field, read again whenever it changes. FX thread only. */
public final class WatchedTask implements AutoCloseable {

    /** A read that ends sooner is not worth showing that there is one. */
    private static final Duration GLANCE = Duration.ofMillis(150);

    private final TaskStore store;
    private final Executor worker;
    private final Executor fx;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<@Nullable Task> task = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final Runnable stopListening;
    private @Nullable TaskId watched;
    private long asked;
    private long answered;

    /**
     * @param worker runs reads away from the FX thread, in order; another than the list's, so that neither waits
     * @param fx     runs things on the FX thread, in order
     * @param work   tells when a read takes long
     */
    public WatchedTask(TaskStore store, Executor worker, Executor fx, BackgroundWork work, TaskSelection selection) {
        this.store = store;
        this.worker = worker;
        this.fx = fx;
        this.work = work;
        stopListening = store.onChange(change -> fx.execute(() -> note(change)));
        selection.focusedProperty().subscribe(this::watch);
    }

    /** Null when no task has the focus, and when the one that had it is gone. */
    public ReadOnlyObjectProperty<@Nullable Task> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** Whether another task has the focus than the one told of, and has had it for longer than a glance. */
    public ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }

    private void watch(@Nullable TaskId next) {
        watched = next;
        slow.set(false);
        read();
        long question = asked;
        if (next != null) {
            work.after(GLANCE, () -> slow.set(next.equals(watched) && answered < question));
        }
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
            answered = question;
            task.set(null);
            return;
        }
        worker.execute(() -> {
            Task found = store.task(wanted).orElse(null);
            fx.execute(() -> {
                if (question == asked) {
                    answered = question;
                    slow.set(false);
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
