package app.taskdesk.sync;

import app.taskdesk.store.OutboxHead;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How long each change still waits: on the steady clock within a run; across runs no longer than the cap, nor longer
 * than it was meant to, whatever the wall clock did meanwhile ({@code sync.md} 2.7).
 */
final class Waits {

    private static final int FEW = 100;

    /** @param at as it is kept; another one there was written by somebody else and counts from when it is seen */
    private record Wait(Instant at, long readyAt) {
    }

    private final SyncClock clock;
    private final Duration cap;
    private final Map<UUID, Wait> waits = new HashMap<>();

    Waits(SyncClock clock, Duration cap) {
        this.clock = clock;
        this.cap = cap;
    }

    /** Begins a wait; answers its end on the wall clock, to be kept. */
    Instant until(UUID operation, Duration wait) {
        Instant at = clock.now().plus(wait).truncatedTo(ChronoUnit.MICROS);
        waits.put(operation, new Wait(at, clock.ticks() + wait.toMillis()));
        return at;
    }

    /** Milliseconds until the head's time; not positive once it has come. */
    long left(OutboxHead head) {
        Wait wait = waits.get(head.operation());
        if (wait == null || !wait.at().equals(head.at())) {
            wait = new Wait(head.at(), clock.ticks() + byWall(head));
            waits.put(head.operation(), wait);
        }
        return wait.readyAt() - clock.ticks();
    }

    private long byWall(OutboxHead head) {
        Duration left = Duration.between(clock.now(), head.at());
        Duration meant = Duration.between(head.since(), head.at());
        Duration most = meant.compareTo(cap) < 0 ? meant : cap;
        return Math.max(0, (left.compareTo(most) < 0 ? left : most).toMillis());
    }

    /** Only these still wait. */
    void keep(List<OutboxHead> heads) {
        if (waits.size() > 2 * heads.size() + FEW) {
            waits.keySet().retainAll(heads.stream().map(OutboxHead::operation).collect(Collectors.toSet()));
        }
    }
}
