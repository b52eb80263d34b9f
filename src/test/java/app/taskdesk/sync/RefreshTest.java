package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.task.TaskField;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a server does not tell what is new, one reading of everything stands for many looks (sync.md 2.5). */
class RefreshTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int MANY = 20;

    @TempDir
    private Path folder;
    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(folder);
        lab.server.unsorted = true;
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private NewIntent change(int number, IntentKind kind, TaskField field, Object to) {
        var task = lab.here("r%04d".formatted(number));
        return new NewIntent(Lab.ACCOUNT, task, kind, Payload.of(Map.of(field, lab.change(task, field, to))),
                lab.time.now(), lab.time.now());
    }

    private NewIntent rename(int number) {
        return change(number, IntentKind.EDIT, TaskField.TITLE, "Mine " + number);
    }

    private NewIntent snooze(int number) {
        return change(number, IntentKind.SNOOZE, TaskField.DUE, lab.time.now().plus(Duration.ofDays(2)));
    }

    /** Changes made without a network, long after everything was read. */
    private List<RecordedIntent> changeAway(int tasks) {
        return away(() -> IntStream.rangeClosed(1, tasks).mapToObj(this::rename));
    }

    private List<RecordedIntent> away(Supplier<Stream<NewIntent>> made) {
        lab.startWith(60);
        lab.pass(LONG);
        lab.server.always = new RemoteFailure.NotSent(RemoteFailure.NotSent.Cause.OFFLINE, "");
        var changes = lab.store.tasks().record(made.get().toList());
        lab.step(new SyncEvent.LocalChange());
        lab.pass(LONG);
        lab.server.always = null;
        lab.server.calls.clear();
        return changes;
    }

    private void comeBack(List<RecordedIntent> changes) {
        lab.command(new SyncCommand.SyncNow());
        lab.pass(Duration.ofMinutes(2));
        assertTrue(changes.stream().allMatch(change -> lab.state(change) == IntentState.CONFIRMED));
    }

    @Test
    void looksAtNoTaskByItself() {
        var changes = changeAway(MANY);
        comeBack(changes);
        assertEquals(0, lab.server.count(TaskCall.GetTask.class));
        assertEquals(MANY, lab.server.count(TaskCall.UpdateTask.class));
    }

    @Test
    void seesWhatOthersDidMeanwhile() {
        var changes = changeAway(MANY);
        lab.server.change("r0007", TaskField.TITLE, "Theirs");
        lab.command(new SyncCommand.SyncNow());
        lab.pass(Duration.ofMinutes(2));
        assertEquals("Theirs", lab.server.task("r0007").text(TaskField.TITLE));
        assertEquals(IntentState.NEEDS_USER, lab.state(changes.get(6)));
    }

    @Test
    void changesWhatWasJustLookedAtBeforeThatIsTooOld() {
        lab.server.sparse = true;
        var changes = away(() -> Stream.concat(IntStream.rangeClosed(1, 60).mapToObj(this::rename),
                IntStream.rangeClosed(1, 60).mapToObj(this::snooze)));
        lab.command(new SyncCommand.SyncNow());
        lab.pass(LONG);
        assertTrue(changes.stream().allMatch(change -> lab.state(change) == IntentState.CONFIRMED));
        assertEquals(60, lab.server.count(TaskCall.GetTask.class), "once for both of its changes");
    }

    @Test
    void looksAtFewTasksOneByOne() {
        comeBack(changeAway(4));
        assertTrue(lab.server.count(TaskCall.GetTask.class) > 0);
    }

    @Test
    void looksAtEachWhereRowsDoNotTellTasksWhole() {
        lab.server.sparse = true;
        comeBack(changeAway(MANY));
        assertEquals(MANY, lab.server.count(TaskCall.GetTask.class));
    }

    @Test
    void looksAtEachWhereNothingCanBeListed() {
        var changes = changeAway(MANY);
        lab.server.refuses = call -> call instanceof TaskCall.ListTasks list && list.query().limit() > 1;
        comeBack(changes);
        assertEquals(MANY, lab.server.count(TaskCall.GetTask.class));
    }
}
