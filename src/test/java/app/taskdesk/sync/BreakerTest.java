package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final Breaker breaker = new Breaker(Duration.ofSeconds(30), Duration.ofMinutes(15));

    @Test
    void opensAfterFiveFailuresInARow() {
        fail(4, 0);
        breaker.succeeded();
        fail(4, 0);
        assertFalse(breaker.isOpen());
        fail(1, 0);
        assertTrue(breaker.isOpen());
    }

    @Test
    void letsOneProbeThroughAfterAPauseThatDoubles() {
        fail(5, 0);
        assertFalse(breaker.mayProbe(29_999));
        assertTrue(breaker.mayProbe(30_000));
        fail(1, 30_000);
        assertEquals(90_000, breaker.probeAt());
        fail(10, 90_000);
        assertEquals(90_000 + Duration.ofMinutes(15).toMillis(), breaker.probeAt());
    }

    @Test
    void closesWithTheFirstSuccess() {
        fail(7, 0);
        breaker.succeeded();
        assertFalse(breaker.isOpen());
        fail(5, 0);
        assertEquals(30_000, breaker.probeAt());
    }

    @Test
    void probesAtOnceWhenAPersonAsks() {
        fail(5, 0);
        breaker.probeNow(1_000);
        assertTrue(breaker.mayProbe(1_000));
    }

    @Test
    void goesOnAsItWasLeftWithAProbeAtOnce() {
        breaker.restore(6, 0);
        assertTrue(breaker.mayProbe(0));
        fail(1, 0);
        assertEquals(Duration.ofMinutes(2).toMillis(), breaker.probeAt(), "longer than the 30 and 60 s before");
    }

    @Test
    void countsOnFromWhatItWasLeftWith() {
        breaker.restore(4, 0);
        assertFalse(breaker.isOpen());
        fail(1, 0);
        assertTrue(breaker.isOpen());
    }

    private void fail(int times, long now) {
        for (int i = 0; i < times; i++) {
            breaker.failed(now);
        }
    }
}
