package app.taskdesk.live;

import app.taskdesk.task.TaskId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/**
 * Which task has the focus and which are selected, as ids that survive sorting, filtering and sync. FX thread only.
 */
public final class TaskSelection {

    private final ObjectProperty<@Nullable TaskId> focused = new SimpleObjectProperty<>();
    private final ObservableSet<TaskId> selected = FXCollections.observableSet(new LinkedHashSet<>());

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

    /** The tasks ticked for bulk work; may be empty. */
    public ObservableSet<TaskId> selected() {
        return selected;
    }

    public void toggle(TaskId task) {
        if (!selected.remove(task)) {
            selected.add(task);
        }
    }

    public void selectOnly(Collection<TaskId> tasks) {
        selected.retainAll(tasks);
        selected.addAll(tasks);
    }

    public void clear() {
        selected.clear();
    }

    /** What a verb acts on: the ticked tasks, else the one with the focus, else nothing. */
    public List<TaskId> targets() {
        if (!selected.isEmpty()) {
            return List.copyOf(selected);
        }
        TaskId task = focused.get();
        return task == null ? List.of() : List.of(task);
    }
}
