package app.taskdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of an account has come.
 *
 * @param watermark  newest server change that was certainly read; null before the first full reading ended
 * @param unsorted   whether the server once broke the order that incremental pulls rely on
 * @param sweep      the full reading that is under way; null when none is
 * @param lastSweep  when the last full reading ended; null when never
 * @param lastSync   when any reading last ended well; null when never
 * @param echoes     false once a created task came back without its operation id
 * @param unreadable rows of the last full reading that could not be read as tasks
 * @param whole      whether the last full reading saw every row that the server counted
 */
public record PullState(@Nullable Instant watermark, boolean unsorted, @Nullable SweepMark sweep,
        @Nullable Instant lastSweep, @Nullable Instant lastSync, boolean echoes, int unreadable, boolean whole) {

    /** Nothing read yet. */
    public static final PullState NEW = new PullState(null, false, null, null, null, true, 0, true);

    PullState withSweep(@Nullable SweepMark now) {
        return new PullState(watermark, unsorted, now, lastSweep, lastSync, echoes, unreadable, whole);
    }

    PullState pulled(@Nullable Instant newWatermark, Instant now) {
        return new PullState(newWatermark, unsorted, sweep, lastSweep, now, echoes, unreadable, whole);
    }

    PullState withoutOrder() {
        return new PullState(watermark, true, sweep, lastSweep, lastSync, echoes, unreadable, whole);
    }

    PullState withEchoes(boolean now) {
        return new PullState(watermark, unsorted, sweep, lastSweep, lastSync, now, unreadable, whole);
    }

    PullState swept(SweepEnd end) {
        Instant start = watermark == null ? end.mark().serverStart() : watermark;
        return new PullState(start, unsorted, null, end.at(), end.at(), echoes, end.unreadable(), end.whole());
    }
}
