package app.taskdesk.action;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.Payload;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done to one task, before the store keeps it as an intent.
 *
 * @param task     null for a create
 * @param hold     how long it waits before it may be sent
 * @param restores the piece in the trash that a create brings back; null for none
 */
record Change(AccountId account, @Nullable TaskId task, IntentKind kind, Payload payload, Duration hold,
        @Nullable Long restores) {

    /** Brings nothing back from the trash. */
    Change(AccountId account, @Nullable TaskId task, IntentKind kind, Payload payload, Duration hold) {
        this(account, task, kind, payload, hold, null);
    }

    /** Fields of a task that go to the wanted values; those that have them already are left out. */
    static Map<TaskField, FieldChange> fields(TaskFields seen, TaskFields wanted) {
        var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
        for (TaskField field : wanted.differingFrom(seen)) {
            changes.put(field, new FieldChange(seen.get(field), wanted.get(field)));
        }
        return changes;
    }

    static Change of(Task task, IntentKind kind, Map<TaskField, FieldChange> fields, Duration hold) {
        return new Change(task.account(), task.id(), kind, Payload.of(fields), hold);
    }

    boolean touches(TaskField field) {
        return payload.changes().containsKey(field);
    }

    @Nullable Object from(TaskField field) {
        FieldChange change = payload.changes().get(field);
        return change == null ? null : change.from();
    }
}
