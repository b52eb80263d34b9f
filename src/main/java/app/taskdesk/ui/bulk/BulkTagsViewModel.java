package app.taskdesk.ui.bulk;

import app.taskdesk.action.Actions;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Saving;
import app.taskdesk.ui.kit.Workplace;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Tags to put on several tasks and to take off them; each task keeps its others. FX thread only. */
public final class BulkTagsViewModel {

    private final Workplace place;
    private final Messages messages;
    private final List<TaskId> ids;
    private final Map<String, Integer> used = new TreeMap<>();
    private final Runnable done;
    private final Set<String> taken = new LinkedHashSet<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Saving saving;

    /** @param done called once the change was asked for */
    public BulkTagsViewModel(Workplace place, List<TaskId> ids, List<TaskRow> rows, Runnable done) {
        this.place = place;
        this.messages = place.messages();
        this.ids = List.copyOf(ids);
        this.done = done;
        this.saving = new Saving(place.doing(), problem::set);
        rows.forEach(row -> row.tags().forEach(tag -> used.merge(tag, 1, Integer::sum)));
    }

    public String title() {
        return messages.text("bulk.tags.title", ids.size());
    }

    /** The tags of the tasks, and how many have each. */
    public Map<String, Integer> used() {
        return used;
    }

    /** Tags to put on all of them, set apart by commas. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Marks a tag to be taken off, or no more. */
    public void take(String tag, boolean off) {
        if (off) {
            taken.add(tag);
        } else {
            taken.remove(tag);
        }
    }

    /** Why it was not saved; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @param shown brings the form back when the change could not be saved */
    public void onBack(Runnable shown) {
        saving.onBack(shown);
    }

    public void confirm() {
        var put = new LinkedHashSet<String>();
        Arrays.stream(typed.get().split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).forEach(put::add);
        Set<String> take = Set.copyOf(taken);
        if (put.isEmpty() && take.isEmpty()) {
            problem.set(messages.text("bulk.tags.nothing"));
            return;
        }
        Actions actions = place.doing().actions();
        problem.set("");
        done.run();
        saving.toTasks(ids, found -> actions.edit().tag(found, put, take));
    }
}
