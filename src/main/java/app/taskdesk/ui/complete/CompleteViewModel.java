package app.taskdesk.ui.complete;

import app.taskdesk.task.Abilities;
import app.taskdesk.task.Completion;
import app.taskdesk.task.FollowUp;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.TextLimit;
import app.taskdesk.task.WorkingHours;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Saving;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** How the chosen tasks ended, and whether another one follows. FX thread only. */
public final class CompleteViewModel {

    private final Workplace place;
    private final Messages messages;
    private final TaskWords words;
    private final List<TaskId> ids;
    private final List<TaskRow> rows;
    private final Consumer<@Nullable String> done;
    private final ObjectProperty<@Nullable String> outcome = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty followUp = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Saving saving;

    /** @param done told the outcome once completing was asked for */
    public CompleteViewModel(Workplace place, List<TaskId> ids, List<TaskRow> rows,
            Consumer<@Nullable String> done) {
        this(place, ids, rows, done, null);
    }

    /** @param proposed the outcome to begin with, with another task to follow; null for the provider's first */
    public CompleteViewModel(Workplace place, List<TaskId> ids, List<TaskRow> rows,
            Consumer<@Nullable String> done, @Nullable String proposed) {
        this.place = place;
        this.messages = place.messages();
        this.words = new TaskWords(messages);
        this.ids = List.copyOf(ids);
        this.rows = List.copyOf(rows);
        this.done = done;
        this.saving = new Saving(place.doing(), problem::set);
        outcome.subscribe(chosen -> followUp.set(canFollowUp() && chosen != null && (chosen.equals(proposed)
                || ids.size() == 1 && FollowUp.isExpectedAfter(chosen))));
        outcomes().stream().filter(code -> proposed == null || code.equals(proposed)).findFirst()
                .ifPresent(outcome::set);
    }

    public String title() {
        boolean ask = !outcomes().isEmpty();
        return rows.size() == 1 ? messages.text(ask ? "complete.title.one" : "complete.plain.one",
                SafeText.line(rows.getFirst().title(), 60))
                : messages.text(ask ? "complete.title.many" : "complete.plain.many", ids.size());
    }

    /** Codes to choose from; empty where the provider takes none. */
    public List<String> outcomes() {
        return place.abilities().outcomes();
    }

    /** Whether words about how it ended can be kept. */
    public boolean takesNotes() {
        return TaskRules.againstCompletionNotes("?", place.abilities()).isEmpty();
    }

    public String name(String code) {
        return words.outcome(code);
    }

    public ObjectProperty<@Nullable String> outcomeProperty() {
        return outcome;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /** "12 / 2000". */
    public ObservableValue<String> counterProperty() {
        return note.map(text -> messages.text("detail.counter", text.length(), TextLimit.COMPLETION_NOTES.max()));
    }

    /** Whether the note is longer than the server takes. */
    public ObservableValue<Boolean> tooLongProperty() {
        return note.map(TextLimit.COMPLETION_NOTES::isExceededBy);
    }

    /** Whether another task may follow each. */
    public boolean canFollowUp() {
        return place.abilities().creatable().contains(TaskField.TITLE);
    }

    public BooleanProperty followUpProperty() {
        return followUp;
    }

    /** "Create follow-up, due Mon 30 Nov, 15:20". */
    public String followUpTitle() {
        Instant due = FollowUp.of(TaskFields.NONE, place.localNow(), place.hours(), place.abilities())
                .instant(TaskField.DUE);
        return messages.text(ids.size() == 1 ? "complete.followUp" : "complete.followUps",
                place.dates().near(Objects.requireNonNull(due)));
    }

    /** Why it was not saved; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @param shown brings the form back when it could not be saved */
    public void onBack(Runnable shown) {
        saving.onBack(shown);
    }

    /** Completes, unless the note is too long. */
    public void confirm() {
        if (TextLimit.COMPLETION_NOTES.isExceededBy(note.get())) {
            return;
        }
        var completion = new Completion(outcome.get(), note.get().isBlank() ? null : note.get().strip());
        boolean another = followUp.get();
        ZonedDateTime now = place.localNow();
        problem.set("");
        done.accept(outcome.get());
        var complete = place.doing().actions().complete();
        WorkingHours hours = place.hours();
        Abilities abilities = place.abilities();
        saving.toTasks(ids, found -> another
                ? complete.complete(found, completion, task -> FollowUp.of(task.fields(), now, hours, abilities))
                : complete.complete(found, completion));
    }
}
