package app.taskdesk.sync;

import java.time.Duration;
import java.time.Instant;

/** Two clocks that move only when a test moves them. */
final class VirtualTime {

    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private Instant wall = START;
    private Duration serverBack = Duration.ZERO;
    private long nanos = -5_000_000_000L;

    SyncClock clock() {
        return new SyncClock(() -> wall, () -> nanos);
    }

    void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    /** Somebody sets the computer's clock; no time passes. */
    void setWall(Instant instant) {
        wall = instant;
    }

    /** Somebody sets the server's clock; no time passes. */
    void setServerBack(Duration back) {
        serverBack = back;
    }

    Instant now() {
        return wall;
    }

    Instant atServer() {
        return wall.minus(serverBack);
    }

    long ticks() {
        return clock().ticks();
    }
}
