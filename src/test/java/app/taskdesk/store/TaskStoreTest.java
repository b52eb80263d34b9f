package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskStoreTest {

    private static final Instant NOW = Instant.parse("2026-04-15T10:42:00Z");
    private static final AccountId ACCOUNT = new AccountId("one");

    @TempDir
    private Path folder;
    private TestStore test;
    private TaskStore store;
    private TaskId task;

    @BeforeEach
    void open() {
        test = new TestStore(folder, () -> NOW);
        store = test.tasks();
        task = test.pull(ACCOUNT, "r1", served("Call Jane").build());
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static TaskFields.Builder served(String title) {
        return TaskFields.builder().set(TaskField.TITLE, title).set(TaskField.STATUS, "not_started")
                .set(TaskField.DUE, NOW.plusSeconds(60)).set(TaskField.OWNER_ID, "me")
                .set(TaskField.DESCRIPTION, "after ten");
    }

    private RecordedIntent edit(TaskField field, Object from, Object to) {
        return record(IntentKind.EDIT, task, Map.of(field, new FieldChange(from, to)));
    }

    private RecordedIntent record(IntentKind kind, TaskId id, Map<TaskField, FieldChange> changes) {
        return store.record(List.of(asked(kind, id, changes))).getFirst();
    }

    private static NewIntent asked(IntentKind kind, TaskId id, Map<TaskField, FieldChange> changes) {
        return new NewIntent(ACCOUNT, id, kind, Payload.of(changes), NOW, NOW.plusSeconds(7));
    }

    private RecordedIntent create(String title) {
        return record(IntentKind.CREATE, null, Map.of(TaskField.TITLE, new FieldChange(null, title)));
    }

    private String title() {
        return store.task(task).map(Task::title).orElse("none");
    }

    private List<Long> shown() {
        return store.rows(ACCOUNT).stream().map(row -> row.id().value()).sorted().toList();
    }

    @Test
    void showsEditAtOnceAndKeepsItForSending() {
        var edit = edit(TaskField.TITLE, "Call Jane", "Call John");
        TaskRow row = store.rows(List.of(task)).getFirst();
        assertEquals("Call John", row.title());
        assertEquals("call john", row.searchText().lines().findFirst().orElseThrow());
        assertEquals(SyncMark.TO_SEND, row.mark());
        Intent intent = store.openIntents(task).getFirst();
        assertEquals(edit.operation(), intent.operation());
        assertEquals(new FieldChange("Call Jane", "Call John"), intent.payload().changes().get(TaskField.TITLE));
        assertEquals(NOW.plusSeconds(7), intent.nextAttemptAt());
        assertEquals("after ten", store.task(task).orElseThrow().fields().text(TaskField.DESCRIPTION));
    }

    @Test
    void survivesRestart() {
        edit(TaskField.TITLE, "Call Jane", "Call John");
        var made = create("New");
        test.close();
        test = new TestStore(folder, () -> NOW);
        store = test.tasks();
        assertEquals("Call John", title());
        assertEquals("New", store.task(made.task()).orElseThrow().title());
        assertEquals(1, store.openIntents(made.task()).size());
    }

    @Test
    void makesTaskThatServerDoesNotKnowYet() {
        var made = create("New");
        Task created = store.task(made.task()).orElseThrow();
        assertNull(created.remoteId());
        assertEquals("not_started", created.fields().text(TaskField.STATUS));
        assertEquals(NOW, created.fields().instant(TaskField.CREATED_AT));
        assertTrue(shown().contains(made.task().value()));
    }

    @Test
    void joinsEditsThatWereNeverSent() {
        var first = edit(TaskField.TITLE, "Call Jane", "a");
        edit(TaskField.DESCRIPTION, "after ten", "soon");
        var last = edit(TaskField.TITLE, "a", "b");
        Intent only = store.openIntents(task).getFirst();
        assertEquals(1, store.openIntents(task).size());
        assertEquals(last.operation(), only.operation());
        assertEquals(new FieldChange("Call Jane", "b"), only.payload().changes().get(TaskField.TITLE));
        assertEquals(new FieldChange("after ten", "soon"), only.payload().changes().get(TaskField.DESCRIPTION));
        Intent old = test.intents().getFirst();
        assertEquals(first.operation(), old.operation());
        assertEquals(IntentState.SUPERSEDED, old.state());
    }

    @Test
    void neverTouchesEditThatWasTried() {
        for (IntentState state : List.of(IntentState.IN_FLIGHT, IntentState.UNKNOWN, IntentState.QUEUED)) {
            int before = store.openIntents(task).size();
            test.setState(edit(TaskField.TITLE, "x", "a " + state), state, 1);
            edit(TaskField.TITLE, "a", "b");
            assertEquals(before + 2, store.openIntents(task).size(), state.toString());
            test.setState(new RecordedIntent(store.openIntents(task).getLast().operation(), task),
                    IntentState.IN_FLIGHT, 1);
        }
    }

    @Test
    void joinsNoEditAcrossAnotherVerb() {
        edit(TaskField.DUE, NOW.plusSeconds(60), NOW.plusSeconds(90));
        Instant snoozed = NOW.plus(Duration.ofDays(1));
        record(IntentKind.SNOOZE, task, Map.of(TaskField.DUE, new FieldChange(NOW.plusSeconds(90), snoozed)));
        edit(TaskField.TITLE, "Call Jane", "b");
        assertEquals(3, store.openIntents(task).size());
        assertEquals(snoozed, store.task(task).orElseThrow().due());
    }

    @Test
    void sendsNothingForTaskThatCameAndWent() {
        var made = create("New");
        task = made.task();
        edit(TaskField.TITLE, "New", "Newer");
        var delete = record(IntentKind.DELETE, task, Map.of());
        assertEquals(List.of(), store.openIntents(task));
        assertTrue(store.task(task).isEmpty());
        assertFalse(shown().contains(task.value()));
        assertTrue(store.withdraw(List.of(delete.operation())));
        assertEquals("Newer", title());
        assertEquals(2, store.openIntents(task).size());
    }

    @Test
    void hidesTaskWhoseDeleteWaitsAndShowsItWhenRefused() {
        var delete = record(IntentKind.DELETE, task, Map.of());
        assertEquals(List.of(), shown());
        assertEquals("Call Jane", title());
        test.setState(delete, IntentState.PARKED, 1);
        assertEquals(SyncMark.REFUSED, store.rows(ACCOUNT).getFirst().mark());
    }

    @Test
    void undoBringsBackWhatTheEditReplaced() {
        edit(TaskField.TITLE, "Call Jane", "a");
        var second = edit(TaskField.TITLE, "a", "b");
        assertTrue(store.withdraw(List.of(second.operation())));
        assertEquals("a", title());
        assertFalse(store.withdraw(List.of(second.operation())));
    }

    @Test
    @DisplayName("3A row 52: many edits of one task can be taken back")
    void undoOfAllReturnsToServerCopy() {
        var operations = new ArrayList<UUID>();
        for (String title : List.of("a", "b", "c")) {
            operations.add(edit(TaskField.TITLE, "x", title).operation());
        }
        var before = store.rows(List.of(task)).getFirst();
        assertTrue(store.withdraw(operations));
        assertEquals("Call Jane", title());
        assertEquals(SyncMark.NONE, store.rows(List.of(task)).getFirst().mark());
        assertEquals(SyncMark.TO_SEND, before.mark());
    }

    @Test
    void undoIsAllOrNothing() {
        TaskId other = test.pull(ACCOUNT, "r2", served("Other").build());
        var mine = edit(TaskField.TITLE, "Call Jane", "a");
        var sent = record(IntentKind.EDIT, other, Map.of(TaskField.TITLE, new FieldChange("Other", "b")));
        test.setState(sent, IntentState.IN_FLIGHT, 1);
        assertFalse(store.withdraw(List.of(mine.operation(), sent.operation())));
        assertFalse(store.withdraw(List.of(mine.operation(), UUID.randomUUID())));
        assertEquals("a", title());
        assertEquals(1, store.openIntents(task).size());
    }

    @Test
    void keepsCreateThatOthersFollow() {
        var made = create("New");
        var later = record(IntentKind.EDIT, made.task(), Map.of(TaskField.TITLE, new FieldChange("New", "b")));
        assertFalse(store.withdraw(List.of(made.operation())));
        assertTrue(store.withdraw(List.of(made.operation(), later.operation())));
        assertTrue(store.task(made.task()).isEmpty());
    }

    @Test
    void savesAllOrNothing() {
        var good = asked(IntentKind.EDIT, task, Map.of(TaskField.TITLE, new FieldChange("Call Jane", "a")));
        var gone = asked(IntentKind.DELETE, new TaskId(99), Map.of());
        var failure = assertThrows(StoreException.class, () -> store.record(List.of(good, gone)));
        assertEquals(StoreException.Reason.GONE, failure.reason());
        assertEquals("Call Jane", title());
        assertEquals(List.of(), test.intents());
    }

    @Test
    void announcesOnceWhatChangedAfterCommit() {
        var heard = new ArrayList<TasksChanged>();
        Runnable stop = store.onChange(change -> {
            heard.add(change);
            assertEquals(2, store.openIntents(task).size() + store.rows(ACCOUNT).size());
        });
        edit(TaskField.TITLE, "Call Jane", "a");
        assertEquals(List.of(new TasksChanged(ACCOUNT, Set.of(task), false)), heard);
        assertThrows(StoreException.class, () -> record(IntentKind.DELETE, new TaskId(99), Map.of()));
        assertEquals(1, heard.size());
        stop.run();
        edit(TaskField.TITLE, "a", "b");
        assertEquals(1, heard.size());
    }

    @Test
    void isSilentAboutRowThatDidNotChange() {
        var heard = new ArrayList<TasksChanged>();
        store.onChange(heard::add);
        test.pull(ACCOUNT, "r1", served("Call Jane").build());
        assertEquals(List.of(), heard);
        test.pull(ACCOUNT, "r1", served("Call Joan").build());
        assertEquals(1, heard.size());
    }

    @Test
    void savesEvenIfListenerFails() {
        store.onChange(change -> {
            throw new IllegalStateException("listener");
        });
        edit(TaskField.TITLE, "Call Jane", "a");
        assertEquals("a", title());
    }

    @Test
    void remembersFirstDueDate() {
        Instant first = NOW.plusSeconds(60);
        test.pull(ACCOUNT, "r1", served("Call Jane").set(TaskField.DUE, NOW.plusSeconds(999)).build());
        TaskRow row = store.rows(List.of(task)).getFirst();
        assertEquals(first, row.firstDue());
        assertEquals(NOW.plusSeconds(999), row.due());
    }

    @Test
    void givesFirstScreenfulByDueDateNoDateLast() {
        TaskId dateless = test.pull(ACCOUNT, "r2", served("b").set(TaskField.DUE, null).build());
        TaskId sooner = test.pull(ACCOUNT, "r3", served("c").set(TaskField.DUE, NOW).build());
        test.pull(ACCOUNT, "r4", served("d").set(TaskField.STATUS, "completed").build());
        test.pull(ACCOUNT, "r5", served("e").set(TaskField.OWNER_ID, "other").build());
        assertEquals(List.of(sooner, task, dateless),
                store.firstRows(ACCOUNT, "me", 10).stream().map(TaskRow::id).toList());
        assertEquals(List.of(sooner, task), store.firstRows(ACCOUNT, "me", 2).stream().map(TaskRow::id).toList());
    }

    @Test
    void readsRowAsItWasProjected() {
        var fields = served("Zoë").set(TaskField.TAGS, List.of("a", "b,\"")).set(TaskField.SNOOZE_COUNT, 3L)
                .set(TaskField.PRIORITY, "odd").set(TaskField.CUSTOMER_NAME, "Müller")
                .set(TaskField.COMPLETED_AT, NOW).set(TaskField.UPDATED_AT, NOW.plusNanos(1_000)).build();
        TaskId id = test.pull(ACCOUNT, "r9", fields);
        assertEquals(RowProjection.row(id, new RowProjection.Remote(ACCOUNT, "r9"), fields, SyncMark.NONE),
                store.rows(List.of(id)).getFirst());
    }

    @Test
    void keepsAccountsApart() {
        AccountId two = new AccountId("two");
        TaskId theirs = test.pull(two, "r1", served("Theirs").build());
        edit(TaskField.TITLE, "Call Jane", "a");
        assertEquals(List.of(task.value()), shown());
        assertEquals(List.of("Theirs"), store.rows(two).stream().map(TaskRow::title).toList());
        assertEquals(0, test.accounts().unsent(two));
        assertThrows(IllegalArgumentException.class, () -> record(IntentKind.DELETE, theirs, Map.of()));
        assertEquals(List.of(), store.openIntents(theirs));
    }

    @Test
    void keepsDatesNoFinerThanServersDo() {
        edit(TaskField.DUE, null, NOW.plusNanos(123_456_789));
        assertEquals(NOW.plusMillis(123), store.task(task).orElseThrow().fields().instant(TaskField.DUE));
    }

    @Test
    void mendsTextThatTheDatabaseWouldSpoil() {
        edit(TaskField.TITLE, "Call Jane", "a\0b\ud800c 😀");
        assertEquals("a\ufffdb\ufffdc 😀", title());
        assertEquals("a\ufffdb\ufffdc 😀", store.rows(List.of(task)).getFirst().title());
        assertEquals("a\ufffdb\ufffdc 😀",
                store.openIntents(task).getFirst().payload().changes().get(TaskField.TITLE).to());
    }
}
