package app.taskdesk.sync;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Knows how long requests without an answer may still arrive; one of an earlier run counts from this start. */
final class Settling {

    private final SyncClock clock;
    private final SyncRules rules;
    private final Map<UUID, Long> sentAt = new HashMap<>();
    private final long startedAt;

    Settling(SyncClock clock, SyncRules rules) {
        this.clock = clock;
        this.rules = rules;
        this.startedAt = clock.ticks();
    }

    void sent(UUID operation) {
        sentAt.put(operation, clock.ticks());
    }

    /** How long it may still arrive; zero once it cannot. */
    Duration left(UUID operation) {
        long since = clock.ticks() - sentAt.getOrDefault(operation, startedAt);
        return Duration.ofMillis(Math.max(0, rules.settle().toMillis() - since));
    }

    /** When to look next: early on, since most arrive at once, then at the end. */
    Duration nextLook(UUID operation) {
        Duration left = left(operation);
        Duration half = left.dividedBy(2);
        return half.compareTo(Duration.ofSeconds(1)) < 0 ? left : half;
    }
}
