package app.taskdesk.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Asks the FX thread for a sign of life every half millisecond and notes the longest it had to wait, and the most
 * work the thread did between two signs: the first also counts what other programs took of the processor.
 */
final class Heartbeat implements AutoCloseable {

    /** What a person notices ({@code sync.md} 4, F12). */
    static final Duration STALL = Duration.ofMillis(50);

    private final Thread asking = Thread.ofPlatform().daemon().name("heartbeat").unstarted(this::ask);
    private final ThreadTime fx = ThreadTime.ofFx();
    private volatile boolean open = true;
    private volatile long longest;
    private volatile long busiest;
    private final AtomicLong stalls = new AtomicLong();
    private final AtomicLong busy = new AtomicLong();

    Heartbeat() {
        asking.start();
    }

    /** Forgets what was seen so far. */
    void reset() {
        longest = 0;
        busiest = 0;
        stalls.set(0);
        busy.set(0);
    }

    /** How often since the reset a sign took longer than {@link #STALL}. */
    long stalls() {
        return stalls.get();
    }

    /** How often since the reset the thread worked longer than {@link #STALL} between two signs. */
    long busyStalls() {
        return busy.get();
    }

    /** The longest wait since the reset, in milliseconds. */
    double longestMillis() {
        return longest / 1e6;
    }

    /** The longest piece of work since the reset in processor time, in milliseconds; 0 where the system cannot tell. */
    double busiestMillis() {
        return busiest / 1e6;
    }

    private void ask() {
        try {
            while (open) {
                long worked = fx.nanos();
                long start = System.nanoTime();
                var answered = new CompletableFuture<Long>();
                Platform.runLater(() -> answered.complete(fx.nanos()));
                long work = answered.get() - worked;
                long waited = System.nanoTime() - start;
                longest = Math.max(longest, waited);
                busiest = Math.max(busiest, work);
                if (waited > STALL.toNanos()) {
                    stalls.incrementAndGet();
                }
                if (work > STALL.toNanos()) {
                    busy.incrementAndGet();
                }
                LockSupport.parkNanos(500_000);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
