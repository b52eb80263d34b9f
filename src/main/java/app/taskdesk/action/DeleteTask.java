package app.taskdesk.action;

import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deletes tasks for good, after the longest hold. */
public final class DeleteTask {

    private final Ledger ledger;

    public DeleteTask(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @return nothing when there was no task
     * @throws NotPossible when the provider deletes no tasks
     */
    public Optional<UndoStep> delete(List<Task> tasks) {
        Bulk bulk = Bulk.of(tasks, task -> TaskRules.againstDeleting(ledger.abilities(task.account())));
        List<Change> changes = bulk.allowed().stream()
                .map(task -> Change.of(task, IntentKind.DELETE, Map.of(), ledger.holds().delete())).toList();
        return ledger.keep(bulk.said("undo.did.delete", changes, null), changes);
    }
}
