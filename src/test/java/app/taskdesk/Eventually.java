package app.taskdesk;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other threads bring about. */
public final class Eventually {

    private static final long EVERY = Duration.ofMillis(5).toNanos();

    private Eventually() {
    }

    /** Fails with the words when the condition has not become true in time. */
    public static void within(Duration time, BooleanSupplier condition, Supplier<String> words) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                fail("still not so after " + time + ": " + words.get());
            }
            LockSupport.parkNanos(EVERY);
        }
    }
}
