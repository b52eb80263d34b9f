package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PullPlanTest {

    private static final Instant W = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final PullPlan plan = new PullPlan(W, OVERLAP, 3);

    @Test
    void readsUntilARowOlderThanTheOverlap() {
        plan.received(page(W.plusSeconds(9), W.plusSeconds(5), W.minusSeconds(599)), W.plusSeconds(60));
        assertFalse(plan.isDone());
        assertEquals(2, plan.query().page());
        plan.received(page(W.minusSeconds(600), W.minusSeconds(601), W.minusSeconds(602)), W.plusSeconds(60));
        assertTrue(plan.isDone());
    }

    @Test
    void readsAllPagesOfOneIdenticalStamp() {
        plan.received(page(W, W, W), W);
        plan.received(page(W, W, W), W);
        plan.received(page(W, W, W), W);
        assertFalse(plan.isDone());
        plan.received(page(W), W);
        assertTrue(plan.isDone());
        assertTrue(plan.isOrdered());
    }

    @Test
    void takesTheNewestOfPageOneForTheNextStart() {
        plan.received(page(W.plusSeconds(9), W.plusSeconds(5), W), W.plusSeconds(60));
        plan.received(page(W.minusSeconds(1_000)), W.plusSeconds(60));
        assertEquals(W.plusSeconds(9), plan.nextWatermark());
    }

    @Test
    void isNotBlindedByATaskStampedInTheFuture() {
        plan.received(page(W.plusSeconds(90_000), W), W.plusSeconds(60));
        assertEquals(W.plusSeconds(60), plan.nextWatermark());
    }

    @Test
    void neverGoesBack() {
        plan.received(page(W.minusSeconds(5_000)), W.plusSeconds(60));
        assertEquals(W, plan.nextWatermark());
    }

    @Test
    void noticesABrokenOrderWithinAndAcrossPages() {
        plan.received(page(W, W.plusSeconds(1)), W);
        assertFalse(plan.isOrdered());
        var other = new PullPlan(W, OVERLAP, 2);
        other.received(page(W.plusSeconds(5), W), W);
        other.received(page(W.plusSeconds(1)), W);
        assertFalse(other.isOrdered());
    }

    @Test
    void trustsTheEchoedPageSize() {
        var asked = new PullPlan(null, OVERLAP, 100);
        asked.received(new TaskPage(page(W, W).tasks(), 10, 1, 2, 0), W);
        assertFalse(asked.isDone());
    }

    static TaskPage page(Instant... stamps) {
        return new TaskPage(IntStream.range(0, stamps.length).mapToObj(i -> new RemoteTask("r" + i,
                TaskFields.builder().set(TaskField.UPDATED_AT, stamps[i]).set(TaskField.CREATED_AT, stamps[i]).build(),
                false)).toList(), Arrays.asList(stamps).size(), 1, 0, 0);
    }
}
