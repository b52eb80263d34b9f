package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.TaskPage;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SweepPlanTest {

    private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");

    private final SweepPlan plan = new SweepPlan(1, 2, -1);

    @Test
    void asksForOnePageUntilItKnowsTheirNumberThenForFour() {
        assertEquals(1, plan.ask(4).map(ListQuery::page).orElseThrow());
        assertTrue(plan.ask(4).isEmpty());
        plan.received(1, page(2, 20));
        assertEquals(java.util.List.of(2, 3, 4, 5),
                Stream.generate(() -> plan.ask(4)).limit(4).map(query -> query.orElseThrow().page()).toList());
        assertTrue(plan.ask(4).isEmpty());
    }

    @Test
    void endsWithTheLastPage() {
        read(1, 2, 5);
        read(2, 2, 5);
        assertFalse(plan.isDone());
        read(3, 1, 5);
        assertTrue(plan.isDone());
        assertTrue(plan.countsForDeletion(5));
    }

    @Test
    void asksAgainForAPageThatFailed() {
        read(1, 2, 6);
        plan.ask(4);
        plan.ask(4);
        plan.failed(2);
        plan.received(3, page(2, 6));
        assertEquals(2, plan.resumeAt());
        assertFalse(plan.isDone());
        assertEquals(2, plan.ask(4).orElseThrow().page());
        plan.received(2, page(2, 6));
        assertTrue(plan.isDone());
    }

    @Test
    void resumesAtTheFirstPageThatIsNotKept() {
        var resumed = new SweepPlan(3, 2, 6);
        assertEquals(3, resumed.ask(4).orElseThrow().page());
        resumed.received(3, page(2, 6));
        assertTrue(resumed.isDone());
    }

    @Test
    void followsTasksThatLandAtTheEnd() {
        read(1, 2, 4);
        read(2, 2, 5);
        assertFalse(plan.isDone());
        read(3, 1, 5);
        assertTrue(plan.isDone());
        assertFalse(plan.countsForDeletion(5), "the number of tasks changed meanwhile");
    }

    @Test
    void doesNotCountWhenARowWasHiddenOrOrderBroken() {
        read(1, 2, 3);
        read(2, 1, 3);
        assertFalse(plan.countsForDeletion(2));
        var unordered = new SweepPlan(1, 2, -1);
        unordered.ask(1);
        unordered.received(1, new TaskPage(PullPlanTest.page(T.plusSeconds(5), T).tasks(), 2, 1, 2, 0));
        assertTrue(unordered.isDone());
        assertFalse(unordered.countsForDeletion(2));
    }

    @Test
    void takesTheServersSmallerPages() {
        var wide = new SweepPlan(1, 100, -1);
        wide.ask(1);
        wide.received(1, page(2, 6));
        assertEquals(2, wide.ask(1).orElseThrow().limit());
        assertEquals(3, wide.pages());
    }

    @Test
    void endsAtOnceWhereThereIsNothing() {
        read(1, 0, 0);
        assertTrue(plan.isDone());
        assertTrue(plan.countsForDeletion(0));
    }

    private void read(int page, int rows, long total) {
        assertEquals(page, plan.ask(1).orElseThrow().page());
        plan.received(page, page(rows, total));
    }

    private static TaskPage page(int rows, long total) {
        return new TaskPage(PullPlanTest.page(Stream.generate(() -> T).limit(rows).toArray(Instant[]::new)).tasks(),
                total, 1, 2, 0);
    }
}
