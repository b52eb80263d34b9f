package app.taskdesk.action;

import app.taskdesk.store.IntentKind;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Person;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        return tasks.isEmpty() ? Optional.empty() : claim(tasks, Map.of(tasks.getFirst().account(), me));
    }

    /**
     * @param me who the person is in each account; tasks of others are left out
     * @return nothing when there was no task
     * @throws NotPossible when none of them is free
     */
    public Optional<UndoStep> claim(List<Task> tasks, Map<AccountId, Person> me) {
        Bulk bulk = Bulk.of(tasks, task -> me.containsKey(task.account())
                ? TaskRules.againstClaiming(task.ownerId(), task.status(), ledger.abilities(task.account()))
                : Optional.of(Words.of("task.whoAmI")));
        List<Change> changes = bulk.allowed().stream().map(task -> Change.of(task, IntentKind.CLAIM,
                ReassignTask.fields(task, me.get(task.account())), Duration.ZERO)).toList();
        return ledger.keep(bulk.said("undo.did.claim", changes, null), changes);
    }
}
