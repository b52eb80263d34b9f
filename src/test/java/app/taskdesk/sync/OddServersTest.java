package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.PullState;
import app.taskdesk.store.SyncStore;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.TaskField;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that leave out or spoil what the documents promise are lived with (sync.md 2.1 rule 3, 2.6). */
class OddServersTest {

    private static final Duration LONG = Duration.ofMinutes(30);

    @TempDir
    private Path folder;
    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private PullState pulls() {
        return SyncStore.of(lab.store.local(), lab.store.accounts()).pulls().state(Lab.ACCOUNT);
    }

    private long sweepPages() {
        return lab.server.calls.stream().filter(call -> call instanceof TaskCall.ListTasks list
                && list.query().sort() == ListQuery.Sort.CREATED_AT && !list.query().descending()).count();
    }

    @Test
    void countsRowsThatAreNoTasksInsteadOfReadingAllForEver() {
        lab.server.oddRows = 2;
        lab.startWith(3);
        lab.pass(LONG);
        assertEquals(new Phase.Incomplete(2), lab.last().phase());
        assertEquals(1, sweepPages());
        lab.server.oddRows = 0;
        lab.pass(LONG);
        assertEquals(new Phase.UpToDate(), lab.last().phase());
        assertEquals(2, sweepPages(), "once more, since the counts differ");
    }

    @Test
    void findsDeletedTasksBesideARowThatIsNone() {
        lab.server.oddRows = 1;
        lab.startWith(3);
        lab.server.delete("r0002");
        lab.pass(LONG);
        assertEquals(2, lab.store.tasks().rows(Lab.ACCOUNT).size());
    }

    @Test
    void readsNotAllAgainAndAgainWhereTheServerCountsWhatItDoesNotList() {
        lab.server.countedOnly = 1;
        lab.startWith(3);
        lab.pass(Duration.ofHours(3));
        assertTrue(sweepPages() <= 5, () -> sweepPages() + " full readings in three hours");
        assertEquals(new Phase.Incomplete(0), lab.last().phase());
        lab.server.delete("r0002");
        lab.server.countedOnly = 0;
        lab.pass(Duration.ofHours(1));
        assertEquals(2, lab.store.tasks().rows(Lab.ACCOUNT).size());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void pullsFromAServerThatDoesNotTellItsTime() {
        lab.server.tellsTime = false;
        lab.startWith(3);
        lab.server.change("r0001", TaskField.TITLE, "Theirs");
        lab.pass(Duration.ofMinutes(2));
        assertEquals("Theirs", lab.fields(lab.here("r0001")).text(TaskField.TITLE));
        assertEquals(1, sweepPages());
    }

    @Test
    void pullsFromAServerThatTellsNoTimeAndHadNothing() {
        lab.server.tellsTime = false;
        lab.startWith(0);
        lab.server.makeMany(1);
        lab.pass(Duration.ofMinutes(2));
        assertEquals("Task 1", lab.view(lab.here("r0001")).title());
    }

    @Test
    void isNotBlindedByATaskOfTheFutureWhereNoTimeIsTold() {
        lab.server.tellsTime = false;
        lab.startWith(3);
        lab.server.ahead = Duration.ofDays(400);
        lab.server.change("r0001", TaskField.TITLE, "Future");
        lab.pass(Duration.ofMinutes(2));
        assertEquals("Future", lab.fields(lab.here("r0001")).text(TaskField.TITLE));
        assertTrue(Objects.requireNonNull(pulls().watermark()).isBefore(lab.time.now()));
    }

    @Test
    void replacesWhereChangingIsProvenAbsentOnATaskThatIsThere() {
        lab.startWith(3);
        lab.server.hasNoPatch = true;
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Call Jane");
        lab.pass(Duration.ofMinutes(14));
        assertEquals(0, lab.server.count(TaskCall.ReplaceTask.class), "a hiccup is no proof");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals("Call Jane", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals(1, lab.server.count(TaskCall.ReplaceTask.class));
    }

    @Test
    void changesAgainWhereATaskThatIsThereWasOnceNotFound() {
        lab.startWith(3);
        lab.server.fail(TaskCall.UpdateTask.class, new RemoteFailure.NotFound("not yet here"));
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Call Jane");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(0, lab.server.count(TaskCall.ReplaceTask.class));
    }

    @Test
    void neverReplacesWhereAChangeOnceWorked() {
        lab.startWith(3);
        lab.edit(lab.here("r0002"), TaskField.TITLE, "Worked");
        lab.pass(LONG);
        lab.server.hasNoPatch = true;
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Call Jane");
        lab.pass(Duration.ofHours(2));
        assertEquals(0, lab.server.count(TaskCall.ReplaceTask.class));
        lab.server.hasNoPatch = false;
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
    }

    @Test
    void doesNotReplaceATaskThatIsGone() {
        lab.startWith(3);
        lab.server.before(TaskCall.UpdateTask.class, () -> lab.server.delete("r0001"));
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Call Jane");
        lab.pass(LONG);
        assertEquals(1, lab.server.count(TaskCall.UpdateTask.class));
        assertEquals(0, lab.server.count(TaskCall.ReplaceTask.class));
        assertEquals(IntentState.PARKED, lab.state(edit));
    }

    @Test
    void sendsThoughNoListingCanBeRead() {
        lab.startWith(3);
        lab.server.listsNothingReadable = true;
        lab.crash();
        lab.pass(Duration.ofMinutes(10));
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Call Jane");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
    }

    @Test
    void judgesByTheServersClockWhetherASnoozeHasPassed() {
        lab.server.ahead = Duration.ofHours(-2);
        lab.startWith(3);
        var snooze = lab.snooze(lab.here("r0001"), lab.time.now().minus(Duration.ofMinutes(30)));
        var passed = lab.snooze(lab.here("r0002"), lab.time.now().minus(Duration.ofHours(3)));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(snooze));
        assertEquals(IntentState.NEEDS_USER, lab.state(passed));
        assertEquals(Trouble.SNOOZE_PASSED, lab.error(passed));
    }
}
