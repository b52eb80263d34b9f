package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.live.OutboxList;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.kit.Workplace;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Every change the server does not have yet, each with a way out. FX thread only. */
public final class OutboxViewModel {

    private final Workplace place;
    private final OutboxList outbox;
    private final Consumer<SyncCommand> sync;
    private final Consumer<TaskId> open;
    private final OutboxWords words;

    /** Something that can be done about a change. */
    public record Way(String id, String title, Runnable run) {
    }

    /** One field of a clash, as people read it. */
    public record Compared(String field, String before, String mine, String theirs) {
    }

    /**
     * @param sync takes commands for the account on screen
     * @param open shows a task
     */
    public OutboxViewModel(Workplace place, OutboxList outbox, Consumer<SyncCommand> sync, Consumer<TaskId> open) {
        this.place = place;
        this.outbox = outbox;
        this.sync = sync;
        this.open = open;
        this.words = new OutboxWords(place.messages(), place.dates());
    }

    /** Oldest first. */
    public ObservableList<OutboxLine> lines() {
        return outbox.lines();
    }

    public String change(OutboxLine line) {
        return words.change(line);
    }

    public String title(OutboxLine line) {
        return SafeText.title(line.title());
    }

    public String since(OutboxLine line) {
        return words.since(line, now());
    }

    public String standing(OutboxLine line) {
        return words.standing(line, now());
    }

    public String answer(OutboxLine line) {
        return words.answer(line);
    }

    /** What differs, where the task was changed on both sides; empty otherwise. */
    public List<Compared> compared(OutboxLine line) {
        return line.clashes().stream().map(clash -> new Compared(words.field(clash.field()),
                words.value(clash.field(), clash.before()), words.value(clash.field(), clash.mine()),
                words.value(clash.field(), clash.theirs()))).toList();
    }

    /** What can be done about it, the likeliest first; nothing only while it is being sent. */
    public List<Way> ways(OutboxLine line) {
        return switch (line.standing()) {
            case WAITING -> List.of(way("sendNow", new SyncCommand.SendNow(line.operation())),
                    way(line.tries() == 0 ? "undo" : "discard", new SyncCommand.Discard(line.operation())));
            case BEING_SENT -> List.of();
            case NOT_KNOWN -> List.of(way("checkNow", new SyncCommand.Retry(line.operation())),
                    way("discard", new SyncCommand.Discard(line.operation())));
            case REFUSED -> List.of(fix(line), way("retry", new SyncCommand.Retry(line.operation())),
                    way("discard", new SyncCommand.Discard(line.operation())));
            case NEEDS_YOU -> List.of(way("retry", new SyncCommand.Retry(line.operation())), fix(line),
                    way("discard", new SyncCommand.Discard(line.operation())));
            case CLASH -> List.of(way("mine", new SyncCommand.Settle(line.operation(), mine(line))),
                    way("theirs", new SyncCommand.Settle(line.operation(), Map.of())));
            case GONE -> List.of(way("recreate", new SyncCommand.Recreate(line.task())),
                    way("letGo", new SyncCommand.LetGo(line.task())));
        };
    }

    /** Whether the change needs a person to go on. */
    public boolean needsYou(OutboxLine line) {
        return switch (line.standing()) {
            case REFUSED, CLASH, NEEDS_YOU, GONE -> true;
            case WAITING, BEING_SENT, NOT_KNOWN -> false;
        };
    }

    private static Map<TaskField, @Nullable Object> mine(OutboxLine line) {
        var mine = new EnumMap<TaskField, @Nullable Object>(TaskField.class);
        line.clashes().forEach(clash -> mine.put(clash.field(), clash.mine()));
        return mine;
    }

    private Way way(String id, SyncCommand command) {
        return new Way(id, place.messages().text("outbox.way." + id), () -> sync.accept(command));
    }

    private Way fix(OutboxLine line) {
        return new Way("fix", place.messages().text("outbox.way.fix"), () -> open.accept(line.task()));
    }

    private Instant now() {
        return place.now().exactly();
    }
}
