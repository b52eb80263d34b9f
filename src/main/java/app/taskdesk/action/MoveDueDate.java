package app.taskdesk.action;

import app.taskdesk.task.Abilities.Verb;
import app.taskdesk.task.DueMove;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets the due date a person typed into a task, by the request that {@link DueMove} names. */
public final class MoveDueDate {

    private final Ledger ledger;
    private final SnoozeTask snooze;
    private final EditTask edit;

    public MoveDueDate(Ledger ledger, SnoozeTask snooze, EditTask edit) {
        this.ledger = ledger;
        this.snooze = snooze;
        this.edit = edit;
    }

    /**
     * @param due null clears it
     * @return nothing when it is due then already
     * @throws NotPossible when the provider does not move the date this way
     */
    public Optional<UndoStep> move(Task task, @Nullable Instant due) {
        boolean later = DueMove.of(task.due(), due, ledger.now()) == DueMove.SNOOZE;
        if (due != null && later && ledger.abilities(task.account()).can(Verb.SNOOZE)) {
            return snooze.snooze(List.of(task), Snooze.until(due));
        }
        return edit.edit(List.of(task), TaskFields.NONE.with(TaskField.DUE, due));
    }
}
