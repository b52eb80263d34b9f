package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacingTest {

    private static final AccountId ACCOUNT = new AccountId("a");
    private static final Instant NOW = Instant.parse("2026-04-15T08:42:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    @TempDir
    Path folder;
    private TestStore test;
    private TaskStore store;
    private TaskId task;

    @BeforeEach
    void open() {
        test = new TestStore(folder, () -> NOW);
        store = test.tasks();
        task = test.pull(ACCOUNT, "r1", TaskFields.builder().set(TaskField.TITLE, "Call Jane")
                .set(TaskField.STATUS, "not_started").set(TaskField.DUE, NOW).set(TaskField.OWNER_ID, "me")
                .set(TaskField.SNOOZE_COUNT, 2L).build());
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void mendedEditTakesThePlaceOfTheRefusedOne() {
        test.setState(edit(TaskField.TITLE, "Call Jane", "bad"), IntentState.PARKED, 1);
        edit(TaskField.PRIORITY, "normal", "high");
        edit(TaskField.TITLE, "bad", "good");
        Intent only = only();
        assertEquals(IntentState.QUEUED, only.state());
        assertEquals(0, only.attempts());
        assertEquals(new FieldChange("Call Jane", "good"), only.payload().changes().get(TaskField.TITLE));
        assertEquals(new FieldChange("normal", "high"), only.payload().changes().get(TaskField.PRIORITY));
    }

    @Test
    void anotherOwnerMendsACreateThatWasRefused() {
        RecordedIntent made = store.record(List.of(new NewIntent(ACCOUNT, null, IntentKind.CREATE, Payload.of(Map.of(
                TaskField.TITLE, new FieldChange(null, "Call Bob"), TaskField.OWNER_ID,
                new FieldChange(null, "stranger"))), NOW, NOW))).getFirst();
        task = made.task();
        test.setState(made, IntentState.PARKED, 1);
        var given = store.record(List.of(new NewIntent(ACCOUNT, task, IntentKind.REASSIGN, Payload.of(Map.of(
                TaskField.OWNER_ID, new FieldChange("stranger", "ali"))), NOW, NOW))).getFirst();
        assertEquals(IntentKind.CREATE, only().kind());
        assertEquals(IntentState.QUEUED, only().state());
        assertEquals("ali", only().payload().wanted().text(TaskField.OWNER_ID));
        assertTrue(store.withdraw(List.of(given.operation())));
        assertEquals("stranger", only().payload().wanted().text(TaskField.OWNER_ID));
    }

    @Test
    void editOfAnotherFieldLeavesTheRefusedOneToThePerson() {
        test.setState(edit(TaskField.TITLE, "Call Jane", "bad"), IntentState.PARKED, 1);
        edit(TaskField.PRIORITY, "normal", "high");
        assertEquals(List.of(IntentState.PARKED, IntentState.QUEUED),
                store.openIntents(task).stream().map(Intent::state).toList());
    }

    @Test
    void undoOfAMendedEditLooksIntoTheRefusedOneAgain() {
        test.setState(edit(TaskField.TITLE, "Call Jane", "bad"), IntentState.PARKED, 1);
        var mended = edit(TaskField.TITLE, "bad", "good");
        assertTrue(store.withdraw(List.of(mended.operation())));
        assertEquals(IntentState.UNKNOWN, only().state());
        assertEquals("bad", store.task(task).orElseThrow().title());
    }

    @Test
    void secondSnoozeBeforeSendingIsTheOnlyOne() {
        snooze(NOW, NOW.plus(Duration.ofHours(1)));
        snooze(NOW.plus(Duration.ofHours(1)), LATER);
        assertEquals(new FieldChange(NOW, LATER), only().payload().changes().get(TaskField.DUE));
        assertEquals(3, store.rows(ACCOUNT).getFirst().snoozeCount());
    }

    @Test
    void newTimeTakesThePlaceOfASnoozeThatPassed() {
        test.setState(snooze(NOW, NOW.plusSeconds(600)), IntentState.NEEDS_USER, 0);
        snooze(NOW.plusSeconds(600), LATER);
        assertEquals(IntentState.QUEUED, only().state());
        assertEquals(LATER, store.task(task).orElseThrow().due());
    }

    @Test
    void snoozeThatMayHaveArrivedIsNotReplaced() {
        for (IntentState state : List.of(IntentState.IN_FLIGHT, IntentState.UNKNOWN)) {
            int before = store.openIntents(task).size();
            test.setState(snooze(NOW, LATER), state, 1);
            snooze(LATER, LATER.plusSeconds(60));
            assertEquals(before + 2, store.openIntents(task).size(), state.toString());
            test.setState(new RecordedIntent(store.openIntents(task).getLast().operation(), task),
                    IntentState.IN_FLIGHT, 1);
        }
    }

    @Test
    void mendedCreateStaysACreateAndKeepsItsFollowersBehindIt() {
        var made = record(IntentKind.CREATE, null, Map.of(TaskField.TITLE, new FieldChange(null, "bad"),
                TaskField.QUEUE_ID, new FieldChange(null, "q")));
        task = made.task();
        edit(TaskField.STATUS, "not_started", "in_progress");
        test.setState(made, IntentState.PARKED, 1);
        edit(TaskField.TITLE, "bad", "good");
        edit(TaskField.QUEUE_ID, "q", null);
        List<Intent> open = store.openIntents(task);
        assertEquals(IntentKind.CREATE, open.getFirst().kind());
        assertEquals("good", open.getFirst().payload().wanted().text(TaskField.TITLE));
        assertEquals("in_progress", store.task(task).orElseThrow().fields().text(TaskField.STATUS));
        assertTrue(open.stream().skip(1).allMatch(intent -> intent.kind() == IntentKind.EDIT));
    }

    @Test
    void fieldEmptiedInARefusedCreateIsNotSent() {
        var made = record(IntentKind.CREATE, null, Map.of(TaskField.TITLE, new FieldChange(null, "New"),
                TaskField.QUEUE_ID, new FieldChange(null, "bad")));
        task = made.task();
        test.setState(made, IntentState.PARKED, 1);
        edit(TaskField.QUEUE_ID, "bad", null);
        assertEquals(Set.of(TaskField.TITLE), only().payload().changes().keySet());
    }

    @Test
    void deleteGivesUpWhatWasRefused() {
        test.setState(edit(TaskField.TITLE, "Call Jane", "bad"), IntentState.PARKED, 1);
        record(IntentKind.DELETE, task, Map.of());
        assertEquals(IntentKind.DELETE, only().kind());
    }

    @Test
    void editOfAClashingFieldAsksAgainWithTheNewText() {
        var mine = edit(TaskField.TITLE, "Call Jane", "Mine");
        SyncStore sync = SyncStore.of(test.local(), test.accounts());
        sync.outbox().clash(mine.operation(), Set.of(TaskField.TITLE));
        edit(TaskField.TITLE, "Mine", "Mine again");
        assertEquals(new FieldChange("Call Jane", "Mine again"), only().payload().changes().get(TaskField.TITLE));
        assertEquals(0, sync.outbox().conflicts(ACCOUNT));
    }

    private Intent only() {
        List<Intent> open = store.openIntents(task);
        assertEquals(1, open.size(), open.toString());
        return open.getFirst();
    }

    private RecordedIntent snooze(Instant from, Instant to) {
        return record(IntentKind.SNOOZE, task, Map.of(TaskField.DUE, new FieldChange(from, to)));
    }

    private RecordedIntent edit(TaskField field, Object from, Object to) {
        return record(IntentKind.EDIT, task, Map.of(field, new FieldChange(from, to)));
    }

    private RecordedIntent record(IntentKind kind, TaskId id, Map<TaskField, FieldChange> changes) {
        return store.record(List.of(new NewIntent(ACCOUNT, id, kind, Payload.of(changes), NOW, NOW.plusSeconds(7))))
                .getFirst();
    }
}
