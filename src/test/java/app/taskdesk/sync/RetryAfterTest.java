package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    @Test
    void takesWhatTheServerSaysWithinReason() {
        assertEquals(Duration.ofSeconds(120), clamp(Duration.ofSeconds(120)));
        assertEquals(Duration.ofSeconds(1), clamp(Duration.ofMillis(3)));
        assertEquals(Duration.ofMinutes(15), clamp(Duration.ofSeconds(1_000_000_000)));
    }

    @Test
    void waitsAMinuteWhenNothingSensibleWasSaid() {
        assertEquals(Duration.ofSeconds(60), clamp(null));
        assertEquals(Duration.ofSeconds(60), clamp(Duration.ofSeconds(-5)));
        assertEquals(Duration.ofSeconds(60), clamp(Duration.ZERO));
    }

    private static Duration clamp(@Nullable Duration told) {
        return RetryAfter.clamp(told, Duration.ofMinutes(15));
    }
}
