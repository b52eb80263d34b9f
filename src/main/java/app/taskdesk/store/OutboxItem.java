package app.taskdesk.store;

import app.taskdesk.task.TaskFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open intent with what sending it needs to know.
 *
 * @param remoteId the task's id at the server; null until its create is confirmed
 * @param base     the last server copy, with confirmed writes of ours
 * @param whole    whether the copy is a full read
 * @param readAt   when the copy was read, on this computer's clock; null when never
 * @param sequence of the read or own write that the copy stems from; 0 when there is none
 * @param gone     whether the task was deleted on the server
 * @param evidence of the last attempt
 * @param doneHere whether an earlier change of ours completed the task lately
 */
public record OutboxItem(Intent intent, @Nullable String remoteId, TaskFields base, boolean whole,
        @Nullable Instant readAt, long sequence, boolean gone, Evidence evidence,
        boolean doneHere) {

    /** Whether the copy is newer than what the read with this number told. */
    public boolean isNewer(long read) {
        return sequence > read;
    }
}
