package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.FieldRules;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Doing;
import app.taskdesk.ui.kit.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The tags of the task on screen: each added or removed one is kept at once. */
public final class TagsEdit {

    private final Workplace place;
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final ObservableList<String> seen = FXCollections.unmodifiableObservableList(tags);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper unsaved = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unsent = new ReadOnlyBooleanWrapper();
    private @Nullable Task task;

    TagsEdit(Workplace place) {
        this.place = place;
    }

    /** As on screen now, unsent ones too. */
    public ObservableList<String> tags() {
        return seen;
    }

    /** Why the last tag was not taken; empty when it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was to be added and could not be kept, to be typed no second time; empty otherwise. */
    public ReadOnlyStringProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty unsentProperty() {
        return unsent.getReadOnlyProperty();
    }

    /** Tags used in this account, to choose from. */
    public List<String> known() {
        return place.people().tags().stream().filter(tag -> !tags.contains(tag)).toList();
    }

    void show(@Nullable Task next) {
        task = next;
        problem.set("");
        editable.set(next != null && place.abilities().canEdit(TaskField.TAGS));
        List<String> shown = next == null ? List.of() : next.fields().list(TaskField.TAGS);
        if (!tags.equals(shown)) {
            tags.setAll(shown);
        }
    }

    void tellUnsent(boolean waits) {
        unsent.set(waits);
    }

    /**
     * Adds the tags in a text, set apart by commas.
     *
     * @return whether they were taken; the reason is shown when not
     */
    public boolean add(String text) {
        var wanted = new ArrayList<>(tags);
        for (String part : text.split(",")) {
            String tag = part.strip();
            if (!tag.isEmpty() && !wanted.contains(tag)) {
                wanted.add(tag);
            }
        }
        return set(wanted);
    }

    public void remove(String tag) {
        var wanted = new ArrayList<>(tags);
        wanted.remove(tag);
        set(wanted);
    }

    private boolean set(List<String> wanted) {
        Task seen = task;
        Optional<Words> reason = FieldRules.against(TaskField.TAGS, wanted);
        problem.set(reason.map(place.sentences()::of).orElse(""));
        if (seen == null || reason.isPresent() || wanted.equals(tags)) {
            return reason.isEmpty();
        }
        tags.setAll(wanted);
        unsaved.set("");
        var fields = TaskFields.NONE.with(TaskField.TAGS, List.copyOf(wanted));
        place.doing().quietly(() -> place.doing().actions().edit().edit(List.of(seen), fields), new Doing.Editor() {

            @Override
            public void refused(String why) {
                show(task);
                problem.set(why);
            }

            @Override
            public void notSaved(String words) {
                refused(words);
                unsaved.set(String.join(", ", wanted.stream().filter(tag -> !tags.contains(tag)).toList()));
            }
        });
        return true;
    }
}
