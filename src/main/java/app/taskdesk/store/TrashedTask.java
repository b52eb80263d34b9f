package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the trash: a whole task, or only the values of a change that was dropped.
 *
 * @param id       of the piece, not of the task
 * @param task     the task it was; gone but for a dropped change
 * @param remoteId the server's id, which no task gets a second time; null where the server never had it
 * @param fields   what was seen last, or what the dropped change wanted
 * @param at       when it came here
 */
public record TrashedTask(long id, AccountId account, TaskId task, @Nullable String remoteId, String title,
        TaskFields fields, Reason reason, Instant at) {

    /** Why it lies here. */
    public enum Reason {
        /** Deleted at this desk, and the server agreed. */
        DELETED_HERE,
        /** The server did not have it any more. */
        DELETED_THERE,
        /** Deleted before it was ever sent. */
        NEVER_SENT,
        /** A new task that was dropped before the server took it. */
        DROPPED,
        /** Values of a change that was dropped; the task itself lives on, as far as is known here. */
        CHANGE_DROPPED
    }
}
