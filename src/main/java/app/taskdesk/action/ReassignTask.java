package app.taskdesk.action;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.Person;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.Words;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives tasks to another owner. */
public final class ReassignTask {

    private final Ledger ledger;

    public ReassignTask(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Gives tasks of one account to somebody there.
     *
     * @return nothing when the owner has them all already
     * @throws NotPossible when the id is blank, the name too long, no task can be given away, or they are of several
     *                     accounts
     */
    public Optional<UndoStep> reassign(List<Task> tasks, Person owner) {
        return tasks.isEmpty() ? Optional.empty()
                : reassign(tasks, Map.of(tasks.getFirst().account(), owner));
    }

    /**
     * Gives each task to the owner in its own account, since an id of one account means nobody, or somebody else, in
     * another; tasks of accounts without one are left out.
     *
     * @return nothing when the owners have them all already
     * @throws NotPossible when an id is blank, a name too long or no task can be given away
     */
    public Optional<UndoStep> reassign(List<Task> tasks, Map<AccountId, Person> owners) {
        owners.values().forEach(ReassignTask::check);
        Bulk bulk = Bulk.of(tasks, task -> against(owners.get(task.account()), ledger.abilities(task.account())));
        List<Change> changes = changes(bulk.allowed(), owners, ledger.holds().verb());
        return ledger.keep(bulk.said("undo.did.reassign", changes, label(bulk.allowed(), owners)), changes);
    }

    private static void check(Person owner) {
        if (owner.id().isBlank()) {
            throw new NotPossible(Words.of("rule.reassign.noId"));
        }
        FieldRules.against(TaskField.OWNER_NAME, owner.name()).ifPresent(reason -> {
            throw new NotPossible(reason);
        });
    }

    /**
     * Gives each task to its own new owner; those not named stay.
     *
     * @return nothing when each has its task already
     * @throws NotPossible when no task can be given away
     */
    public Optional<UndoStep> spread(List<Task> tasks, Map<TaskId, Person> owners) {
        List<Task> moving = tasks.stream().filter(task -> owners.containsKey(task.id())).toList();
        Bulk bulk = Bulk.of(moving, task -> against(owners.get(task.id()), ledger.abilities(task.account())));
        List<Change> changes = bulk.allowed().stream().flatMap(task -> changes(List.of(task),
                Map.of(task.account(), owners.get(task.id())), ledger.holds().verb()).stream()).toList();
        int people = (int) changes.stream().map(change -> owners.get(change.task()).id()).distinct().count();
        return ledger.keep(bulk.said("undo.did.spread", changes, people), changes);
    }

    /**
     * Takes tasks from their owners and gives them to nobody.
     *
     * @return nothing when nobody has them already
     * @throws NotPossible when the provider cannot take an owner away
     */
    public Optional<UndoStep> release(List<Task> tasks) {
        Bulk bulk = Bulk.of(tasks, task -> TaskRules.againstReleasing(ledger.abilities(task.account())));
        List<Change> changes = bulk.allowed().stream().filter(task -> task.ownerId() != null)
                .map(task -> Change.of(task, IntentKind.EDIT, free(task), ledger.holds().verb())).toList();
        return ledger.keep(bulk.said("undo.did.release", changes, null), changes);
    }

    private Map<TaskField, FieldChange> free(Task task) {
        var fields = new EnumMap<TaskField, FieldChange>(TaskField.class);
        fields.put(TaskField.OWNER_ID, new FieldChange(task.ownerId(), null));
        if (task.fields().get(TaskField.OWNER_NAME) != null) {
            fields.put(TaskField.OWNER_NAME, new FieldChange(task.fields().get(TaskField.OWNER_NAME), null));
        }
        return fields;
    }

    private static Optional<Words> against(@Nullable Person owner, Abilities abilities) {
        return owner == null ? Optional.of(Words.of("rule.reassign.otherAccount"))
                : TaskRules.againstReassigning(abilities).or(() -> TaskRules.againstOwner(owner.id(), abilities));
    }

    private static String label(List<Task> tasks, Map<AccountId, Person> owners) {
        return tasks.stream().map(Task::account).distinct().map(owners::get).map(Person::label).distinct()
                .collect(Collectors.joining(", "));
    }

    /** Each task's account has its owner. */
    static List<Change> changes(List<Task> tasks, Map<AccountId, Person> owners, Duration hold) {
        return tasks.stream().filter(task -> !owners.get(task.account()).id().equals(task.ownerId()))
                .map(task -> Change.of(task, IntentKind.REASSIGN, fields(task, owners.get(task.account())), hold))
                .toList();
    }

    static Map<TaskField, FieldChange> fields(Task task, Person owner) {
        return Map.of(TaskField.OWNER_ID, new FieldChange(task.ownerId(), owner.id()), TaskField.OWNER_NAME,
                new FieldChange(task.fields().text(TaskField.OWNER_NAME), owner.name()));
    }
}
