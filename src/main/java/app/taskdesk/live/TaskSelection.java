package app.taskdesk.live;

import app.taskdesk.task.TaskId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which task has the focus and which are selected, as ids that survive sorting, filtering and sync. However many are
 * chosen at once, it is told once. FX thread only.
 */
public final class TaskSelection {

    private final ObjectProperty<@Nullable TaskId> focused = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Set<TaskId>> selected = new ReadOnlyObjectWrapper<>(Set.of());

    /** The task shown in the detail pane; null when there is none. */
    public ObjectProperty<@Nullable TaskId> focusedProperty() {
        return focused;
    }

    public @Nullable TaskId focused() {
        return focused.get();
    }

    public void focus(@Nullable TaskId task) {
        focused.set(task);
    }

    /** The tasks ticked for bulk work, in the order of ticking; may be empty, never changes. */
    public Set<TaskId> selected() {
        return selected.get();
    }

    /** Another set whenever tasks are ticked or no more. */
    public ReadOnlyObjectProperty<Set<TaskId>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public void toggle(TaskId task) {
        var next = new LinkedHashSet<>(selected.get());
        if (!next.remove(task)) {
            next.add(task);
        }
        set(next);
    }

    public void selectOnly(Collection<TaskId> tasks) {
        set(new LinkedHashSet<>(tasks));
    }

    /** Leaves these out from now on. */
    public void drop(Set<TaskId> tasks) {
        var next = new LinkedHashSet<>(selected.get());
        if (next.removeAll(tasks)) {
            set(next);
        }
    }

    public void clear() {
        selectOnly(List.of());
    }

    private void set(Set<TaskId> next) {
        if (!next.equals(selected.get())) {
            selected.set(Collections.unmodifiableSet(next));
        }
    }

    /** What a verb acts on: the ticked tasks, else the one with the focus, else nothing. */
    public List<TaskId> targets() {
        if (!selected.get().isEmpty()) {
            return List.copyOf(selected.get());
        }
        TaskId task = focused.get();
        return task == null ? List.of() : List.of(task);
    }
}
