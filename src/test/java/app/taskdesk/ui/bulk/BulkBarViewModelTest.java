package app.taskdesk.ui.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.taskdesk.action.BulkPrices;
import app.taskdesk.live.OutboxLine.Standing;
import app.taskdesk.live.OutboxLine;
import app.taskdesk.live.OutboxList;
import app.taskdesk.store.IntentState;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.outbox.Doors;
import app.taskdesk.ui.outbox.OutboxViewModel;
import app.taskdesk.ui.outbox.Way;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkBarViewModelTest {

    @TempDir
    private Path folder;
    private TestPlace place;
    private BulkOnShow bulk;

    @BeforeEach
    void open() {
        place = new TestPlace(folder);
        bulk = new BulkOnShow(place);
    }

    @AfterEach
    void close() {
        bulk.close();
        place.close();
    }

    private String text() {
        return bulk.bar.textProperty().getValue();
    }

    @Test
    void tellsHowFarItIsAndHowLongItTakesAtTheBudget() {
        bulk.give(42);
        assertEquals("Reassigning 1 of 42 \u00B7 about 42 s left", text());
        bulk.put(0, 17, IntentState.CONFIRMED);
        assertEquals("Reassigning 18 of 42 \u00B7 about 25 s left", text());
        assertEquals(17.0 / 42, bulk.bar.progressProperty().getValue(), 0.001);
        place.prices.set(new BulkPrices((changes, _) -> changes, new BulkPrices.Pace(20, 0)));
        assertEquals("Reassigning 18 of 42 \u00B7 about 1 min 15 s left", text());
        place.prices.set(new BulkPrices((changes, _) -> changes, new BulkPrices.Pace(0, 0)));
        assertEquals("Reassigning 18 of 42", text());
    }

    @Test
    void oneTaskNeedsNoBar() {
        bulk.give(1);
        assertNull(bulk.bar.shownProperty().get());
    }

    @Test
    void twoTasksHaveABar() {
        bulk.give(2);
        assertEquals("Reassigning 1 of 2 \u00B7 about 2 s left", text());
    }

    @Test
    void pausesAndGoesOn() {
        bulk.give(12);
        bulk.bar.pauseOrGoOn();
        bulk.settle();
        assertEquals("Reassigning 1 of 12 \u00B7 paused", text());
        bulk.bar.pauseOrGoOn();
        bulk.settle();
        assertEquals("Reassigning 1 of 12 \u00B7 about 12 s left", text());
    }

    @Test
    void workThatIsPausedDoesNotHideOtherWorkAndStaysWhereItWasPaused() {
        bulk.give(12);
        long first = bulk.bar.shownProperty().get().id();
        bulk.bar.pauseOrGoOn();
        bulk.settle();
        bulk.giveMore(10);
        long second = bulk.bar.shownProperty().get().id();
        assertEquals("Reassigning 1 of 10 \u00B7 about 10 s left", text());
        bulk.bar.pauseOrGoOn();
        bulk.settle();
        assertEquals("Reassigning 1 of 10 \u00B7 paused", text());
        assertEquals(second, bulk.bar.shownProperty().get().id());
        bulk.bar.stop();
        bulk.settle();
        assertEquals(first, bulk.bar.shownProperty().get().id());
    }

    @Test
    void stoppingTakesBackTheRestAndCanBeUndone() {
        bulk.give(12);
        bulk.put(0, 5, IntentState.CONFIRMED);
        bulk.bar.stop();
        bulk.settle();
        assertEquals("a1", bulk.owner(11));
        assertEquals("Stopped. 7 changes were taken back before being sent; those tasks are as they were.",
                place.heard.getLast());
        assertEquals(List.of("5 changes are at the server, 7 were taken back."), bulk.done);
        assertNull(bulk.bar.shownProperty().get());
        place.doing.undo();
        bulk.settle();
        assertEquals("a2", bulk.owner(11));
    }

    @Test
    void oneUndoTakesAllBack() {
        bulk.give(12);
        place.doing.undo();
        bulk.settle();
        assertEquals("a1", bulk.owner(0));
        assertEquals("a1", bulk.owner(11));
        assertNull(bulk.bar.shownProperty().get());
        assertEquals(List.of(), bulk.done, "nothing is at the server");
    }

    @Test
    void tellsOnceThatAllArrivedAndGoes() {
        bulk.give(10);
        bulk.put(0, 10, IntentState.CONFIRMED);
        bulk.settle();
        assertEquals(List.of("All 10 changes are at the server."), bulk.done);
        assertNull(bulk.bar.shownProperty().get());
    }

    @Test
    void staysUntilSomebodySawWhatFailed() {
        bulk.give(42);
        bulk.put(0, 39, IntentState.CONFIRMED);
        bulk.put(39, 2, IntentState.PARKED);
        bulk.put(41, 1, IntentState.UNKNOWN);
        assertEquals("39 done, 2 refused, 1 not known", text());
        bulk.bar.putAway();
        bulk.settle();
        assertNull(bulk.bar.shownProperty().get());
    }

    @Test
    void retriesThoseThatFailedAndNoOthers() {
        bulk.give(42);
        bulk.put(0, 39, IntentState.CONFIRMED);
        bulk.put(39, 2, IntentState.PARKED);
        bulk.put(41, 1, IntentState.UNKNOWN);
        var report = bulk.report();
        assertEquals("39 done, 2 refused, 1 not known", report.summaryProperty().getValue());
        assertEquals("Retry these 3", report.retryProperty().getValue());
        assertEquals(List.of("Task 39", "Task 40", "Task 41", "Task 0"),
                report.results().stream().limit(4).map(report::title).toList());
        report.retry();
        assertEquals(report.results().stream().limit(3).map(result -> result.operation()).toList(), bulk.retried);
    }

    @Test
    void retriesNothingThatAPersonIsToDecide() {
        bulk.give(12);
        bulk.put(0, 2, IntentState.NEEDS_USER);
        bulk.put(2, 1, IntentState.PARKED);
        var report = bulk.report();
        assertEquals("Retry this one", report.retryProperty().getValue());
        assertEquals(List.of("Refused", "Needs you", "Needs you", "Waiting"),
                report.results().stream().limit(4).map(report::outcome).toList());
    }

    @Test
    void changesThatArePausedAreSaidToBe() {
        bulk.give(12);
        try (var outbox = new OutboxList(place.store.tasks(), place.index, Runnable::run)) {
            assertEquals(Standing.WAITING, outbox.lines().getFirst().standing());
            bulk.bar.pauseOrGoOn();
            bulk.settle();
            assertEquals(List.of(Standing.PAUSED), outbox.lines().stream().map(OutboxLine::standing).distinct()
                    .toList());
            var words = new OutboxViewModel(place.place, outbox, new Doors((_, _) -> { }, _ -> { }, (_, _) -> { }));
            assertEquals("Paused", words.standing(outbox.lines().getFirst()));
            assertEquals(List.of("edit", "undo"), words.ways(outbox.lines().getFirst()).stream().map(Way::id)
                    .toList());
        }
    }

    @Test
    void exportsARowForEachTask() {
        bulk.give(11);
        bulk.put(3, 1, IntentState.PARKED);
        bulk.report().export();
        assertEquals(12, bulk.exported.size());
        assertEquals(List.of("Task", "Change", "Result", "What the server said"), bulk.exported.get(0));
        assertEquals(List.of("Task 3", "Give to Ali", "Refused"), bulk.exported.get(1).subList(0, 3));
    }
}
