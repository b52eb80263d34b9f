package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.OutboxHead;
import app.taskdesk.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Waits are kept whatever the wall clock does (sync.md 2.7). */
class WaitsTest {

    private static final Duration CAP = Duration.ofMinutes(15);
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final VirtualTime time = new VirtualTime();
    private final Waits waits = new Waits(time.clock(), CAP);
    private final UUID operation = UUID.randomUUID();

    private OutboxHead head(Instant at, Instant since) {
        return new OutboxHead(operation, new TaskId(1), IntentKind.EDIT, IntentState.QUEUED, at, since, null,
                null);
    }

    private OutboxHead held(Duration hold) {
        return head(time.now().plus(hold), time.now());
    }

    @Test
    void keepsAWaitWhenTheWallClockIsSetBackOrForth() {
        Instant since = time.now().minus(Duration.ofDays(1));
        OutboxHead head = head(waits.until(operation, Duration.ofHours(1)), since);
        time.setWall(time.now().minus(Duration.ofHours(3)));
        assertEquals(HOUR, waits.left(head));
        time.setWall(time.now().plus(Duration.ofDays(300)));
        assertEquals(HOUR, waits.left(head));
        time.pass(Duration.ofHours(1));
        assertTrue(waits.left(head) <= 0);
    }

    @Test
    void keepsTheHoldOfAChangeWhenTheWallClockIsSetBack() {
        OutboxHead head = held(Duration.ofSeconds(7));
        assertEquals(7_000, waits.left(head));
        time.setWall(time.now().minus(Duration.ofMinutes(30)));
        time.pass(Duration.ofSeconds(3));
        assertEquals(4_000, waits.left(head));
    }

    @Test
    void waitsAfterARestartNoLongerThanWasMeant() {
        OutboxHead head = held(Duration.ofSeconds(7));
        time.setWall(time.now().minus(Duration.ofMinutes(30)));
        assertEquals(7_000, new Waits(time.clock(), CAP).left(head));
    }

    @Test
    void waitsAfterARestartNoLongerThanTheCap() {
        OutboxHead head = head(time.now().plus(Duration.ofMinutes(50)), time.now().minus(Duration.ofDays(2)));
        assertEquals(CAP.toMillis(), waits.left(head));
    }

    @Test
    void takesUpWhatWasWrittenAnew() {
        Instant since = time.now();
        waits.until(operation, CAP);
        assertTrue(waits.left(head(time.now(), since)) <= 0, "somebody wants it now");
    }
}
