package app.taskdesk.remote;

import org.jspecify.annotations.Nullable;

/**
 * What the server told after a write.
 *
 * @param task        the task as it is now; null where the provider does not return it
 * @param snoozeCount the server's count after a snooze; -1 for other writes
 */
public record Written(@Nullable RemoteTask task, long snoozeCount) {

    /** Accepted, and nothing more was told. */
    public static final Written ACCEPTED = new Written(null, -1);
}
