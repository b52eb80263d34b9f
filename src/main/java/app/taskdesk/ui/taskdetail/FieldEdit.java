package app.taskdesk.ui.taskdetail;

import app.taskdesk.action.UndoStep;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Task;
import app.taskdesk.task.TextLimit;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Doing;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * One field being edited in place: what is typed stays until it is committed or given up, whatever the server says
 * meanwhile, and a value that does not fit is never sent.
 */
public final class FieldEdit {

    private final Workplace place;
    private final Shape shape;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper counter = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unsent = new ReadOnlyBooleanWrapper();
    private final Map<TaskId, Unsaved> unsaved = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Refused> refused = new ReadOnlyObjectWrapper<>();
    private String shown = "";
    private @Nullable Task task;
    private @Nullable Task latest;

    /** How a field turns into text and back. */
    interface Shape {

        String read(Task task);

        /** What speaks against the text; asked at each keystroke. */
        Optional<Words> check(String text);

        /** Keeps the text; runs away from the FX thread. */
        Optional<UndoStep> write(Task seen, String text);

        boolean isEditable(Task task, Abilities abilities);
    }

    /**
     * A shape made of its parts.
     *
     * @param reading must give text that a text control takes as it is, or the control would change it by itself
     */
    record Plain(Function<Task, String> reading, Function<String, Optional<Words>> rule, Writing writing,
            BiPredicate<Task, Abilities> ability) implements Shape {

        /** Keeps a text. */
        interface Writing {

            Optional<UndoStep> write(Task seen, String text);
        }

        @Override
        public String read(Task task) {
            return reading.apply(task);
        }

        @Override
        public Optional<Words> check(String text) {
            return rule.apply(text);
        }

        @Override
        public Optional<UndoStep> write(Task seen, String text) {
            return writing.write(seen, text);
        }

        @Override
        public boolean isEditable(Task task, Abilities abilities) {
            return ability.test(task, abilities);
        }
    }

    FieldEdit(Workplace place, Shape shape) {
        this.place = place;
        this.shape = shape;
        text.subscribe(this::check);
    }

    /** Counts what is typed from where the limit says it helps. */
    FieldEdit counting(TextLimit limit) {
        counter.bind(text.map(typed -> limit.isWorthShowing(typed)
                ? place.messages().text("detail.counter", typed.length(), limit.max()) : ""));
        return this;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Why the text cannot be kept, in words; empty while it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** "423 / 500", empty while the text is short. */
    public ReadOnlyStringProperty counterProperty() {
        return counter.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /** Whether the server does not have the value yet. */
    public ReadOnlyBooleanProperty unsentProperty() {
        return unsent.getReadOnlyProperty();
    }

    /** What the server has against the value that waits to be sent; null while it has nothing. */
    public ReadOnlyObjectProperty<@Nullable Refused> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    void tellRefused(@Nullable Refused value) {
        refused.set(value);
    }

    Messages messages() {
        return place.messages();
    }

    void tellUnsent(boolean waits) {
        unsent.set(waits);
    }

    /** Shows the field of a task; what was typed for another task is committed to that one first. */
    void show(@Nullable Task next) {
        boolean same = task != null && next != null && task.id().equals(next.id());
        if (!same && isDirty()) {
            leave();
        }
        latest = next;
        if (same && isDirty()) {
            return;
        }
        take(next);
        editable.set(next != null && shape.isEditable(next, place.abilities()));
        Unsaved kept = next == null ? null : unsaved.remove(next.id());
        if (kept != null) {
            text.set(kept.text());
            problem.set(kept.problem());
        }
    }

    private void leave() {
        if (!commit()) {
            place.doing().refuse(problemOf(text.get()).orElseThrow());
        } else if (isDirty() && task != null) {
            unsaved.put(task.id(), new Unsaved(text.get(), problem.get()));
        }
    }

    public boolean isDirty() {
        return task != null && !text.get().equals(shown);
    }

    /**
     * Keeps what is typed.
     *
     * @return false when it does not fit; the reason is shown
     */
    public boolean commit() {
        Task seen = task;
        if (seen == null || !isDirty()) {
            return true;
        }
        Optional<Words> reason = problemOf(text.get());
        if (reason.isPresent()) {
            problem.set(place.sentences().of(reason.get()));
            return false;
        }
        keep(seen, text.get());
        return true;
    }

    private void keep(Task seen, String wanted) {
        String former = shown;
        shown = wanted;
        task = latest;
        place.doing().quietly(() -> shape.write(seen, wanted), new Doing.Editor() {

            @Override
            public void refused(String why) {
                take(latest);
                problem.set(why);
            }

            @Override
            public void notSaved(String words) {
                if (task != null && task.id().equals(seen.id())) {
                    shown = former;
                    problem.set(words);
                } else {
                    unsaved.put(seen.id(), new Unsaved(wanted, words));
                }
            }
        });
    }

    /** What was typed for a task and could not be kept, until it is shown again. */
    private record Unsaved(String text, String problem) {
    }

    /** Gives up what is typed. */
    public void restore() {
        take(latest);
    }

    private void take(@Nullable Task next) {
        task = next;
        shown = next == null ? "" : shape.read(next);
        text.set(shown);
        problem.set("");
    }

    private void check() {
        problem.set(isDirty() ? problemOf(text.get()).map(place.sentences()::of).orElse("") : "");
    }

    private Optional<Words> problemOf(String typed) {
        return shape.check(typed);
    }
}
