package app.taskdesk.action;

import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes fields of tasks; edits of one task within the hold go out as one request. */
public final class EditTask {

    private final Ledger ledger;

    public EditTask(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param tasks  as the person saw them
     * @param wanted only the fields to change; an empty value clears
     * @return nothing when every task has these values already
     * @throws NotPossible when a value does not fit or none of the tasks can take it
     */
    public Optional<UndoStep> edit(List<Task> tasks, TaskFields wanted) {
        FieldRules.against(wanted).ifPresent(reason -> {
            throw new NotPossible(reason);
        });
        Bulk bulk = Bulk.of(tasks, task -> against(task, wanted));
        var changes = new ArrayList<Change>();
        for (Task task : bulk.allowed()) {
            var fields = Change.fields(task.fields(), complete(task, wanted));
            if (!fields.isEmpty()) {
                changes.add(Change.of(task, IntentKind.EDIT, fields, ledger.holds().edit()));
            }
        }
        String said = changes.stream().allMatch(change -> change.touches(TaskField.STATUS)
                && change.from(TaskField.STATUS) instanceof String former && TaskStatus.of(former) == TaskStatus.DONE)
                ? "undo.did.reopen" : "undo.did.edit";
        return ledger.keep(bulk.said(said, changes, null), changes);
    }

    /**
     * Puts tags on tasks and takes tags off, each task keeping its others.
     *
     * @return nothing when every task has these tags already
     * @throws NotPossible when there are no tags, or too many or too long ones
     */
    public Optional<UndoStep> tag(List<Task> tasks, Set<String> put, Set<String> take) {
        Bulk bulk = Bulk.of(tasks, task -> against(task, tagged(task, put, take)));
        var changes = new ArrayList<Change>();
        for (Task task : bulk.allowed()) {
            var fields = Change.fields(task.fields(), tagged(task, put, take));
            if (!fields.isEmpty()) {
                changes.add(Change.of(task, IntentKind.EDIT, fields, ledger.holds().edit()));
            }
        }
        return ledger.keep(bulk.said("undo.did.edit", changes, null), changes);
    }

    private static TaskFields tagged(Task task, Set<String> put, Set<String> take) {
        var tags = new LinkedHashSet<>(task.fields().list(TaskField.TAGS));
        tags.addAll(put);
        tags.removeAll(take);
        return TaskFields.NONE.with(TaskField.TAGS, List.copyOf(tags));
    }

    private Optional<Words> against(Task task, TaskFields wanted) {
        Abilities abilities = ledger.abilities(task.account());
        for (TaskField field : wanted.differingFrom(task.fields())) {
            Optional<Words> reason = field == TaskField.STATUS
                    ? TaskRules.againstStatus(TaskStatus.of(wanted.text(field)), abilities)
                    : againstField(task, field, abilities)
                            .or(() -> TaskRules.againstValue(field, wanted.get(field), abilities));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return FieldRules.against(complete(task, wanted));
    }

    /** What cannot be changed once a task is there can still be put right while the server refuses to make it. */
    private Optional<Words> againstField(Task task, TaskField field, Abilities abilities) {
        return abilities.links().containsValue(field) && task.remoteId() == null
                && task.fields().has(field) && ledger.wasRefusedToBeMade(task.id()) ? Optional.empty()
                : TaskRules.againstEditing(field, abilities);
    }

    private static TaskFields complete(Task task, TaskFields wanted) {
        return !wanted.has(TaskField.METADATA) ? wanted : wanted.with(TaskField.METADATA,
                OwnMetadata.keptIn(wanted.object(TaskField.METADATA), task.fields().object(TaskField.METADATA)));
    }
}
