package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ReplyHeaders;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {

    private static final Duration CAP = Duration.ofMinutes(15);
    private static final Instant WALL = VirtualTime.START;

    private final RequestBudget budget = new RequestBudget(60, CAP, 0);

    @Test
    void letsTenGoAtOnceThenOneEachSecond() {
        assertEquals(10, takeAll(Lane.PUSH, 0));
        assertEquals(1_000, budget.waitFor(Lane.PUSH, 0));
        assertFalse(budget.take(Lane.PUSH, 999));
        assertTrue(budget.take(Lane.PUSH, 1_000));
        assertFalse(budget.take(Lane.PUSH, 1_000));
    }

    @Test
    void keepsAFifthForWhatPeopleWaitFor() {
        assertEquals(8, takeAll(Lane.SWEEP, 0));
        assertFalse(budget.take(Lane.PULL, 0));
        assertFalse(budget.take(Lane.CHECK, 0));
        assertTrue(budget.take(Lane.RESOLVE, 0));
        assertTrue(budget.take(Lane.PUSH, 0));
        assertFalse(budget.take(Lane.PUSH, 0));
    }

    @Test
    void neverExceedsTheToldLimitInAnyMinute() {
        budget.learn(told(100, null, null), 0);
        int sent = 0;
        for (long now = 0; now < 60_000; now += 10) {
            sent += budget.take(Lane.PUSH, now) ? 1 : 0;
        }
        assertTrue(sent <= 100, () -> "sent too much");
        assertTrue(sent >= 95, "used what was allowed, but sent " + sent);
    }

    @Test
    void usesALargeToldLimitAtOnce() {
        budget.learn(told(600_000, null, null), 0);
        assertTrue(budget.waitFor(Lane.SWEEP, 1) <= 1);
        assertTrue(budget.available(1_000) > 5_000);
    }

    @Test
    void countsRequestsOfTheLastMinuteAndNothingElse() {
        budget.take(Lane.PUSH, 0);
        budget.slowDown(Duration.ofSeconds(5), 0);
        assertEquals(1, budget.usedInLastMinute(0));
    }

    @Test
    void halvesOnSlowDownAndGrowsAgainWhenQuiet() {
        budget.slowDown(Duration.ofSeconds(60), 0);
        assertEquals(30, budget.perMinute());
        budget.slowDown(Duration.ofSeconds(60), 60_000);
        assertEquals(15, budget.perMinute());
        budget.take(Lane.PUSH, Duration.ofMinutes(12).toMillis());
        assertEquals(20, budget.perMinute());
        budget.take(Lane.PUSH, Duration.ofHours(40).toMillis());
        assertEquals(RequestBudget.UNTOLD_CEILING, budget.perMinute());
    }

    @Test
    void sendsNothingWhileBlocked() {
        budget.slowDown(Duration.ofSeconds(120), 0);
        assertEquals(0, takeAll(Lane.PUSH, 119_999));
        assertTrue(budget.take(Lane.PUSH, 120_000));
    }

    @Test
    @DisplayName("3A row 13: one request asks where a 429's window ends, also after a restart")
    void asksOnceWhereTheWaitEnds() {
        budget.slowDown(Duration.ofSeconds(120), 0);
        var restored = new RequestBudget(60, CAP, 0);
        restored.restore(budget.kept(WALL, 0), WALL.plusSeconds(60), 0);
        assertEquals(1, takeAll(Lane.PUSH, 120_000));
        assertTrue(restored.take(Lane.PUSH, 60_000));
        assertFalse(restored.take(Lane.PUSH, 60_000));
    }

    @Test
    void stopsWhenTheServerSaysNothingIsLeft() {
        budget.learn(told(100, 0, Duration.ofSeconds(40)), 0);
        assertFalse(budget.take(Lane.PUSH, 39_000));
        assertTrue(budget.take(Lane.PUSH, 40_000));
    }

    @Test
    void countsWhatOthersUsed() {
        budget.learn(told(100, 2, Duration.ofSeconds(40)), 0);
        assertEquals(2, takeAll(Lane.PUSH, 0));
    }

    @Test
    void staysBlockedAcrossARestart() {
        budget.slowDown(Duration.ofSeconds(120), 1_000);
        var kept = budget.kept(WALL, 1_000);
        var restored = new RequestBudget(60, CAP, 77);
        restored.restore(kept, WALL.plusSeconds(50), 77);
        assertEquals(70_000, restored.blockedFor(77));
        assertEquals(30, restored.perMinute());
    }

    @Test
    void startsAgainWithWhatWasLeft() {
        takeAll(Lane.PUSH, 0);
        var restored = new RequestBudget(60, CAP, 0);
        restored.restore(budget.kept(WALL, 0), WALL.plusSeconds(3), 0);
        assertEquals(3, restored.available(0));
    }

    @Test
    void isNeverBlockedLongerThanTheCapWhateverTheClockDid() {
        budget.slowDown(Duration.ofSeconds(60), 0);
        var kept = budget.kept(Instant.parse("2099-01-01T00:00:00Z"), 0);
        var restored = new RequestBudget(60, CAP, 0);
        restored.restore(kept, Instant.parse("1970-01-02T00:00:00Z"), 0);
        assertEquals(CAP.toMillis(), restored.blockedFor(0));
        assertEquals(0, restored.available(0));
    }

    private int takeAll(Lane lane, long now) {
        int taken = 0;
        while (budget.take(lane, now)) {
            taken++;
        }
        return taken;
    }

    private static ReplyHeaders told(Integer limit, Integer remaining, Duration reset) {
        return new ReplyHeaders(null, null, limit, remaining, reset);
    }
}
