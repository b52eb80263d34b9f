package app.taskdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was known when a request was about to be sent: what later tells whether it was applied
 * ({@code sync.md} 2.3, 2.4).
 *
 * @param serverTime  the last seen time of the server
 * @param sentAt      the same moment on this computer's clock; null before an attempt is marked
 * @param due         the due date before a snooze
 * @param snoozeCount the server's count before a snooze
 * @param newestTask  the newest task known before the first attempt; what that made is newer here
 * @param taken       whether the server said that it did it, which of a claim is not the end
 */
public record Evidence(@Nullable Instant serverTime, @Nullable Instant sentAt, @Nullable Instant due,
        long snoozeCount, long newestTask, boolean taken) {

    /** Nothing was known, or nothing needs to be. */
    public static final Evidence NONE = new Evidence(null, null, null, 0, 0, false);
}
