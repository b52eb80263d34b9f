package app.taskdesk.action;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Completion;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
        Bulk bulk = bulk(tasks, completion, _ -> Optional.empty());
        List<Change> changes = changes(bulk, completion);
        return ledger.keep(bulk.said("undo.did.complete", changes, null), changes);
    }

    /**
     * Finishes tasks and makes another one for each, all or none; both wait and are paused, stopped and taken back
     * together. A task that no other can follow is left out.
     *
     * @param next what follows a task
     * @return nothing when there was no task
     * @throws NotPossible as with {@link #complete}, or when no task can follow any of them
     */
    public Optional<UndoStep> complete(List<Task> tasks, Completion completion, Function<Task, TaskFields> next) {
        var creating = new CreateTask(ledger);
        Bulk bulk = bulk(tasks, completion, task -> creating.against(task.account(), next.apply(task)));
        List<Change> changes = changes(bulk, completion);
        List<Change> both = Stream.concat(changes.stream(), bulk.allowed().stream().map(task ->
                CreateTask.together(task.account(), next.apply(task), ledger.holds().verb()))).toList();
        return ledger.keep(bulk.said("undo.did.complete", changes, null), both);
    }

    private Bulk bulk(List<Task> tasks, Completion completion, Function<Task, Optional<Words>> alsoAgainst) {
        FieldRules.against(TaskField.COMPLETION_NOTES, completion.notes()).ifPresent(reason -> {
            throw new NotPossible(reason);
        });
        return Bulk.of(tasks, task -> against(task, completion).or(() -> alsoAgainst.apply(task)));
    }

    private List<Change> changes(Bulk bulk, Completion completion) {
        return bulk.allowed().stream().map(task -> Change.of(task, IntentKind.COMPLETE, fields(task, completion),
                ledger.holds().verb())).toList();
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
