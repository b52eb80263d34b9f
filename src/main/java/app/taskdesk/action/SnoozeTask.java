package app.taskdesk.action;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.Payload;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRules;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Puts tasks off: moves their due date, which counts as a snooze at the server, or here where it does not count. */
public final class SnoozeTask {

    private final Ledger ledger;

    public SnoozeTask(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param snooze ends at least five minutes and at most a year ahead
     * @return nothing when every task is due then already
     * @throws NotPossible when the time is out of range or no task can be snoozed
     */
    public Optional<UndoStep> snooze(List<Task> tasks, Snooze snooze) {
        Instant due = snooze.due();
        TaskRules.againstSnoozingUntil(due, ledger.now()).ifPresent(reason -> {
            throw new NotPossible(reason);
        });
        Bulk bulk = Bulk.of(tasks,
                task -> TaskRules.againstSnoozing(task.status(), ledger.abilities(task.account())));
        List<Change> changes = bulk.allowed().stream().filter(task -> !due.equals(task.due()))
                .map(task -> change(task, snooze)).toList();
        return ledger.keep(bulk.said("undo.did.snooze", changes, due), changes);
    }

    /** Where the reminder is a field of its own, it keeps its distance to the due date, unless that lies behind us. */
    private Optional<FieldChange> reminder(Task task, Instant due) {
        Instant reminder = task.fields().instant(TaskField.REMIND_AT);
        Instant former = task.due();
        if (reminder == null || former == null
                || !ledger.abilities(task.account()).canEdit(TaskField.REMIND_AT)) {
            return Optional.empty();
        }
        Instant moved = due.plus(Duration.between(former, reminder));
        return Optional.of(new FieldChange(reminder, moved.isAfter(ledger.now()) ? moved : due));
    }

    private Change change(Task task, Snooze snooze) {
        var fields = new EnumMap<TaskField, FieldChange>(TaskField.class);
        fields.put(TaskField.DUE, new FieldChange(task.due(), snooze.due()));
        if (snooze.adjustReminders()) {
            reminder(task, snooze.due()).ifPresent(change -> fields.put(TaskField.REMIND_AT, change));
        }
        return new Change(task.account(), task.id(), IntentKind.SNOOZE,
                new Payload(fields, snooze.adjustReminders(), snooze.reason()), ledger.holds().verb());
    }
}
