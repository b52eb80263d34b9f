package app.taskdesk.sync;

import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.store.KeptBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How many requests an account may make, as a token bucket ({@code sync.md} 2.7). Starts carefully, takes a limit that
 * the server tells as its own less a tenth, halves on 429 and grows again slowly. Times are ticks of the steady clock.
 */
public final class RequestBudget {

    private static final double LEAST_BURST = 10;
    /** Nine tenths of the 100 a minute that the vendor names on another page. */
    static final double UNTOLD_CEILING = 90;
    private static final double LEAST_PER_MINUTE = 2;
    private static final double RESERVED = 0.2;
    private static final double STEP = 5;
    private static final long MINUTE = 60_000;
    private static final long QUIET = 10 * MINUTE;
    private static final double EPSILON = 1e-6;

    private final long longestBlock;
    private double perMinute;
    private double ceiling;
    private double burst;
    private double tokens;
    private int told;
    private final Deque<Long> lastMinute = new ArrayDeque<>();
    private long uses;
    private long refilledAt;
    private long quietSince;
    private long blockedUntil;

    /**
     * @param firstPerMinute what to keep to until the server tells its limit
     * @param now            ticks at which the bucket is full
     */
    public RequestBudget(int firstPerMinute, Duration longestBlock, long now) {
        this.perMinute = firstPerMinute;
        this.ceiling = Math.max(UNTOLD_CEILING, firstPerMinute);
        this.burst = Math.max(LEAST_BURST, 0.1 * firstPerMinute);
        this.tokens = burst;
        this.longestBlock = longestBlock.toMillis();
        this.refilledAt = now;
        this.quietSince = now;
        this.blockedUntil = now;
    }

    /** Goes on as another was left; a block never lies further ahead than the cap, whatever the wall clock did. */
    public void restore(KeptBudget kept, Instant wall, long now) {
        if (kept.toldLimit() > 0) {
            tellLimit(kept.toldLimit());
        }
        perMinute = Math.clamp(kept.perMinute(), LEAST_PER_MINUTE, ceiling);
        long away = Math.clamp(Duration.between(kept.at(), wall).toMillis(), 0, MINUTE);
        tokens = Math.clamp(kept.tokens() + away * perMinute / MINUTE, 0, burst);
        if (kept.blockedUntil() != null && kept.blockedUntil().isAfter(wall)) {
            blockedUntil = now + Math.min(Duration.between(wall, kept.blockedUntil()).toMillis(), longestBlock);
            fillAfterBlock();
        }
    }

    public KeptBudget kept(Instant wall, long now) {
        refill(now);
        Instant until = blockedUntil > now ? wall.plusMillis(blockedUntil - now) : null;
        return new KeptBudget(tokens, perMinute, told, until, wall);
    }

    /** Takes a token if the lane may have one now. */
    boolean take(Lane lane, long now) {
        if (waitFor(lane, now) > 0) {
            return false;
        }
        tokens = Math.max(0, tokens - 1);
        uses++;
        lastMinute.add(now);
        return true;
    }

    /** Requests of the minute before now. */
    int usedInLastMinute(long now) {
        while (!lastMinute.isEmpty() && lastMinute.getFirst() <= now - MINUTE) {
            lastMinute.removeFirst();
        }
        return lastMinute.size();
    }

    /** Milliseconds until the lane may take a token, if nobody else does. */
    long waitFor(Lane lane, long now) {
        refill(now);
        double needed = 1 + (lane.mayUseReserve() ? 0 : RESERVED * burst) - tokens;
        long refill = needed <= EPSILON ? 0 : (long) Math.ceil(needed * MINUTE / perMinute);
        return Math.max(refill, Math.max(0, blockedUntil - now));
    }

    /** Learns from any reply. */
    void learn(ReplyHeaders headers, long now) {
        refill(now);
        if (headers.limit() != null && headers.limit() > 0 && headers.limit() != told) {
            tellLimit(headers.limit());
        }
        if (headers.remaining() != null) {
            tokens = Math.min(tokens, Math.max(0, headers.remaining()));
            if (headers.remaining() <= 0 && headers.reset() != null && headers.reset().isPositive()) {
                blockFor(headers.reset().toMillis(), now);
            }
        }
    }

    /** The server said 429. */
    void slowDown(Duration wait, long now) {
        refill(now);
        perMinute = Math.max(LEAST_PER_MINUTE, perMinute / 2);
        quietSince = now;
        blockFor(wait.toMillis(), now);
        fillAfterBlock();
    }

    /** Where the wait ends, one request asks whether it may go on; it does not save up for the others meanwhile. */
    private void fillAfterBlock() {
        tokens = 1;
        refilledAt = blockedUntil;
    }

    private void tellLimit(int limit) {
        told = limit;
        ceiling = Math.max(LEAST_PER_MINUTE, 0.9 * limit);
        double filled = tokens / burst;
        burst = Math.max(2, 0.1 * limit);
        perMinute = ceiling;
        tokens = filled * burst;
    }

    private void blockFor(long millis, long now) {
        uses++;
        blockedUntil = Math.max(blockedUntil, now + Math.min(millis, longestBlock));
    }

    private void refill(long now) {
        long quietSteps = (now - quietSince) / QUIET;
        if (quietSteps > 0) {
            quietSince += quietSteps * QUIET;
            perMinute = Math.min(ceiling, perMinute + quietSteps * Math.max(STEP, ceiling / 20));
        }
        if (now > refilledAt) {
            tokens = Math.min(burst, tokens + (now - refilledAt) * perMinute / MINUTE);
            refilledAt = now;
        }
    }

    /** Milliseconds for which the server wants nothing at all; 0 when it does not mind. */
    long blockedFor(long now) {
        return Math.max(0, blockedUntil - now);
    }

    /** Rises with every change that must outlive this run. */
    long uses() {
        return uses;
    }

    double perMinute() {
        return perMinute;
    }

    /** Requests that could go at once. */
    int available(long now) {
        refill(now);
        return blockedFor(now) > 0 ? 0 : (int) (tokens + EPSILON);
    }
}
