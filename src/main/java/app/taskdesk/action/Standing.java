package app.taskdesk.action;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.Payload;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.Words;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one change of a step stands: done, taken back, or made up for by a change the other way. */
final class Standing {

    private final Change change;
    private TaskId task;
    private @Nullable RecordedIntent forward;
    private @Nullable RecordedIntent backward;

    /** A change that is not done yet, or was taken back. */
    Standing(Change change, TaskId task) {
        this.change = change;
        this.task = task;
    }

    Change change() {
        return change;
    }

    TaskId task() {
        return task;
    }

    @Nullable RecordedIntent forward() {
        return forward;
    }

    @Nullable RecordedIntent backward() {
        return backward;
    }

    void done(RecordedIntent recorded) {
        forward = recorded;
        backward = null;
        task = recorded.task();
    }

    void takenBack() {
        forward = null;
        backward = null;
    }

    void madeUpFor(RecordedIntent recorded) {
        backward = recorded;
    }

    void stands() {
        backward = null;
    }

    /**
     * The change that makes up for this one once it is on its way.
     *
     * @throws NotPossible when nothing can: a delete, a new task that cannot be deleted, an owner that cannot be taken
     *                     away
     */
    Change compensation(Holds holds, Instant now, Abilities abilities) {
        return switch (change.kind()) {
            case EDIT -> edit(swapped(change.payload().changes()), holds);
            case REASSIGN, CLAIM -> {
                boolean wasFree = change.from(TaskField.OWNER_ID) == null;
                if (wasFree && !abilities.canEdit(TaskField.OWNER_ID)) {
                    throw new NotPossible(Words.of("undo.cannot.unassign"));
                }
                yield wasFree ? edit(swapped(change.payload().changes()), holds)
                        : with(IntentKind.REASSIGN, swapped(change.payload().changes()), holds);
            }
            case SNOOZE -> goesBackByEdit(now) ? edit(swapped(change.payload().changes()), holds)
                    : with(IntentKind.SNOOZE, swapped(change.payload().changes()), holds);
            case COMPLETE -> edit(swapped(Map.of(TaskField.STATUS, status())), holds);
            case CREATE -> {
                TaskRules.againstDeleting(abilities).ifPresent(reason -> {
                    throw new NotPossible(reason);
                });
                yield new Change(change.account(), task, IntentKind.DELETE, Payload.of(Map.of()), holds.delete());
            }
            case DELETE -> throw new NotPossible(Words.of("undo.cannot.delete"));
        };
    }

    /** No snooze leads to no date, nor to one that is past or too close ahead, as that of every late task is. */
    private boolean goesBackByEdit(Instant now) {
        return !(change.from(TaskField.DUE) instanceof Instant former)
                || TaskRules.againstSnoozingUntil(former, now).isPresent();
    }

    private FieldChange status() {
        FieldChange status = change.payload().changes().get(TaskField.STATUS);
        if (status == null) {
            throw new IllegalStateException("completing changes the status");
        }
        return status;
    }

    private Change edit(Map<TaskField, FieldChange> fields, Holds holds) {
        return new Change(change.account(), task, IntentKind.EDIT, Payload.of(fields), holds.edit());
    }

    private Change with(IntentKind kind, Map<TaskField, FieldChange> fields, Holds holds) {
        return new Change(change.account(), task, kind, new Payload(fields, change.payload().adjustReminders()),
                holds.verb());
    }

    private static Map<TaskField, FieldChange> swapped(Map<TaskField, FieldChange> changes) {
        var swapped = new EnumMap<TaskField, FieldChange>(TaskField.class);
        changes.forEach((field, change) -> swapped.put(field, new FieldChange(change.to(), change.from())));
        return swapped;
    }

    /** Says what making up for this kind means to the person. */
    String madeUpWords(Instant now, Abilities abilities) {
        return switch (change.kind()) {
            case SNOOZE -> goesBackByEdit(now) ? "undo.madeUp.changedBack"
                    : abilities.countsSnoozesHere() ? "undo.madeUp.snoozeHere" : "undo.madeUp.snooze";
            case CREATE -> "undo.madeUp.create";
            case COMPLETE -> "undo.madeUp.complete";
            case EDIT, REASSIGN, CLAIM, DELETE -> "undo.madeUp.changedBack";
        };
    }
}
