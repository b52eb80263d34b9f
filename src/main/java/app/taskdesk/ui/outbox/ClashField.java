package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine.Clash;
import app.taskdesk.task.DueText;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Workplace;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** One field changed on both sides, and which value the person keeps. FX thread only. */
public final class ClashField {

    private final Workplace place;
    private final ChangeWords words;
    private final Clash clash;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.MINE);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** What may be kept. */
    public enum Choice {
        MINE, THEIRS, TYPED
    }

    ClashField(Workplace place, ChangeWords words, Clash clash) {
        this.place = place;
        this.words = words;
        this.clash = clash;
        typed.subscribe(this::check);
        choice.subscribe(this::check);
    }

    TaskField field() {
        return clash.field();
    }

    public String name() {
        return words.field(clash.field());
    }

    public String before() {
        return words.whole(clash.field(), clash.before());
    }

    public String mine() {
        return words.whole(clash.field(), clash.mine());
    }

    public String theirs() {
        return words.whole(clash.field(), clash.theirs());
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** A third text, in place of both. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Why the third text cannot be kept; empty while it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a third value can be typed. */
    public boolean canType() {
        return switch (clash.field()) {
            case TITLE, DESCRIPTION, CUSTOMER_NAME, CUSTOMER_ID, CONVERSATION_ID, QUEUE_ID, DUE, TAGS -> true;
            default -> false;
        };
    }

    /** Begins a third text from the one that is chosen now. */
    public void type() {
        Object from = choice.get() == Choice.THEIRS ? clash.theirs() : clash.mine();
        typed.set(switch (from) {
            case null -> "";
            case Instant due -> place.dates().full(due);
            case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
            default -> String.valueOf(from);
        });
        choice.set(Choice.TYPED);
    }

    /** Whether the server's value is kept, so that nothing is sent for this field. */
    boolean keepsTheirs() {
        return choice.get() == Choice.THEIRS;
    }

    /** The value to send, where the server's is not kept. */
    @Nullable Object value() {
        return choice.get() == Choice.TYPED ? read().orElse(null) : clash.mine();
    }

    private Optional<Object> read() {
        String text = typed.get().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (clash.field()) {
            case DUE -> DueText.parse(text, place.localNow(), place.hours()).map(Object.class::cast);
            case TAGS -> Optional.of(Arrays.stream(text.split(",")).map(String::strip)
                    .filter(tag -> !tag.isEmpty()).distinct().toList());
            default -> Optional.of(text);
        };
    }

    private void check() {
        problem.set(choice.get() == Choice.TYPED ? against().map(place.sentences()::of).orElse("") : "");
    }

    private Optional<Words> against() {
        if (clash.field() == TaskField.DUE && !typed.get().isBlank() && read().isEmpty()) {
            return Optional.of(Words.of("rule.due.notUnderstood"));
        }
        return FieldRules.against(clash.field(), read().orElse(null));
    }
}
