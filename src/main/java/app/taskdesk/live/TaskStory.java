package app.taskdesk.live;

import app.taskdesk.store.ActivityLog;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What happened to the watched task, newest first. FX thread only. */
public final class TaskStory implements AutoCloseable {

    private static final int MOST = 100;

    private final ActivityLog log;
    private final Executor worker;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<ActivityLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Runnable stopListening;
    private @Nullable TaskId watched;
    private long asked;

    /**
     * @param worker runs reads away from the FX thread, in order
     * @param fx     runs things on the FX thread, in order
     */
    public TaskStory(ActivityLog log, Executor worker, Executor fx, ObservableValue<@Nullable Task> task) {
        this.log = log;
        this.worker = worker;
        this.fx = fx;
        stopListening = log.onEntries(entries -> fx.execute(() -> {
            if (entries.stream().anyMatch(entry -> entry.task().equals(watched))) {
                read();
            }
        }));
        task.subscribe(shown -> watch(shown == null ? null : shown.id()));
    }

    public ReadOnlyObjectProperty<List<ActivityLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    private void watch(@Nullable TaskId next) {
        if (next == null || !next.equals(watched)) {
            watched = next;
            lines.set(List.of());
            read();
        }
    }

    private void read() {
        long question = ++asked;
        TaskId wanted = watched;
        if (wanted == null) {
            return;
        }
        worker.execute(() -> {
            List<ActivityLine> found = log.of(wanted, MOST).stream().map(ActivityLine::of).toList();
            fx.execute(() -> {
                if (question == asked) {
                    lines.set(found);
                }
            });
        });
    }

    @Override
    public void close() {
        stopListening.run();
    }
}
