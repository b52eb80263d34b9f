package app.taskdesk.live;

import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The rows that a verb would act on, so that it can be told at once whether it makes sense. The ids are true at once,
 * the rows a moment later. FX thread only.
 */
public final class Targets {

    private final TaskIndex index;
    private final TaskSelection selection;
    private final ReadOnlyObjectWrapper<List<TaskId>> ids = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<TaskRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private long asked;

    public Targets(TaskIndex index, TaskSelection selection) {
        this.index = index;
        this.selection = selection;
        selection.focusedProperty().subscribe(this::ask);
        selection.selectedProperty().subscribe((was, is) -> ask());
        index.watch(new TaskIndex.Watcher() {

            @Override
            public void replaced(Collection<TaskRow> all, boolean complete) {
                index.fx().execute(Targets.this::ask);
            }

            @Override
            public void changed(List<RowChange> changes) {
                index.fx().execute(Targets.this::ask);
            }
        });
    }

    public ReadOnlyObjectProperty<List<TaskId>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    public List<TaskId> ids() {
        return ids.get();
    }

    /** In the order of the ids; rows that are gone are left out. */
    public ReadOnlyObjectProperty<List<TaskRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    private void ask() {
        long question = ++asked;
        List<TaskId> wanted = selection.targets();
        ids.set(wanted);
        index.onWorker(() -> {
            List<TaskRow> found = find(wanted);
            index.fx().execute(() -> {
                if (question == asked) {
                    rows.set(found);
                }
            });
        });
    }

    private List<TaskRow> find(List<TaskId> wanted) {
        return wanted.stream().map(index::row).filter(Objects::nonNull).toList();
    }
}
