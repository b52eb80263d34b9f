package app.taskdesk.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
final class TestClock implements InstantSource {

    private volatile Instant now;

    TestClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(String changed) {
        now = Instant.parse(changed);
    }

    void advance(Duration by) {
        now = now.plus(by);
    }
}
