package app.taskdesk.sync;

import app.taskdesk.remote.Dialect;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.Written;
import app.taskdesk.store.Evidence;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.OutboxItem;
import app.taskdesk.task.Abilities.Verb;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns an intent into the request that says it, and a reply without a task into what it changed. */
final class Calls {

    private Calls() {
    }

    /**
     * The request; a change of fields carries only the given values.
     *
     * @param toSend what is left to send after the merge, where fields are changed
     */
    static TaskCall<Written> write(OutboxItem item, TaskFields toSend, Dialect dialect) {
        Intent intent = item.intent();
        TaskFields wanted = intent.payload().wanted();
        String remoteId = Objects.requireNonNull(item.remoteId());
        if (isPatched(intent.kind(), dialect)) {
            return new TaskCall.UpdateTask(remoteId, toSend);
        }
        return switch (intent.kind()) {
            case CREATE -> throw new IllegalArgumentException("a create has a request of its own");
            case EDIT -> new TaskCall.UpdateTask(remoteId, toSend);
            case COMPLETE -> new TaskCall.CompleteTask(remoteId, wanted.text(TaskField.OUTCOME),
                    wanted.text(TaskField.COMPLETION_NOTES));
            case SNOOZE -> new TaskCall.SnoozeTask(remoteId, due(intent), intent.payload().adjustReminders());
            case REASSIGN, CLAIM -> new TaskCall.ReassignTask(remoteId,
                    Objects.requireNonNull(wanted.text(TaskField.OWNER_ID)), wanted.text(TaskField.OWNER_NAME));
            case DELETE -> new TaskCall.DeleteTask(remoteId);
        };
    }

    /** Whether the provider knows the verb as a change of fields alone. */
    static boolean isPatched(IntentKind kind, Dialect dialect) {
        return verb(kind).filter(dialect.patched()::contains).isPresent();
    }

    private static Optional<Verb> verb(IntentKind kind) {
        return switch (kind) {
            case COMPLETE -> Optional.of(Verb.COMPLETE);
            case SNOOZE -> Optional.of(Verb.SNOOZE);
            case REASSIGN, CLAIM -> Optional.of(Verb.REASSIGN);
            case DELETE -> Optional.of(Verb.DELETE);
            case CREATE, EDIT -> Optional.empty();
        };
    }

    static Instant due(Intent snooze) {
        return Objects.requireNonNull(snooze.payload().wanted().instant(TaskField.DUE));
    }

    /** What a confirmed write changed at the server, as far as it is certain. */
    static TaskFields effect(Intent intent, TaskFields sent, long snoozeCount) {
        TaskFields wanted = intent.payload().wanted();
        return switch (intent.kind()) {
            case CREATE -> wanted;
            case EDIT -> sent;
            case COMPLETE -> wanted.with(TaskField.STATUS, TaskStatus.DONE.code());
            case SNOOZE -> {
                var effect = TaskFields.builder().set(TaskField.DUE, due(intent))
                        .set(TaskField.SNOOZED_UNTIL, due(intent));
                yield (snoozeCount < 0 ? effect : effect.set(TaskField.SNOOZE_COUNT, snoozeCount)).build();
            }
            case REASSIGN -> wanted;
            case DELETE, CLAIM -> TaskFields.NONE;
        };
    }

    /** What must be known before sending, to tell later whether it was applied. */
    static Evidence evidence(OutboxItem item, @Nullable Instant serverNow) {
        return new Evidence(serverNow, null, item.base().instant(TaskField.DUE),
                item.base().number(TaskField.SNOOZE_COUNT), 0, false);
    }
}
