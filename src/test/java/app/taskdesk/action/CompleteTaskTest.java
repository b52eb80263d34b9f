package app.taskdesk.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Completion;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Words;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleteTaskTest {

    @TempDir
    Path folder;
    private TestPlace desk;
    private Actions actions;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        actions = desk.doing.actions();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsOutcomeAndNotesUnderTheVerbHold() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call Jane").build());
        var step = actions.complete().complete(List.of(desk.task(task)), new Completion("resolved", "All well")).get();
        assertEquals(Words.of("undo.did.complete.one", "Call Jane"), step.said());
        Intent kept = desk.open(task).getFirst();
        assertEquals(IntentKind.COMPLETE, kept.kind());
        assertEquals(Map.of(TaskField.STATUS, new FieldChange("not_started", "completed"),
                TaskField.OUTCOME, new FieldChange(null, "resolved"),
                TaskField.COMPLETION_NOTES, new FieldChange(null, "All well")), kept.payload().changes());
        assertEquals(desk.time.plusSeconds(8), kept.nextAttemptAt());
        assertEquals(TaskStatus.DONE, desk.task(task).status());
    }

    @Test
    void leavesOutWhatIsDeferredOrDoneAndSaysSo() {
        TaskId open = desk.pull("r1", TestPlace.fields("Open").build());
        TaskId deferred = desk.pull("r2", TestPlace.fields("Put off").set(TaskField.STATUS, "deferred").build());
        var step = actions.complete().complete(List.of(desk.task(deferred), desk.task(open)),
                new Completion(null, null)).get();
        assertEquals(Words.of("undo.someSkipped", Words.of("undo.did.complete.one", "Open"), 1,
                Words.of("rule.complete.deferred")), step.said());
        assertEquals(List.of(), desk.open(deferred));
    }

    @Test
    void refusesWhatCannotBeCompletedAtAll() {
        TaskId done = desk.pull("r1", TestPlace.fields("Done").set(TaskField.STATUS, "completed").build());
        var tasks = List.of(desk.task(done));
        assertEquals("rule.complete.done", assertThrows(NotPossible.class,
                () -> actions.complete().complete(tasks, new Completion("resolved", null))).reason().key());
    }

    @Test
    void refusesForeignOutcomesAndLongNotes() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call").build());
        var tasks = List.of(desk.task(task));
        assertEquals("rule.edit.valueNotOffered", assertThrows(NotPossible.class,
                () -> actions.complete().complete(tasks, new Completion("auto_completed", null))).reason().key());
        assertEquals("rule.text.tooLong", assertThrows(NotPossible.class,
                () -> actions.complete().complete(tasks, new Completion(null, "x".repeat(2_001)))).reason().key());
        assertEquals(List.of(), desk.kept());
    }
}
