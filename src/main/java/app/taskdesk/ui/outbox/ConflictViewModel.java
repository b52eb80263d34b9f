package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.outbox.ClashField.Choice;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A change whose fields somebody else changed too, with the person's choice for each. FX thread only. */
public final class ConflictViewModel {

    private final Workplace place;
    private final OutboxLine line;
    private final Consumer<SyncCommand> sync;
    private final List<ClashField> fields;
    private final BooleanBinding applicable;

    ConflictViewModel(Workplace place, ChangeWords words, OutboxLine line, Consumer<SyncCommand> sync) {
        this.place = place;
        this.line = line;
        this.sync = sync;
        this.fields = line.clashes().stream().map(clash -> new ClashField(place, words, clash)).toList();
        this.applicable = Bindings.createBooleanBinding(
                () -> fields.stream().allMatch(field -> field.problemProperty().get().isEmpty()),
                fields.stream().map(ClashField::problemProperty).toArray(ObservableValue[]::new));
    }

    boolean isAbout(OutboxLine other) {
        return line.operation().equals(other.operation()) && line.clashes().equals(other.clashes());
    }

    public String title() {
        return SafeText.title(line.title());
    }

    /** "Changed on the server at 10:41 while you edited. Nothing is lost; choose what to keep." */
    public String why() {
        return line.changedAt() == null ? place.messages().text("outbox.clash.why")
                : place.messages().text("outbox.clash.whyAt", place.dates().near(line.changedAt()));
    }

    public List<ClashField> fields() {
        return fields;
    }

    /** Whether every choice can be sent. */
    public BooleanBinding applicable() {
        return applicable;
    }

    /** Sends what is chosen; fields that keep the server's value send nothing. */
    public void apply() {
        if (applicable.get()) {
            settle(false);
        }
    }

    public void allMine() {
        fields.forEach(field -> field.choiceProperty().set(Choice.MINE));
        settle(false);
    }

    public void allTheirs() {
        settle(true);
    }

    private void settle(boolean theirs) {
        var mine = new EnumMap<TaskField, @Nullable Object>(TaskField.class);
        fields.stream().filter(field -> !theirs && !field.keepsTheirs())
                .forEach(field -> mine.put(field.field(), field.value()));
        sync.accept(new SyncCommand.Settle(line.operation(), mine));
    }
}
