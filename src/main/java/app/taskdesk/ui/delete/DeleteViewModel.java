package app.taskdesk.ui.delete;

import app.taskdesk.action.Actions;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Saving;
import app.taskdesk.ui.kit.Workplace;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Asks once before tasks are deleted for good. FX thread only. */
public final class DeleteViewModel {

    private final Workplace place;
    private final Messages messages;
    private final List<TaskId> ids;
    private final List<TaskRow> rows;
    private final Runnable done;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Saving saving;

    /** @param done called once the question was answered with yes */
    public DeleteViewModel(Workplace place, List<TaskId> ids, List<TaskRow> rows, Runnable done) {
        this.place = place;
        this.messages = place.messages();
        this.ids = List.copyOf(ids);
        this.rows = List.copyOf(rows);
        this.done = done;
        this.saving = new Saving(place.doing(), problem::set);
    }

    public String title() {
        return rows.size() == 1 ? messages.text("delete.title.one", SafeText.line(rows.getFirst().title(), 80))
                : messages.text("delete.title.many", ids.size());
    }

    /** Why it was not saved; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @param shown brings the question back when the answer could not be saved */
    public void onBack(Runnable shown) {
        saving.onBack(shown);
    }

    public void confirm() {
        Actions actions = place.doing().actions();
        problem.set("");
        done.run();
        saving.toTasks(ids, actions.delete()::delete);
    }
}
