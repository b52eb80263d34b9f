package app.taskdesk.store;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an intent changes; immutable after the first attempt.
 *
 * @param changes         only the fields the person touched; for complete: STATUS, OUTCOME, COMPLETION_NOTES; for
 *                        snooze: DUE; for reassign: OWNER_ID, OWNER_NAME; empty for delete
 * @param adjustReminders used by snooze alone
 * @param note            why, in a person's words or choice; kept here and never sent; null when not asked
 */
public record Payload(Map<TaskField, FieldChange> changes, boolean adjustReminders, @Nullable String note) {

    public Payload {
        changes = changes.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(changes));
    }

    /** Without a note. */
    public Payload(Map<TaskField, FieldChange> changes, boolean adjustReminders) {
        this(changes, adjustReminders, null);
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
