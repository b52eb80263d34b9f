package app.taskdesk.sync;

import app.taskdesk.store.Learnt.Fact;
import java.time.Duration;

/**
 * Tells when a server that answers changes of tasks it has with 404 has no PATCH at all ({@code sync.md} 2.1): when it
 * did so several times over a while and never made one. Times are ticks of the steady clock.
 */
final class PatchProof {

    private static final int MISSES = 3;

    private final AccountKeeper keeper;
    private final long span;
    private int misses;
    private long firstMiss;

    /** @param span for how long it must have been so; a hiccup ends sooner */
    PatchProof(AccountKeeper keeper, Duration span) {
        this.keeper = keeper;
        this.span = span.toMillis();
    }

    void worked() {
        keeper.learn(Fact.PATCH_WORKS);
    }

    /** Another change of a task that is there was not found. */
    boolean isAbsentAfterMiss(long now) {
        if (misses++ == 0) {
            firstMiss = now;
        }
        if (!keeper.knows(Fact.PATCH_WORKS) && misses >= MISSES && now - firstMiss >= span) {
            provedAbsent();
        }
        return isAbsent();
    }

    /** The server said that there is no such method. */
    void provedAbsent() {
        keeper.learn(Fact.PATCH_ABSENT);
    }

    /** Whether whole tasks must be sent. */
    boolean isAbsent() {
        return keeper.knows(Fact.PATCH_ABSENT);
    }
}
