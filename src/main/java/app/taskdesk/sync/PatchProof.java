package app.taskdesk.sync;

import java.time.Duration;

/**
 * Tells when a server that answers changes of tasks it has with 404 has no PATCH at all ({@code sync.md} 2.1): when it
 * did so several times over a while and never made one. Times are ticks of the steady clock.
 */
final class PatchProof {

    private static final int MISSES = 3;

    private final long span;
    private boolean worked;
    private boolean absent;
    private int misses;
    private long firstMiss;

    /** @param span for how long it must have been so; a hiccup ends sooner */
    PatchProof(Duration span) {
        this.span = span.toMillis();
    }

    void worked() {
        worked = true;
    }

    /** Another change of a task that is there was not found. */
    boolean isAbsentAfterMiss(long now) {
        if (misses++ == 0) {
            firstMiss = now;
        }
        absent |= !worked && misses >= MISSES && now - firstMiss >= span;
        return absent;
    }

    /** The server said that there is no such method. */
    void provedAbsent() {
        absent = true;
    }

    /** Whether whole tasks must be sent. */
    boolean isAbsent() {
        return absent;
    }
}
