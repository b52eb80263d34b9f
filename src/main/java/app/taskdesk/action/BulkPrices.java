package app.taskdesk.action;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells the price of changes at the account on screen, as its request budget stands now. */
public record BulkPrices(Requests requests, Pace pace) {

    /** From so many tasks on, what a single key stands for is asked about before. */
    public static final int MANY = 10;

    /** A claim is asked for once and looked into three times, so that nobody is told that it is theirs too early. */
    private static final int CLAIM = 4;
    private static final long MINUTE = 60_000;
    private static final long LEAST = 1_000;

    /** Tells how many requests changes need, with what is read before and after them. */
    public interface Requests {

        /** @param delete whether the tasks are to be deleted, and not changed */
        int of(int changes, boolean delete);
    }

    /**
     * How fast requests may go.
     *
     * @param perMinute 0 while unknown
     * @param atOnce    requests that need not wait
     */
    public record Pace(int perMinute, int atOnce) {
    }

    /** @param delete whether the tasks are to be deleted, and not changed */
    public BulkPrice of(int changes, boolean delete) {
        int needed = requests.of(changes, delete);
        return new BulkPrice(changes, needed, time(needed));
    }

    public BulkPrice ofClaims(int claims) {
        return new BulkPrice(claims, claims * CLAIM, time(claims * CLAIM));
    }

    /** @param made new tasks beside the changes, of which nothing need be read */
    public BulkPrice withNew(int changes, int made) {
        int needed = requests.of(changes, false) + made;
        return new BulkPrice(changes + made, needed, time(needed));
    }

    /** How long so many requests take from now on; null while the budget is unknown. */
    public @Nullable Duration time(int needed) {
        return pace.perMinute() <= 0 ? null
                : Duration.ofMillis(Math.max(LEAST, MINUTE * Math.max(0, needed - pace.atOnce()) / pace.perMinute()));
    }
}
