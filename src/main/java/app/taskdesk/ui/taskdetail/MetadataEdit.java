package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.FieldRules;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Doing;
import app.taskdesk.ui.kit.Workplace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The metadata of the task on screen, without this program's own key; each changed entry is kept at once. */
public final class MetadataEdit {

    private final Workplace place;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> seen = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Entry> unsaved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private Map<String, @Nullable Object> values = Map.of();
    private @Nullable Task task;

    /** One key with its value as text. */
    public record Entry(String key, String value) {
    }

    MetadataEdit(Workplace place) {
        this.place = place;
    }

    public ObservableList<Entry> entries() {
        return seen;
    }

    /** Why the last change was not taken; empty when it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was typed and could not be kept, to be typed no second time; null otherwise. */
    public ReadOnlyObjectProperty<@Nullable Entry> unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    void show(@Nullable Task next) {
        task = next;
        problem.set("");
        editable.set(next != null && place.abilities().canEdit(TaskField.METADATA));
        take(next == null ? Map.of() : OwnMetadata.visible(next.fields().object(TaskField.METADATA)));
    }

    /**
     * Sets the value of a key, new or not.
     *
     * @return whether it was taken; the reason is shown when not
     */
    public boolean set(String key, String value) {
        String name = key.strip();
        if (name.equals(OwnMetadata.OPERATION)) {
            problem.set(place.messages().text("detail.metadata.own"));
            return false;
        }
        var wanted = new LinkedHashMap<>(values);
        if (value.equals(text(wanted.get(name))) && wanted.containsKey(name)) {
            return true;
        }
        wanted.put(name, value);
        return keep(wanted);
    }

    public void remove(String key) {
        var wanted = new LinkedHashMap<>(values);
        wanted.remove(key);
        keep(wanted);
    }

    private boolean keep(Map<String, @Nullable Object> wanted) {
        Task seen = task;
        Optional<Words> reason = FieldRules.against(TaskField.METADATA, seen == null ? wanted
                : OwnMetadata.keptIn(wanted, seen.fields().object(TaskField.METADATA)));
        problem.set(reason.map(place.sentences()::of).orElse(""));
        if (seen == null || reason.isPresent()) {
            return false;
        }
        Map<String, @Nullable Object> kept = Collections.unmodifiableMap(wanted);
        take(kept);
        unsaved.set(null);
        var fields = TaskFields.NONE.with(TaskField.METADATA, kept);
        place.doing().quietly(() -> place.doing().actions().edit().edit(List.of(seen), fields), new Doing.Editor() {

            @Override
            public void refused(String why) {
                show(task);
                problem.set(why);
            }

            @Override
            public void notSaved(String words) {
                refused(words);
                wanted.entrySet().stream().filter(entry -> !values.containsKey(entry.getKey())
                                || !text(entry.getValue()).equals(text(values.get(entry.getKey()))))
                        .findFirst().ifPresent(entry -> unsaved.set(new Entry(entry.getKey(), text(entry.getValue()))));
            }
        });
        return true;
    }

    private void take(Map<String, @Nullable Object> shown) {
        values = shown;
        List<Entry> next = shown.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), text(entry.getValue()))).toList();
        if (!entries.equals(next)) {
            entries.setAll(next);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }
}
