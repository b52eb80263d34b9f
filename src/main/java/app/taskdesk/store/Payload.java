package app.taskdesk.store;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an intent changes; immutable after the first attempt.
 *
 * @param changes         only the fields the person touched; for complete: STATUS, OUTCOME, COMPLETION_NOTES; for
 *                        snooze: DUE; for reassign: OWNER_ID, OWNER_NAME; empty for delete
 * @param adjustReminders used by snooze alone
 */
public record Payload(Map<TaskField, FieldChange> changes, boolean adjustReminders) {

    public Payload {
        changes = changes.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(changes));
    }

    public static Payload of(Map<TaskField, FieldChange> changes) {
        return new Payload(changes, true);
    }

    /** The values the person wants. */
    public TaskFields wanted() {
        var wanted = TaskFields.builder();
        changes.forEach((field, change) -> wanted.set(field, change.to()));
        return wanted.build();
    }

    /** The values the person saw. */
    public TaskFields seen() {
        var seen = TaskFields.builder();
        changes.forEach((field, change) -> seen.set(field, change.from()));
        return seen.build();
    }
}
