package app.taskdesk.ui.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.Batch;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.task.Completion;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.complete.CompleteViewModel;
import app.taskdesk.ui.kit.BulkWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several tasks handed up at once, each with a task that follows it. */
class EscalateTest {

    @TempDir
    private Path folder;

    @Test
    void completesEachAndMakesOneThatFollowsAsOneStep() {
        try (var place = new TestPlace(folder)) {
            List<TaskId> ids = List.of(place.pull("r1", TestPlace.fields("Call").build()),
                    place.pull("r2", TestPlace.fields("Refund").build()),
                    place.pull("r3", TestPlace.fields("Done").set(TaskField.STATUS, "completed").build()));
            var form = new CompleteViewModel(place.place, ids, place.store.tasks().rows(ids), _ -> { },
                    Completion.ESCALATED);
            assertEquals(Completion.ESCALATED, form.outcomeProperty().get());
            assertEquals(true, form.followUpProperty().get());
            form.confirm();
            assertEquals(List.of(IntentKind.COMPLETE, IntentKind.COMPLETE, IntentKind.CREATE, IntentKind.CREATE),
                    place.kept().stream().map(Intent::kind).toList());
            assertEquals("escalated", place.task(ids.getFirst()).fields().text(TaskField.OUTCOME));
            place.doing.undo();
            assertEquals(List.of(), place.kept());
        }
    }

    @Test
    void whatFollowsIsPricedAndStoppedTogetherWithWhatItFollows() {
        try (var place = new TestPlace(folder)) {
            List<TaskId> ids = IntStream.range(0, 6).mapToObj(i -> place.pull("r" + i,
                    TestPlace.fields("Call " + i).build())).toList();
            var form = new CompleteViewModel(place.place, ids, place.store.tasks().rows(ids), _ -> { },
                    Completion.ESCALATED);
            var price = new BulkWords(place.place).price(6, form.followUpProperty());
            assertEquals("12 changes = 14 requests, about 14 s", price.getValue());
            form.followUpProperty().set(false);
            assertEquals("6 changes = 8 requests, about 8 s", price.getValue());
            assertEquals("6 changes = 24 requests, about 24 s",
                    new BulkWords(place.place).priceOfClaims(6).getValue(), "each is looked into three times");
            form.followUpProperty().set(true);
            form.confirm();
            Batch all = place.store.tasks().batches().open(TestPlace.ACCOUNT).getFirst();
            assertEquals(Map.of(IntentState.QUEUED, 12), all.counts());
            assertTrue(place.kept().stream().allMatch(intent -> intent.nextAttemptAt().isAfter(place.time)),
                    "all of it can be taken back unsent");
            place.doing.actions().bulk().stop(all.id());
            assertEquals(List.of(), place.kept());
        }
    }
}
