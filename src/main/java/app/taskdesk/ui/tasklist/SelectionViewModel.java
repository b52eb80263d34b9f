package app.taskdesk.ui.tasklist;

import app.taskdesk.live.TaskList;
import app.taskdesk.live.TaskSelection;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.Messages;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How many tasks are ticked, also where filters hide some of them, and the way to all that match. FX thread only. */
public final class SelectionViewModel {

    private final TaskList list;
    private final TaskSelection selection;
    private final Messages messages;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper all = new ReadOnlyStringWrapper("");

    SelectionViewModel(TaskList list, TaskSelection selection, Messages messages) {
        this.list = list;
        this.selection = selection;
        this.messages = messages;
        selection.selectedProperty().subscribe(this::look);
        list.rows().subscribe(this::look);
    }

    /** "12 selected", or "12 selected, 3 of them not in this list"; empty while none is. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** "Select all 312"; empty where all that match are selected already. */
    public ReadOnlyStringProperty allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Ticks every task that matches, in folded groups too. */
    void selectAll() {
        selection.selectOnly(list.rows().stream().map(TaskRow::id).toList());
    }

    void clear() {
        selection.clear();
    }

    private void look() {
        Set<TaskId> ticked = selection.selected();
        int matching = list.rows().size();
        int seen = ticked.isEmpty() ? 0 : (int) list.rows().stream().filter(row -> ticked.contains(row.id())).count();
        text.set(ticked.isEmpty() ? "" : messages.text("list.selected", ticked.size(), ticked.size() - seen));
        all.set(ticked.isEmpty() || seen == matching ? "" : messages.text("list.selectAllMatching", matching));
    }
}
