package app.taskdesk.live;

import app.taskdesk.store.Intent;
import app.taskdesk.store.TaskStore;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Which fields of the watched task the server does not have yet. FX thread only. */
public final class UnsentChanges {

    private final TaskStore store;
    private final Executor worker;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Unsent> unsent = new ReadOnlyObjectWrapper<>(Unsent.NONE);
    private long asked;

    /**
     * What waits.
     *
     * @param savedAt when the newest of them was kept here; null when nothing waits
     */
    public record Unsent(Set<TaskField> fields, @Nullable Instant savedAt) {

        static final Unsent NONE = new Unsent(Set.of(), null);
    }

    /**
     * @param worker runs reads away from the FX thread, in order
     * @param fx     runs things on the FX thread, in order
     */
    public UnsentChanges(TaskStore store, Executor worker, Executor fx, ObservableValue<@Nullable Task> watched) {
        this.store = store;
        this.worker = worker;
        this.fx = fx;
        watched.subscribe(this::read);
    }

    public ReadOnlyObjectProperty<Unsent> unsentProperty() {
        return unsent.getReadOnlyProperty();
    }

    private void read(@Nullable Task task) {
        long question = ++asked;
        if (task == null) {
            unsent.set(Unsent.NONE);
            return;
        }
        worker.execute(() -> {
            Unsent found = of(store.openIntents(task.id()));
            fx.execute(() -> {
                if (question == asked) {
                    unsent.set(found);
                }
            });
        });
    }

    private static Unsent of(List<Intent> intents) {
        var fields = EnumSet.noneOf(TaskField.class);
        intents.forEach(intent -> fields.addAll(intent.payload().changes().keySet()));
        return new Unsent(Set.copyOf(fields),
                intents.stream().map(Intent::createdAt).max(Instant::compareTo).orElse(null));
    }
}
