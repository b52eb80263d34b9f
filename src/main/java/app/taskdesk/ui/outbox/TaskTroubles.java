package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.live.OutboxLine.Standing;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.taskdetail.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What stands between the task in the detail pane and the server, beyond waiting. FX thread only. */
public final class TaskTroubles {

    private final OutboxViewModel outbox;
    private final ObservableValue<@Nullable Task> watched;
    private final ReadOnlyObjectWrapper<List<Trouble>> troubles = new ReadOnlyObjectWrapper<>(List.of());

    private final ReadOnlyObjectWrapper<Map<TaskField, Refused>> refused = new ReadOnlyObjectWrapper<>(Map.of());

    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();

    /** One thing that is shown on a card of its own. */
    public sealed interface Trouble {

        /** Both sides changed the same fields. */
        record Clash(OutboxLine line) implements Trouble {
        }

        /** The task was deleted at the server; the lines are what of ours waits. */
        record Gone(List<OutboxLine> lines) implements Trouble {
        }

        /** The task is free and was asked for; it is not the person's yet. */
        record Wish(OutboxLine line) implements Trouble {
        }

        /** A change that got no answer, was refused or needs a word. */
        record Stuck(OutboxLine line) implements Trouble {
        }
    }

    public TaskTroubles(OutboxViewModel outbox, ObservableValue<@Nullable Task> watched) {
        this.outbox = outbox;
        this.watched = watched;
        outbox.lines().subscribe(this::look);
        watched.subscribe(_ -> look());
    }

    OutboxViewModel outbox() {
        return outbox;
    }

    /** Told anew only when it looks different, so that a card keeps the focus while the engine tries again. */
    public ReadOnlyObjectProperty<List<Trouble>> troublesProperty() {
        return troubles.getReadOnlyProperty();
    }

    /** What the server has against values of the task that wait to be sent, by field. */
    public ReadOnlyObjectProperty<Map<TaskField, Refused>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** Whether somebody else has the task that was claimed: then it is for looking at. */
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    private static boolean isLost(Trouble trouble) {
        return trouble instanceof Trouble.Stuck stuck && stuck.line().answered(app.taskdesk.sync.Trouble.CLAIM_LOST);
    }

    private void look() {
        Task task = watched.getValue();
        List<Trouble> found = task == null ? List.of() : of(task.id());
        if (!looks(found).equals(looks(troubles.get()))) {
            troubles.set(found);
            readOnly.set(found.stream().anyMatch(TaskTroubles::isLost));
            refused.set(outbox.refusals(found.stream().filter(Trouble.Stuck.class::isInstance)
                    .map(stuck -> ((Trouble.Stuck) stuck).line()).toList()));
        }
    }

    private List<Trouble> of(TaskId task) {
        List<OutboxLine> lines = outbox.lines().stream().filter(line -> line.task().equals(task)).toList();
        if (lines.stream().anyMatch(line -> line.standing() == Standing.GONE)) {
            return List.of(new Trouble.Gone(lines));
        }
        var found = new ArrayList<Trouble>();
        for (OutboxLine line : lines) {
            switch (line.standing()) {
                case CLASH -> found.add(new Trouble.Clash(line));
                case NOT_KNOWN, REFUSED, NEEDS_YOU, SENT_TWICE -> found.add(new Trouble.Stuck(line));
                case WAITING, PAUSED, BEING_SENT -> {
                    if (line.kind() == OutboxLine.Kind.CLAIM) {
                        found.add(new Trouble.Wish(line));
                    }
                }
                case GONE -> { }
            }
        }
        return found;
    }

    private static List<Object> looks(List<Trouble> troubles) {
        return troubles.stream().flatMap(trouble -> switch (trouble) {
            case Trouble.Clash clash -> List.of(clash.line()).stream();
            case Trouble.Gone gone -> gone.lines().stream();
            case Trouble.Stuck stuck -> List.of(stuck.line()).stream();
            case Trouble.Wish wish -> List.of(wish.line()).stream();
        }).<Object>map(line -> List.of(line.operation(), line.standing(), line.clashes(), line.wanted(), line.alike(),
                Objects.requireNonNullElse(line.standing() == Standing.NOT_KNOWN ? null : line.answer(), ""))).toList();
    }
}
