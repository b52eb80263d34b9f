package app.taskdesk.ui.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Completion;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.complete.CompleteViewModel;
import java.nio.file.Path;
import java.util.List;
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
}
