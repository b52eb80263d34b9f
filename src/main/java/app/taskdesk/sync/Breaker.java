package app.taskdesk.sync;

import java.time.Duration;

/**
 * Stops asking a server that fails again and again; then lets one cheap probe through after a pause that doubles
 * ({@code sync.md} 2.7). Times are ticks of the steady clock.
 */
final class Breaker {

    static final int FAILURES = 5;

    private final long firstPause;
    private final long longestPause;
    private int failures;
    private long pause;
    private long probeAt;
    private boolean open;

    Breaker(Duration firstPause, Duration longestPause) {
        this.firstPause = firstPause.toMillis();
        this.longestPause = longestPause.toMillis();
        this.pause = this.firstPause;
    }

    /** Goes on as another was left; that somebody started the program is worth a probe at once. */
    void restore(int inARow, long now) {
        for (int i = 0; i < inARow; i++) {
            failed(now);
        }
        probeNow(now);
    }

    void succeeded() {
        failures = 0;
        open = false;
        pause = firstPause;
    }

    /** A transport failure or a 5xx. */
    void failed(long now) {
        failures++;
        if (open) {
            pause = Math.min(longestPause, pause * 2);
            probeAt = now + pause;
        } else if (failures >= FAILURES) {
            open = true;
            probeAt = now + pause;
        }
    }

    boolean isOpen() {
        return open;
    }

    /** Whether an open breaker lets a probe through now. */
    boolean mayProbe(long now) {
        return open && now >= probeAt;
    }

    /** When the next probe may go; meaningful while open. */
    long probeAt() {
        return probeAt;
    }

    /** A person asked: the next probe need not wait. */
    void probeNow(long now) {
        probeAt = Math.min(probeAt, now);
    }

    int failures() {
        return failures;
    }
}
