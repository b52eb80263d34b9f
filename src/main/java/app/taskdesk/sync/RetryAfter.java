package app.taskdesk.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a server that asked for patience gets it, whatever it wrote ({@code sync.md} 2.7). */
final class RetryAfter {

    static final Duration LEAST = Duration.ofSeconds(1);
    static final Duration UNTOLD = Duration.ofSeconds(60);

    private RetryAfter() {
    }

    /** The told wait held between 1 s and the cap; 60 s when none, or one that is not positive, was told. */
    static Duration clamp(@Nullable Duration told, Duration cap) {
        if (told == null || !told.isPositive()) {
            return UNTOLD.compareTo(cap) < 0 ? UNTOLD : cap;
        }
        if (told.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return told.compareTo(cap) > 0 ? cap : told;
    }
}
