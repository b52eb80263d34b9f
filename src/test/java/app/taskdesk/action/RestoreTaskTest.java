package app.taskdesk.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.IntentKind;
import app.taskdesk.store.Outbox;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TrashedTask;
import app.taskdesk.store.Upkeep;
import app.taskdesk.store.TrashedTask.Reason;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTaskTest {

    @TempDir
    Path folder;
    private TestPlace desk;
    private Actions actions;
    private Outbox outbox;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        actions = desk.doing.actions();
        outbox = SyncStore.of(desk.store.local(), desk.store.accounts()).outbox();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void bringsATaskBackAsANewOneWithAllItHad() {
        TaskId gone = desk.pull("r1", TestPlace.fields("Call Jane").set(TaskField.STATUS, "pending")
                .set(TaskField.DESCRIPTION, "after ten").set(TaskField.TAGS, List.of("vip"))
                .set(TaskField.METADATA, Map.of("order", "7", OwnMetadata.OPERATION, "former")).build());
        outbox.gone(gone, "gone");
        UndoStep step = restore(only());
        Task back = desk.task(step.tasks().getFirst());
        assertEquals("undo.did.restore.newId", step.said().key());
        assertNull(back.remoteId());
        assertEquals("Call Jane", back.title());
        assertEquals(TaskStatus.WAITING, back.status());
        assertEquals("after ten", back.fields().text(TaskField.DESCRIPTION));
        assertEquals(List.of("vip"), back.fields().list(TaskField.TAGS));
        assertEquals(Map.of("order", "7"), back.fields().object(TaskField.METADATA));
        assertEquals(List.of(IntentKind.CREATE, IntentKind.EDIT), desk.open(back.id()).stream()
                .map(intent -> intent.kind()).toList());
        assertEquals(List.of(), trash());
    }

    @Test
    void undoPutsItIntoTheTrashAgainAndRedoTakesItOut() {
        outbox.gone(desk.pull("r1", TestPlace.fields("Call Jane").build()), "gone");
        TrashedTask trashed = only();
        UndoStep step = restore(trashed);
        step.undo();
        assertEquals(List.of(trashed), trash());
        assertEquals(List.of(), desk.store.tasks().rows(TestPlace.ACCOUNT));
        step.redo();
        assertEquals(List.of(), trash());
        assertEquals(1, desk.store.tasks().rows(TestPlace.ACCOUNT).size());
    }

    @Test
    void restoresOnceOnly() {
        outbox.gone(desk.pull("r1", TestPlace.fields("Call Jane").build()), "gone");
        TrashedTask trashed = only();
        restore(trashed);
        var refused = assertThrows(NotPossible.class, () -> restore(trashed));
        assertEquals("trash.cannot.notThere", refused.reason().key());
        assertEquals(1, desk.store.tasks().rows(TestPlace.ACCOUNT).size());
    }

    @Test
    void taskThatWasNeverSentComesBackAsItWas() {
        UndoStep made = actions.create().create(TestPlace.ACCOUNT, TaskFields.NONE.with(TaskField.TITLE, "Draft"));
        actions.delete().delete(List.of(desk.task(made.tasks().getFirst())));
        assertEquals(Reason.NEVER_SENT, only().reason());
        UndoStep step = restore(only());
        assertEquals("undo.did.restore.one", step.said().key());
        assertEquals("Draft", desk.task(step.tasks().getFirst()).title());
    }

    @Test
    void undoOfADeleteLeavesNothingInTheTrash() {
        UndoStep made = actions.create().create(TestPlace.ACCOUNT, TaskFields.NONE.with(TaskField.TITLE, "Draft"));
        UndoStep deleted = actions.delete().delete(List.of(desk.task(made.tasks().getFirst()))).orElseThrow();
        deleted.undo();
        assertEquals(List.of(), trash());
        assertEquals("Draft", desk.task(made.tasks().getFirst()).title());
    }

    @Test
    void doneTaskComesBackDone() {
        outbox.gone(desk.pull("r1", TestPlace.fields("Call Jane").set(TaskField.STATUS, "completed")
                .set(TaskField.OUTCOME, "no_answer").set(TaskField.COMPLETION_NOTES, "Rang twice").build()), "gone");
        Task back = desk.task(restore(only()).tasks().getFirst());
        assertEquals(TaskStatus.DONE, back.status());
        assertEquals("no_answer", back.fields().text(TaskField.OUTCOME));
        assertEquals("Rang twice", back.fields().text(TaskField.COMPLETION_NOTES));
    }

    @Test
    void taskOfAServiceThatMakesDoneTasksComesBackDone() {
        desk.abilities.set(TestPlace.PERISKOPE);
        outbox.gone(desk.pull("r1", TaskFields.builder().set(TaskField.TITLE, "Call Jane")
                .set(TaskField.CATEGORY, "todo").set(TaskField.STATUS, "completed")
                .set(TaskField.PRIORITY, "normal").build()), "gone");
        Task back = desk.task(restore(only()).tasks().getFirst());
        assertEquals(TaskStatus.DONE, back.status());
        assertEquals(List.of(), trash());
    }

    @Test
    void severalAreOneStep() {
        outbox.gone(desk.pull("r1", TestPlace.fields("One").build()), "gone");
        outbox.gone(desk.pull("r2", TestPlace.fields("Two").build()), "gone");
        UndoStep step = actions.restore().restore(trash().stream().map(TrashedTask::id).toList()).orElseThrow();
        assertEquals("undo.did.restore.many", step.said().key());
        assertEquals(2, step.tasks().size());
        step.undo();
        assertEquals(2, trash().size());
    }

    @Test
    void droppedChangeComesBackAsAChangeOfItsTask() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call Jane").build());
        actions.edit().edit(List.of(desk.task(task)), TaskFields.NONE.with(TaskField.DESCRIPTION, "Long words"));
        outbox.discard(desk.open(task).getFirst().operation());
        TrashedTask dropped = only();
        assertEquals(Reason.CHANGE_DROPPED, dropped.reason());
        assertEquals("Call Jane", dropped.title());
        assertTrue(RestoreTask.canRestore(dropped.fields(), TestPlace.TALKING_SHOPS));
        restore(dropped);
        assertEquals("Long words", desk.task(task).fields().text(TaskField.DESCRIPTION));
    }

    @Test
    void droppedSnoozeOfATaskThatIsGoneCannotComeBack() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call Jane").build());
        actions.snooze().snooze(List.of(desk.task(task)), Snooze.until(desk.time.plus(Duration.ofHours(2))));
        outbox.discard(desk.open(task).getFirst().operation());
        TrashedTask dropped = only();
        outbox.gone(task, "gone");
        var refused = assertThrows(NotPossible.class, () -> restore(dropped));
        assertEquals("trash.cannot.noTask", refused.reason().key());
        assertFalse(RestoreTask.canRestore(TaskFields.NONE.with(TaskField.OUTCOME, "x"), TestPlace.TALKING_SHOPS));
    }

    @Test
    void taskMadeAnewAfterItsDeletionIsNotInTheTrash() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call Jane").build());
        actions.edit().edit(List.of(desk.task(task)), TaskFields.NONE.with(TaskField.PRIORITY, "high"));
        outbox.gone(task, "gone");
        outbox.recreate(task, TestPlace.TALKING_SHOPS, desk.time);
        assertEquals(List.of(), trash());
    }

    @Test
    void nothingIsKeptLongerThan30Days() {
        outbox.gone(desk.pull("r1", TestPlace.fields("Call Jane").build()), "gone");
        desk.advance(Duration.ofDays(30).minusSeconds(5));
        assertEquals(0, new Upkeep(desk.store.local()).tidy());
        assertEquals(1, trash().size());
        desk.advance(Duration.ofSeconds(5));
        assertEquals(List.of(), trash());
        assertEquals(2, new Upkeep(desk.store.local()).tidy());
    }

    private UndoStep restore(TrashedTask trashed) {
        return actions.restore().restore(List.of(trashed.id())).orElseThrow();
    }

    private TrashedTask only() {
        assertEquals(1, trash().size());
        return trash().getFirst();
    }

    private List<TrashedTask> trash() {
        return desk.store.tasks().trash(TestPlace.ACCOUNT);
    }
}
