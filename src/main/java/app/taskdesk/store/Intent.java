package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person did, on its way to the server.
 *
 * @param sequence      the order of doing; never reused
 * @param attempts      how often the mark "about to send" was set
 * @param nextAttemptAt not to be sent before this; the end of the hold for a new intent
 * @param supersededBy  the heir of a superseded intent
 * @param error         the stable code and words of the last refusal or failure
 */
public record Intent(UUID operation, long sequence, AccountId account, TaskId task, IntentKind kind, Payload payload,
        IntentState state, int attempts, Instant createdAt, Instant nextAttemptAt, @Nullable UUID supersededBy,
        @Nullable String error) {
}
