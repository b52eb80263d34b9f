package app.taskdesk.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The engine's two clocks: waits inside one run are measured on the steady one, which nobody can set; the wall clock
 * is used for what is shown or kept across runs ({@code sync.md} 2.7).
 *
 * @param wall   the computer's date and time
 * @param steady nanoseconds since any fixed moment of this run; never jumps
 */
public record SyncClock(InstantSource wall, LongSupplier steady) {

    public Instant now() {
        return wall.instant();
    }

    /** Milliseconds on the steady clock. */
    public long ticks() {
        return Math.floorDiv(steady.getAsLong(), 1_000_000L);
    }
}
