package app.taskdesk.action;

import app.taskdesk.store.StoreException;
import app.taskdesk.store.TrashedTask;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Completion;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.Priority;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings back what lies in the trash: a task as a new one, since no server gives an id a second time; a dropped change
 * as a change of its task.
 */
public final class RestoreTask {

    private static final Words NOT_THERE = Words.of("trash.cannot.notThere");

    private final Ledger ledger;
    private final CreateTask create;
    private final EditTask edit;
    private final CompleteTask complete;

    RestoreTask(Ledger ledger, CreateTask create, EditTask edit, CompleteTask complete) {
        this.ledger = ledger;
        this.create = create;
        this.edit = edit;
        this.complete = complete;
    }

    /**
     * @param pieces by their ids in the trash; those that cannot be restored are left out, and the words say so
     * @return one step for all; nothing when there was none to restore
     * @throws NotPossible when none of them can be restored
     */
    public Optional<UndoStep> restore(List<Long> pieces) {
        var steps = new ArrayList<UndoStep>();
        NotPossible refused = null;
        for (long piece : pieces) {
            try {
                steps.add(restore(piece));
            } catch (NotPossible e) {
                refused = e;
            }
        }
        if (steps.isEmpty() && refused != null) {
            throw refused;
        }
        Optional<UndoStep> all = steps.stream().reduce(UndoStep::and);
        Words reason = refused == null ? null : refused.reason();
        return all.map(step -> saying(step, steps.size())).map(step -> reason == null ? step
                : step.saying(Words.of("undo.someSkipped", step.said(), pieces.size() - steps.size(), reason)));
    }

    private static UndoStep saying(UndoStep step, int restored) {
        return restored == 1 ? step : step.saying(Words.of("undo.did.restore.many", restored));
    }

    private UndoStep restore(long piece) {
        TrashedTask trashed = ledger.trashed(piece).orElseThrow(() -> new NotPossible(NOT_THERE));
        try {
            return trashed.reason() == TrashedTask.Reason.CHANGE_DROPPED ? change(trashed) : task(trashed);
        } catch (StoreException e) {
            if (e.reason() == StoreException.Reason.GONE) {
                throw new NotPossible(NOT_THERE);
            }
            throw e;
        }
    }

    private UndoStep task(TrashedTask trashed) {
        Abilities abilities = ledger.abilities(trashed.account());
        TaskFields fields = abilities.creatable(writable(trashed.fields()));
        Words said = Words.of(trashed.remoteId() == null ? "undo.did.restore.one" : "undo.did.restore.newId",
                SafeText.line(trashed.title(), 60));
        UndoStep made = create.create(new CreateTask.Asked(trashed.account(), fields, trashed.id()), said);
        return status(made, trashed.fields(), abilities).map(step -> made.and(step)).orElse(made);
    }

    /** Where a new task begins anew, what it had come to follows as a change of its own. */
    private Optional<UndoStep> status(UndoStep made, TaskFields former, Abilities abilities) {
        List<Task> task = ledger.tasks(made.tasks());
        TaskStatus status = TaskStatus.of(former.text(TaskField.STATUS));
        if (task.stream().allMatch(one -> one.status() == status)) {
            return Optional.empty();
        }
        return switch (status) {
            case NOT_STARTED, UNKNOWN -> Optional.empty();
            case IN_PROGRESS, WAITING, DEFERRED -> abilities.canEdit(TaskField.STATUS)
                    && abilities.statuses().contains(status)
                    ? edit.edit(task, TaskFields.NONE.with(TaskField.STATUS, status.code())) : Optional.empty();
            case DONE -> abilities.can(Abilities.Verb.COMPLETE)
                    ? complete.complete(task, completion(former, abilities)) : Optional.empty();
        };
    }

    private static Completion completion(TaskFields former, Abilities abilities) {
        String outcome = former.text(TaskField.OUTCOME);
        return new Completion(outcome != null && abilities.outcomes().contains(outcome) ? outcome : null,
                former.text(TaskField.COMPLETION_NOTES));
    }

    private UndoStep change(TrashedTask trashed) {
        Abilities abilities = ledger.abilities(trashed.account());
        TaskFields wanted = writable(trashed.fields()).only(abilities.editable());
        List<Task> task = ledger.tasks(List.of(trashed.task()));
        if (task.isEmpty()) {
            throw new NotPossible(Words.of("trash.cannot.noTask"));
        }
        return edit.edit(task, wanted).orElseThrow(() -> new NotPossible(Words.of("trash.cannot.sameAlready")));
    }

    /** Whether restoring a dropped change can bring any of its values back. */
    public static boolean canRestore(TaskFields values, Abilities abilities) {
        return values.present().stream().anyMatch(abilities::canEdit);
    }

    /** Without what a server would not take from us: our own key of another time, and words that nobody knows. */
    private static TaskFields writable(TaskFields fields) {
        TaskFields known = Priority.of(fields.text(TaskField.PRIORITY)) == Priority.UNKNOWN
                ? fields.without(TaskField.PRIORITY) : fields;
        return known.has(TaskField.METADATA) ? known.with(TaskField.METADATA,
                OwnMetadata.visible(known.object(TaskField.METADATA))) : known;
    }
}
