package app.taskdesk.sync;

import java.time.Duration;

/**
 * The engine's times and sizes, in one place so that tests can shorten them; {@link #STANDARD} is {@code sync.md}'s.
 *
 * @param pullEvery       between two incremental pulls
 * @param sweepEvery      between two full sweeps
 * @param sweepAgain      until the next sweep when one could not be counted for deletions
 * @param sweepUnsorted  between two full sweeps of a server that cannot list by newest change
 * @param overlap         how far behind the watermark a pull reads
 * @param freshBase       how old a server copy may be when an edit is sent on top of it
 * @param settle          how long a request without an answer may still arrive at the server
 * @param lostCreateReach how far before the send a lost create is looked for
 * @param recheck         between two looks for a task that answered 404
 * @param confirmAfter    from the last write of a burst to the pull that confirms it
 * @param probeFirst      from the breaker's opening to its first probe
 * @param waitCap         the longest wait of any backoff, block or probe
 * @param poisonWait      between two tries of a change that alone fails again and again
 * @param firstPerMinute  requests in a minute until the server tells its limit
 * @param pagesInFlight   list pages asked for at once while an account is first loaded
 */
public record SyncRules(Duration pullEvery, Duration sweepEvery, Duration sweepAgain, Duration sweepUnsorted,
        Duration overlap, Duration freshBase, Duration settle, Duration lostCreateReach, Duration recheck,
        Duration confirmAfter, Duration probeFirst, Duration waitCap, Duration poisonWait, int firstPerMinute,
        int pagesInFlight) {

    public static final SyncRules STANDARD = new SyncRules(Duration.ofSeconds(30), Duration.ofHours(24),
            Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10), Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(30),
            Duration.ofMinutes(15), Duration.ofHours(1), 60, 4);

    /** For a server on this computer, which needs no sparing unless it says so. */
    public static final SyncRules LOOPBACK = STANDARD.withFirstPerMinute(600_000);

    private SyncRules withFirstPerMinute(int perMinute) {
        return new SyncRules(pullEvery, sweepEvery, sweepAgain, sweepUnsorted, overlap, freshBase, settle,
                lostCreateReach, recheck, confirmAfter, probeFirst, waitCap, poisonWait, perMinute, pagesInFlight);
    }
}
