package app.taskdesk.ui.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.taskdesk.live.TrashLine;
import app.taskdesk.live.TrashLine.Why;
import app.taskdesk.live.TrashList;
import app.taskdesk.store.Outbox;
import app.taskdesk.store.SyncStore;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashViewModelTest {

    @TempDir
    Path folder;
    private final List<UUID> kept = new ArrayList<>();
    private TestPlace desk;
    private Outbox outbox;
    private TrashList list;
    private TrashViewModel trash;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        outbox = SyncStore.of(desk.store.local(), desk.store.accounts()).outbox();
        list = new TrashList(desk.store.tasks(), desk.index, Runnable::run);
        trash = new TrashViewModel(desk.place, list.lines(), (_, delete) -> kept.add(delete));
    }

    @AfterEach
    void close() {
        list.close();
        desk.close();
    }

    private TaskId lose(String id, String title) {
        TaskId task = desk.pull(id, TestPlace.fields(title).set(TaskField.CUSTOMER_NAME, "Jane Smith").build());
        outbox.gone(task, "gone");
        desk.advance(Duration.ofSeconds(1));
        return task;
    }

    private TrashLine only() {
        assertEquals(1, trash.shown().size());
        return trash.shown().getFirst();
    }

    @Test
    void saysWhatWasLostWhyAndForHowLongItIsKept() {
        lose("r1", "Call Jane");
        desk.advance(Duration.ofDays(2));
        TrashLine line = only();
        assertEquals("Call Jane", trash.title(line));
        assertEquals("Jane Smith", trash.customer(line));
        assertEquals("Deleted on the server", trash.why(line));
        assertEquals("Wed 15 Apr, 10:42", trash.when(line));
        assertEquals("28 d", trash.left(line));
        assertEquals("Restoring makes a new task with these values. It gets a new id on the server.",
                trash.outlook(line));
        assertEquals(List.of("Status: Not started", "Priority: Normal", "Due: Mon 13 Apr, 10:00",
                "Owner: Sam Kay", "Customer: Jane Smith"), trash.told(line).stream()
                .map(told -> told.field() + ": " + told.value()).toList());
    }

    @Test
    void restoringSaysThatTheTaskGetsANewId() {
        lose("r1", "Call Jane");
        trash.restore(trash.shown());
        desk.advance(Duration.ofSeconds(1));
        assertEquals(List.of("Restored \u201CCall Jane\u201D as a new task. It gets a new id on the server."),
                desk.heard);
        assertEquals(List.of(), list.lines());
        desk.doing.undo();
        desk.advance(Duration.ofSeconds(1));
        assertEquals("Call Jane", only().title());
    }

    @Test
    void deleteThatWaitsIsListedFirstAndCanBeDropped() {
        lose("r1", "Call Jane");
        TaskId second = desk.pull("r2", TestPlace.fields("Refund").build());
        desk.doing.actions().delete().delete(List.of(desk.task(second)));
        desk.advance(Duration.ofSeconds(1));
        TrashLine first = trash.shown().getFirst();
        assertEquals(Why.BEING_DELETED, first.why());
        assertEquals("You deleted it; not sent yet", trash.why(first));
        assertEquals("", trash.left(first));
        trash.restore(List.of(first));
        assertEquals(List.of(desk.open(second).getFirst().operation()), kept);
        assertEquals(List.of(), desk.heard);
    }

    @Test
    void refusedDeleteIsNotListedSinceItsTaskIsThere() {
        TaskId task = desk.pull("r2", TestPlace.fields("Refund").build());
        desk.doing.actions().delete().delete(List.of(desk.task(task)));
        desk.store.setState(new app.taskdesk.store.RecordedIntent(desk.open(task).getFirst().operation(), task),
                app.taskdesk.store.IntentState.PARKED, 1);
        desk.advance(Duration.ofSeconds(1));
        assertEquals(List.of(), trash.shown());
    }

    @Test
    void searchFindsByTitleCustomerAndReason() {
        lose("r1", "Call Jane");
        lose("r2", "Refund");
        trash.searchProperty().set("refund smith");
        assertEquals("Refund", only().title());
        assertEquals("1 of 2", trash.count(list.lines().size()));
        trash.searchProperty().set("on the server");
        assertEquals("2 entries", trash.count(list.lines().size()));
        trash.searchProperty().set("nobody");
        assertEquals(List.of(), trash.shown());
    }

    @Test
    void droppedChangeTellsItsValues() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call Jane").build());
        desk.doing.actions().edit().edit(List.of(desk.task(task)),
                TaskFields.NONE.with(TaskField.DESCRIPTION, "Long words"));
        outbox.discard(desk.open(task).getFirst().operation());
        desk.advance(Duration.ofSeconds(1));
        TrashLine line = only();
        assertEquals("Change you dropped", trash.why(line));
        assertEquals(List.of(new TrashViewModel.Told("Description", "Long words")), trash.told(line));
        trash.restore(List.of(line));
        assertEquals("Long words", desk.task(task).fields().text(TaskField.DESCRIPTION));
    }

    @Test
    void droppedVerbIsToldButNotOffered() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call Jane").build());
        desk.abilities.set(new app.taskdesk.task.Abilities(List.of(), List.of(), List.of(), List.of(),
                TestPlace.TALKING_SHOPS.creatable(), java.util.Set.of(TaskField.TITLE),
                TestPlace.TALKING_SHOPS.verbs()));
        desk.doing.actions().snooze().snooze(List.of(desk.task(task)),
                Snooze.until(desk.time.plus(Duration.ofHours(2))));
        outbox.discard(desk.open(task).getFirst().operation());
        desk.advance(Duration.ofSeconds(1));
        assertFalse(trash.canRestore(only()));
        assertEquals("These are the values you dropped. To use them, do it again in the task.",
                trash.outlook(only()));
    }
}
