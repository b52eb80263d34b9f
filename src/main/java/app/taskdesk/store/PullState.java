package app.taskdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about reading an account.
 *
 * @param watermark up to where all changes are here, on the server's clock; null before the first full reading
 * @param unsorted  whether the server once broke the order that incremental pulls rely on
 * @param sweep     the full reading that is under way; null when none is
 * @param lastSweep when the last full reading ended; null when never
 * @param lastSync  when any reading last ended well; null when never
 * @param echoes    false once a created task came back without its operation id
 */
public record PullState(@Nullable Instant watermark, boolean unsorted, @Nullable SweepMark sweep,
        @Nullable Instant lastSweep, @Nullable Instant lastSync, boolean echoes) {

    /** Nothing read yet. */
    public static final PullState NEW = new PullState(null, false, null, null, null, true);
}
