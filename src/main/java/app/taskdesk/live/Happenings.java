package app.taskdesk.live;

import app.taskdesk.store.Activity;
import app.taskdesk.store.ActivityLog;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Outbox;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells what came of changes of the accounts on screen without a question, once, as it happens. FX thread only. */
public final class Happenings implements AutoCloseable {

    private final TaskIndex index;
    private final Set<String> doneAlready;
    private final Consumer<Happening> hear;
    private final Runnable stopListening;

    /** @param doneAlready the engine's words for a task that somebody else completed first */
    public Happenings(ActivityLog log, TaskIndex index, Set<String> doneAlready, Consumer<Happening> hear) {
        this.index = index;
        this.doneAlready = Set.copyOf(doneAlready);
        this.hear = hear;
        this.stopListening = log.onEntries(entries -> index.fx().execute(() -> tell(entries)));
    }

    private void tell(List<Activity> entries) {
        TaskIndex.Desk desk = index.deskProperty().get();
        if (desk != null) {
            entries.stream().filter(entry -> desk.shows(entry.account())).map(this::happening)
                    .flatMap(Optional::stream).forEach(hear);
        }
    }

    private Optional<Happening> happening(Activity entry) {
        boolean merged = entry.kind() == Activity.Kind.MERGED;
        boolean done = entry.kind() == Activity.Kind.UNDECIDED && entry.words() != null
                && doneAlready.contains(entry.words());
        Optional<Happening.What> claim = claim(entry);
        if (claim.isPresent()) {
            return Optional.of(new Happening(claim.get(), entry.task(), entry.title(), TaskFields.NONE,
                    after(entry.changes()), TaskFields.NONE));
        }
        return merged || done ? Optional.of(new Happening(
                merged ? Happening.What.MERGED : Happening.What.DONE_ALREADY, entry.task(), entry.title(),
                merged ? before(entry.changes()) : TaskFields.NONE,
                merged ? after(entry.changes()) : TaskFields.NONE, after(entry.mine()))) : Optional.empty();
    }

    private static Optional<Happening.What> claim(Activity entry) {
        if (entry.kind() == Activity.Kind.CLAIMED) {
            return Optional.of(Happening.What.CLAIMED);
        }
        return entry.kind() == Activity.Kind.UNDECIDED && Outbox.CLAIM_LOST.equals(entry.words())
                ? Optional.of(Happening.What.CLAIM_LOST) : Optional.empty();
    }

    private static TaskFields before(Map<TaskField, FieldChange> changes) {
        var fields = TaskFields.builder();
        changes.forEach((field, change) -> fields.set(field, change.from()));
        return fields.build();
    }

    private static TaskFields after(Map<TaskField, FieldChange> changes) {
        var fields = TaskFields.builder();
        changes.forEach((field, change) -> fields.set(field, change.to()));
        return fields.build();
    }

    @Override
    public void close() {
        stopListening.run();
    }
}
