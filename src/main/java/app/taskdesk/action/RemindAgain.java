package app.taskdesk.action;

import app.taskdesk.task.SafeText;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts off what a person was reminded of, and never brings a due date nearer that is still further ahead. */
public final class RemindAgain {

    private final Ledger ledger;
    private final SnoozeTask snooze;
    private final EditTask edit;

    RemindAgain(Ledger ledger, SnoozeTask snooze, EditTask edit) {
        this.ledger = ledger;
        this.snooze = snooze;
        this.edit = edit;
    }

    /**
     * Moves the task's own reminder where that is enough; else the due date, by as much where it lies beyond.
     *
     * @param own whether it was the task's own reminder that told of it
     * @throws NotPossible when the task can be put off no more
     */
    public Optional<UndoStep> at(Task task, Instant moment, boolean own) {
        TaskRules.againstSnoozing(task.status(), ledger.abilities(task.account())).ifPresent(reason -> {
            throw new NotPossible(reason);
        });
        Instant due = task.due();
        boolean beyond = due != null && !due.isBefore(moment);
        if (own && (due == null || beyond) && ledger.abilities(task.account()).canEdit(TaskField.REMIND_AT)) {
            return edit.edit(List.of(task), TaskFields.NONE.with(TaskField.REMIND_AT, moment)).map(step ->
                    step.saying(Words.of("undo.did.remindAgain", SafeText.line(task.title(), 60), moment)));
        }
        return snooze.snooze(List.of(task), Snooze.until(
                due != null && beyond ? due.plus(Duration.between(ledger.now(), moment)) : moment));
    }
}
