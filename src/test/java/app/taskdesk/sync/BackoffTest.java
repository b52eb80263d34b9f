package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(7), Duration.ofMinutes(15));

    @Test
    void spreadsEachTryOverADoublingSpan() {
        for (int failures = 1; failures <= 9; failures++) {
            long span = 2_000L << (failures - 1);
            long longest = longest(failures);
            assertTrue(longest <= span, "no longer than the span");
            assertTrue(longest > span / 2, "over the whole span");
        }
    }

    @Test
    void neverWaitsLongerThanTheCapHoweverOftenItFailed() {
        assertTrue(longest(1_000_000) <= Duration.ofMinutes(15).toMillis());
        assertTrue(longest(1_000_000) > Duration.ofMinutes(12).toMillis());
    }

    @Test
    void doesNotLetAllComeAtOnce() {
        assertTrue(LongStream.range(0, 100).map(_ -> backoff.after(5).toMillis()).distinct().count() > 90);
    }

    private long longest(int failures) {
        return LongStream.range(0, 200).map(_ -> backoff.after(failures).toMillis()).max().orElseThrow();
    }
}
