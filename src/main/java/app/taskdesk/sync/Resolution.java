package app.taskdesk.sync;

import app.taskdesk.store.Evidence;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskStatus;
import java.util.Map;
import java.util.Set;

/** Tells from a full read whether a request without an answer was applied, by kind ({@code sync.md} 2.3). */
sealed interface Resolution {

    /** The server has what we asked for. */
    record Applied() implements Resolution {
    }

    /** It does not, and the request can no longer arrive; a second delete does no harm at any time. */
    record SendAgain() implements Resolution {
    }

    /** It does not yet, but the request may still arrive and must not be doubled. */
    record Wait() implements Resolution {
    }

    /** Only a person can tell. */
    record Ask(String code) implements Resolution {
    }

    /**
     * @param settled whether the request can no longer arrive
     */
    static Resolution of(Intent intent, Evidence evidence, TaskFields server, boolean settled) {
        return switch (intent.kind()) {
            case CREATE -> throw new IllegalArgumentException("a lost create is looked for by its operation");
            case CLAIM -> throw new IllegalArgumentException("a claim is looked into more than once");
            case EDIT -> ofChange(intent.payload().changes(), server, settled);
            case REASSIGN -> same(TaskField.OWNER_ID, intent, server) ? new Applied() : again(settled);
            case DELETE -> new SendAgain();
            case COMPLETE -> ofComplete(intent, server, settled);
            case SNOOZE -> ofSnooze(intent, evidence, server, settled);
        };
    }

    /** A verb that is said as a change of fields, which does no harm when it is said again. */
    static Resolution ofChange(Map<TaskField, FieldChange> changes, TaskFields server, boolean settled) {
        return Merge.of(changes, server, true).settled().equals(changes.keySet()) ? new Applied() : again(settled);
    }

    private static Resolution ofComplete(Intent intent, TaskFields server, boolean settled) {
        return switch (TaskStatus.of(server.text(TaskField.STATUS))) {
            case DONE -> Set.of(TaskField.OUTCOME, TaskField.COMPLETION_NOTES).stream()
                    .allMatch(field -> same(field, intent, server)) ? new Applied()
                    : ask(Trouble.ALREADY_DONE, settled);
            case DEFERRED -> ask(Trouble.DEFERRED, settled);
            case NOT_STARTED, IN_PROGRESS, WAITING, UNKNOWN -> again(settled);
        };
    }

    private static Resolution ofSnooze(Intent intent, Evidence evidence, TaskFields server, boolean settled) {
        boolean moved = same(TaskField.DUE, intent, server);
        boolean counted = server.number(TaskField.SNOOZE_COUNT) > evidence.snoozeCount();
        if (moved && counted) {
            return new Applied();
        }
        if (moved || counted) {
            return ask(Trouble.SNOOZE_UNCLEAR, settled);
        }
        return again(settled);
    }

    /** Nobody is asked while it may still arrive: what comes after it would go out meanwhile. */
    private static Resolution ask(String code, boolean settled) {
        return settled ? new Ask(code) : new Wait();
    }

    /** One that lands after its repetition would undo what was done since. */
    private static Resolution again(boolean settled) {
        return settled ? new SendAgain() : new Wait();
    }

    private static boolean same(TaskField field, Intent intent, TaskFields server) {
        return TaskFields.sameValue(field, intent.payload().wanted().get(field), server.get(field));
    }
}
