package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an action asks the store to keep.
 *
 * @param task      null for a create
 * @param at        when the person did it
 * @param sendAfter the end of the hold in which undo costs nothing
 * @param restores  the piece in the trash that a create brings back; null for none
 */
public record NewIntent(AccountId account, @Nullable TaskId task, IntentKind kind, Payload payload, Instant at,
        Instant sendAfter, @Nullable Long restores) {

    /** Brings nothing back from the trash. */
    public NewIntent(AccountId account, @Nullable TaskId task, IntentKind kind, Payload payload, Instant at,
            Instant sendAfter) {
        this(account, task, kind, payload, at, sendAfter, null);
    }
}
