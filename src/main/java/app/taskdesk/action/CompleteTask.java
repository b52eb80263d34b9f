package app.taskdesk.action;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Completion;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finishes tasks, with how they ended. */
public final class CompleteTask {

    private final Ledger ledger;

    public CompleteTask(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @return nothing when there was no task
     * @throws NotPossible when the notes are too long, the outcome is none of the provider's, or no task can be
     *                     completed
     */
    public Optional<UndoStep> complete(List<Task> tasks, Completion completion) {
        FieldRules.against(TaskField.COMPLETION_NOTES, completion.notes()).ifPresent(reason -> {
            throw new NotPossible(reason);
        });
        Bulk bulk = Bulk.of(tasks, task -> against(task, completion));
        List<Change> changes = bulk.allowed().stream().map(task -> Change.of(task, IntentKind.COMPLETE,
                fields(task, completion), ledger.holds().verb())).toList();
        return ledger.keep(bulk.said("undo.did.complete", changes, null), changes);
    }

    private Optional<Words> against(Task task, Completion completion) {
        Abilities abilities = ledger.abilities(task.account());
        if (completion.outcome() != null && !abilities.outcomes().contains(completion.outcome())) {
            return Optional.of(Words.of("rule.edit.valueNotOffered"));
        }
        return TaskRules.againstCompletionNotes(completion.notes(), abilities)
                .or(() -> TaskRules.againstCompleting(task.status(), abilities));
    }

    private static Map<TaskField, FieldChange> fields(Task task, Completion completion) {
        var fields = new EnumMap<TaskField, FieldChange>(TaskField.class);
        var seen = task.fields();
        fields.put(TaskField.STATUS, new FieldChange(seen.get(TaskField.STATUS), TaskStatus.DONE.code()));
        if (completion.outcome() != null) {
            fields.put(TaskField.OUTCOME, new FieldChange(seen.get(TaskField.OUTCOME), completion.outcome()));
        }
        if (completion.notes() != null && !completion.notes().isBlank()) {
            fields.put(TaskField.COMPLETION_NOTES,
                    new FieldChange(seen.get(TaskField.COMPLETION_NOTES), completion.notes()));
        }
        return fields;
    }
}
