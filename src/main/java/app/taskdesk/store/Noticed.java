package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskStatus;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the activity log what a reading brought: what somebody else changed, and where that went together with
 * changes of ours without a question ({@code ux.md} 4.8, "Merged by itself").
 */
final class Noticed {

    private static final Set<TaskField> TOLD = EnumSet.of(TaskField.TITLE, TaskField.DESCRIPTION, TaskField.CATEGORY,
            TaskField.STATUS, TaskField.PRIORITY, TaskField.OUTCOME, TaskField.DUE, TaskField.REMIND_AT,
            TaskField.COMPLETION_NOTES, TaskField.OWNER_ID, TaskField.QUEUE_ID, TaskField.CUSTOMER_ID,
            TaskField.CONVERSATION_ID, TaskField.TAGS, TaskField.METADATA);
    private static final Set<TaskField> OF_DONE_TASKS = EnumSet.of(TaskField.OUTCOME, TaskField.COMPLETION_NOTES);
    private static final Set<TaskField> MERGED_INSIDE = EnumSet.of(TaskField.TAGS, TaskField.METADATA);

    private final Transaction transaction;
    private final Activities log;

    Noticed(Transaction transaction, Activities log) {
        this.transaction = transaction;
        this.log = log;
    }

    /** Somebody made a task. */
    void made(TaskId task) {
        log.server(task, Activity.Kind.CREATED, Activities.Detail.NONE);
    }

    /** A task that was known is different now. */
    void changed(TaskId task, TaskFields before, TaskFields after) {
        var theirs = theirs(before, after);
        if (theirs.isEmpty()) {
            return;
        }
        List<Intent> open = IntentTable.openOf(transaction, task);
        open.forEach(intent -> dropOwnWork(intent, theirs));
        if (theirs.isEmpty()) {
            return;
        }
        var mine = mine(open, theirs);
        if (mine.isEmpty()) {
            log.server(task, Activity.Kind.EDITED, new Activities.Detail(null, theirs, Map.of(), null));
        } else {
            log.engine(task, Activity.Kind.MERGED,
                    new Activities.Detail(open.getLast().operation(), theirs, mine, null));
        }
    }

    /** Fields that differ, without those that a server may clear when a task is reopened: its status tells of that. */
    static Set<TaskField> differing(TaskFields before, TaskFields after) {
        Set<TaskField> fields = after.differingFrom(before);
        if (TaskStatus.of(after.text(TaskField.STATUS)) != TaskStatus.DONE) {
            fields.removeAll(OF_DONE_TASKS);
        }
        return fields;
    }

    /** A field that was not known before says nothing about a change. */
    private static Map<TaskField, FieldChange> theirs(TaskFields before, TaskFields after) {
        var theirs = new EnumMap<TaskField, FieldChange>(TaskField.class);
        differing(before, after).stream().filter(field -> TOLD.contains(field) && before.has(field))
                .forEach(field -> theirs.put(field, new FieldChange(before.get(field), after.get(field))));
        return theirs;
    }

    /** What a request of ours may have done is not somebody else's doing. */
    private static void dropOwnWork(Intent intent, Map<TaskField, FieldChange> theirs) {
        if (intent.attempts() > 0) {
            intent.payload().changes().forEach((field, change) -> theirs.computeIfPresent(field, (_, told) ->
                    TaskFields.sameValue(field, told.to(), change.to()) ? null : told));
        }
    }

    /** What waits of ours beside it, without the fields of which a person will be asked. */
    private static Map<TaskField, FieldChange> mine(List<Intent> open, Map<TaskField, FieldChange> theirs) {
        var mine = new EnumMap<TaskField, FieldChange>(TaskField.class);
        open.stream().filter(intent -> intent.kind() != IntentKind.CREATE && intent.kind() != IntentKind.CLAIM)
                .forEach(intent -> intent.payload().changes().forEach((field, change) -> mine.merge(field, change,
                        (first, second) -> new FieldChange(first.from(), second.to()))));
        mine.entrySet().removeIf(entry -> {
            FieldChange told = theirs.get(entry.getKey());
            return told != null && !MERGED_INSIDE.contains(entry.getKey())
                    && !TaskFields.sameValue(entry.getKey(), told.to(), entry.getValue().to());
        });
        return mine;
    }
}
