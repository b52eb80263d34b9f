package app.taskdesk.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Spreads repeated tries over growing spans, with full jitter, a cap and no last try ({@code sync.md} 2.7). */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(2);
    /** Failures after which the span is minutes. */
    static final int LATE = 8;
    private static final int LAST_DOUBLING = 20;

    private final RandomGenerator random;
    private final Duration cap;

    Backoff(RandomGenerator random, Duration cap) {
        this.random = random;
        this.cap = cap;
    }

    /**
     * The wait before the next try.
     *
     * @param failures how many tries failed so far, from 1
     */
    Duration after(int failures) {
        long span = Math.min(cap.toMillis(), FIRST.toMillis() << Math.clamp(failures - 1, 0, LAST_DOUBLING));
        return Duration.ofMillis(random.nextLong(span + 1));
    }
}
