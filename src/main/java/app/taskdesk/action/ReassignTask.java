package app.taskdesk.action;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.Person;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives tasks to another owner. */
public final class ReassignTask {

    private final Ledger ledger;

    public ReassignTask(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @return nothing when the owner has them all already
     * @throws NotPossible when the id is blank, the name too long or no task can be given away
     */
    public Optional<UndoStep> reassign(List<Task> tasks, Person owner) {
        if (owner.id().isBlank()) {
            throw new NotPossible(Words.of("rule.reassign.noId"));
        }
        FieldRules.against(TaskField.OWNER_NAME, owner.name()).ifPresent(reason -> {
            throw new NotPossible(reason);
        });
        Bulk bulk = Bulk.of(tasks, task -> against(owner, ledger.abilities(task.account())));
        List<Change> changes = changes(bulk.allowed(), owner, ledger.holds().verb());
        return ledger.keep(bulk.said("undo.did.reassign", changes, owner.label()), changes);
    }

    private static Optional<Words> against(Person owner, Abilities abilities) {
        return TaskRules.againstReassigning(abilities).or(() -> TaskRules.againstOwner(owner.id(), abilities));
    }

    static List<Change> changes(List<Task> tasks, Person owner, Duration hold) {
        return tasks.stream().filter(task -> !owner.id().equals(task.ownerId())).map(task -> Change.of(task,
                IntentKind.REASSIGN, Map.of(TaskField.OWNER_ID, new FieldChange(task.ownerId(), owner.id()),
                        TaskField.OWNER_NAME,
                        new FieldChange(task.fields().text(TaskField.OWNER_NAME), owner.name())), hold)).toList();
    }
}
