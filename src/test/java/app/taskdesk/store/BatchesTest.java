package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of many tasks made in one go stay together on disk. */
class BatchesTest {

    private static final AccountId ACCOUNT = new AccountId("a");
    private static final Instant NOW = Instant.parse("2026-04-15T08:42:00Z");

    @TempDir
    private Path folder;
    private TestStore test;
    private SyncStore sync;
    private Instant time = NOW;
    private final List<TaskId> ids = new ArrayList<>();

    @BeforeEach
    void open() {
        test = new TestStore(folder, () -> time);
        sync = SyncStore.of(test.local(), test.accounts());
        IntStream.range(0, 12).forEach(i -> ids.add(test.pull(ACCOUNT, "r" + i,
                TaskFields.builder().set(TaskField.TITLE, "Task " + i).set(TaskField.OWNER_ID, "ali").build())));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private List<RecordedIntent> reassign(int tasks) {
        return test.tasks().record(ids.subList(0, tasks).stream().map(task -> new NewIntent(ACCOUNT, task,
                IntentKind.REASSIGN, Payload.of(Map.of(TaskField.OWNER_ID, new FieldChange("ali", "dana"))), NOW,
                NOW)).toList());
    }

    private Batch only() {
        assertEquals(1, test.tasks().batches().open(ACCOUNT).size());
        return test.tasks().batches().open(ACCOUNT).getFirst();
    }

    private String owner(int task) {
        return test.tasks().task(ids.get(task)).orElseThrow().ownerId();
    }

    @Test
    void joinsChangesOfSeveralTasks() {
        reassign(1);
        assertEquals(List.of(), test.tasks().batches().open(ACCOUNT));
        reassign(2);
        assertEquals(Map.of(IntentState.QUEUED, 2), only().counts());
    }

    /** A task that follows from another one is no work on several. */
    @Test
    void joinsNewTasksOnlyWhereTheyAreMany() {
        create(9);
        assertEquals(List.of(), test.tasks().batches().open(ACCOUNT));
        create(10);
        assertEquals(Map.of(IntentState.QUEUED, 10), only().counts());
    }

    private void create(int tasks) {
        test.tasks().record(IntStream.range(0, tasks).mapToObj(i -> new NewIntent(ACCOUNT, null, IntentKind.CREATE,
                Payload.of(Map.of(TaskField.TITLE, new FieldChange(null, "New " + i))), NOW, NOW)).toList());
    }

    @Test
    void isThereAfterARestartWithWhatBecameOfEach() {
        var recorded = reassign(12);
        test.setState(recorded.get(0), IntentState.CONFIRMED, 1);
        test.setState(recorded.get(1), IntentState.PARKED, 1);
        test.tasks().batches().pause(only().id(), true);
        test.close();
        test = new TestStore(folder, () -> time);
        assertEquals(Map.of(IntentState.CONFIRMED, 1, IntentState.PARKED, 1, IntentState.QUEUED, 10), only().counts());
        assertTrue(only().paused());
        assertEquals("Task 1", test.tasks().batches().items(only().id()).get(1).title());
    }

    @Test
    void keepsBackWhatWasNotSentWhilePaused() {
        reassign(12);
        assertEquals(12, sync.outbox().heads(ACCOUNT).size());
        test.tasks().batches().pause(only().id(), true);
        assertEquals(0, sync.outbox().heads(ACCOUNT).size());
        assertEquals(0, test.accounts().goingOut());
        test.tasks().batches().pause(only().id(), false);
        assertEquals(12, sync.outbox().heads(ACCOUNT).size());
    }

    /** Its task may have been read before the pause, with the answer only arriving after it. */
    @Test
    void keepsBackWhatWasAboutToBeSent() {
        var next = reassign(2).getFirst();
        test.tasks().batches().pause(only().id(), true);
        assertFalse(sync.outbox().mark(next.operation(), sync.epoch(), Evidence.NONE, "digest"));
        test.tasks().batches().pause(only().id(), false);
        assertTrue(sync.outbox().mark(next.operation(), sync.epoch(), Evidence.NONE, "digest"));
    }

    /** A later change of the same task must not overtake the one that is kept back. */
    @Test
    void keepsBackWhatComesAfterIt() {
        reassign(10);
        test.tasks().batches().pause(only().id(), true);
        test.tasks().record(List.of(new NewIntent(ACCOUNT, ids.getFirst(), IntentKind.EDIT,
                Payload.of(Map.of(TaskField.TITLE, new FieldChange("Task 0", "Other"))), NOW, NOW)));
        assertEquals(List.of(), sync.outbox().heads(ACCOUNT));
    }

    @Test
    void stoppingTakesBackOnlyWhatWasNotSent() {
        var recorded = reassign(12);
        test.setState(recorded.get(0), IntentState.IN_FLIGHT, 1);
        test.setState(recorded.get(1), IntentState.QUEUED, 1);
        assertEquals("dana", owner(2));
        assertEquals(11, test.tasks().batches().stop(only().id()).size());
        assertEquals("dana", owner(0));
        assertEquals("ali", owner(1));
        assertEquals("ali", owner(11));
        assertEquals(Map.of(IntentState.IN_FLIGHT, 1, IntentState.DISCARDED, 11), only().counts());
    }

    @Test
    void followsWhatTookThePlaceOfAChange() {
        reassign(10);
        test.tasks().record(List.of(new NewIntent(ACCOUNT, ids.getFirst(), IntentKind.REASSIGN,
                Payload.of(Map.of(TaskField.OWNER_ID, new FieldChange("dana", "sara"))), NOW, NOW)));
        assertEquals(Map.of(IntentState.QUEUED, 10), only().counts());
    }

    @Test
    void stoppingTakesBackWhatALaterChangeTookThePlaceOf() {
        reassign(10);
        test.tasks().record(List.of(new NewIntent(ACCOUNT, ids.getFirst(), IntentKind.REASSIGN,
                Payload.of(Map.of(TaskField.OWNER_ID, new FieldChange("dana", "sara"))), NOW, NOW)));
        var back = test.tasks().batches().stop(only().id());
        assertEquals(10, back.size());
        assertEquals("sara", back.getLast().payload().wanted().text(TaskField.OWNER_ID));
        assertEquals("ali", owner(0));
        assertEquals(List.of(), test.tasks().openIntents(ACCOUNT));
    }

    @Test
    void isForgottenWithItsChanges() {
        var recorded = reassign(10);
        recorded.forEach(one -> sync.outbox().close(one.operation(), new Verdict.Applied(TaskFields.NONE, null), 9,
                Told.NOTHING));
        test.tasks().batches().putAway(only().id());
        assertEquals(List.of(), test.tasks().batches().open(ACCOUNT));
        time = NOW.plus(Duration.ofDays(40));
        new Upkeep(test.local()).tidy();
        assertEquals(0L, test.local().<Long>read(tx -> tx.number("SELECT count(*) FROM batch")));
    }
}
