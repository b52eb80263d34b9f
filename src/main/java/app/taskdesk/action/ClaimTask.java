package app.taskdesk.action;

import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Person;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asks for tasks that nobody owns; goes out without a hold, since others may reach for them too. They are not ours
 * before the server gave them.
 */
public final class ClaimTask {

    private final Ledger ledger;

    public ClaimTask(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @return nothing when there was no task
     * @throws NotPossible when none of them is free
     */
    public Optional<UndoStep> claim(List<Task> tasks, Person me) {
        Bulk bulk = Bulk.of(tasks, task -> TaskRules.againstClaiming(task.ownerId(), task.status(),
                ledger.abilities(task.account())));
        List<Change> changes = bulk.allowed().stream().map(task -> Change.of(task, IntentKind.CLAIM,
                ReassignTask.fields(task, me), Duration.ZERO)).toList();
        return ledger.keep(bulk.said("undo.did.claim", changes, null), changes);
    }
}
