package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.SyncStore;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.TaskField;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server taught is still known after a crash ({@code sync.md} 2.2, 2.7). */
class LearntTest {

    private static final Duration LONG = Duration.ofMinutes(5);

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

    private void crash() {
        lab.crash();
        lab.server.calls.clear();
    }

    private void assertReplaces(String title) {
        var edit = lab.edit(lab.here("r0002"), TaskField.TITLE, title);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(0, lab.server.count(TaskCall.UpdateTask.class));
        assertEquals(1, lab.server.count(TaskCall.ReplaceTask.class));
    }

    private void proveThatThereIsNoPatch() {
        lab.startWith(3);
        lab.server.hasNoPatch = true;
        lab.edit(lab.here("r0001"), TaskField.TITLE, "Call Jane");
        lab.pass(Duration.ofMinutes(20));
        assertEquals(1, lab.server.count(TaskCall.ReplaceTask.class));
    }

    @Test
    void serverThatFailedIsAskedByOneProbeAlone() {
        lab.startWith(3);
        lab.server.always = new RemoteFailure.ServerTrouble(503, "busy");
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Call Jane");
        lab.pass(LONG);
        crash();
        assertEquals(503, ((Phase.ServerTrouble) lab.last().phase()).status());
        lab.pass(Duration.ofSeconds(30));
        assertEquals(1, lab.server.calls.size(), lab.server.calls::toString);
        assertEquals(1, ((TaskCall.ListTasks) lab.server.calls.getFirst()).query().limit());
        lab.pass(LONG);
        assertEquals(1, lab.server.calls.size(), "the pause goes on doubling");
        lab.server.always = null;
        crash();
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
    }

    @Test
    void failuresInARowAreCountedOn() {
        lab.startWith(3);
        lab.server.always = new RemoteFailure.NotSent(RemoteFailure.NotSent.Cause.OFFLINE, "");
        lab.server.calls.clear();
        for (int start = 0; start < 20; start++) {
            lab.crash();
            lab.pass(Duration.ofMillis(100));
            lab.time.pass(Duration.ofSeconds(2));
        }
        assertEquals(20, lab.server.calls.size(), "one each, and no other way to ask from the fifth on");
        assertEquals(15, lab.server.calls.stream().filter(call -> call instanceof TaskCall.ListTasks list
                && list.query().limit() == 1).count());
        assertEquals(new Phase.Offline(0, false), lab.last().phase());
    }

    @Test
    void successEndsTheCount() {
        lab.startWith(3);
        lab.server.always = new RemoteFailure.ServerTrouble(503, "busy");
        lab.pass(LONG);
        lab.server.always = null;
        lab.pass(Duration.ofMinutes(20));
        crash();
        lab.pass(Duration.ofSeconds(10));
        assertFalse(lab.server.calls.stream().anyMatch(call -> call instanceof TaskCall.ListTasks list
                && list.query().limit() == 1), "no probe");
    }

    @Test
    void wholeTasksGoOutAtOnceWhereThereIsNoPatch() {
        proveThatThereIsNoPatch();
        crash();
        assertReplaces("Call John");
    }

    @Test
    void patchIsTriedAgainAWeekLater() {
        proveThatThereIsNoPatch();
        lab.pass(Duration.ofDays(8));
        lab.server.hasNoPatch = false;
        crash();
        var edit = lab.edit(lab.here("r0002"), TaskField.TITLE, "Call John");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(1, lab.server.count(TaskCall.UpdateTask.class));
        assertEquals(0, lab.server.count(TaskCall.ReplaceTask.class));
    }

    @Test
    void nothingIsReplacedWherePatchOnceWorked() {
        lab.startWith(3);
        lab.edit(lab.here("r0002"), TaskField.TITLE, "Worked");
        lab.pass(LONG);
        crash();
        lab.server.hasNoPatch = true;
        lab.edit(lab.here("r0001"), TaskField.TITLE, "Call Jane");
        lab.pass(Duration.ofHours(2));
        assertEquals(0, lab.server.count(TaskCall.ReplaceTask.class));
    }

    @Test
    void refusedOrderIsNotAskedForAgain() {
        lab.server.refusesUndocumentedOrders = true;
        lab.startWith(3);
        crash();
        lab.command(new SyncCommand.SweepNow());
        lab.pass(LONG);
        assertEquals(0, lab.server.calls.stream().filter(call -> call instanceof TaskCall.ListTasks list
                && list.query().sort() == ListQuery.Sort.CREATED_AT).count());
    }

    @Test
    void metadataThatDoesNotComeBackIsKnown() {
        lab.startWith(3);
        lab.server.keepsMetadata = false;
        lab.create("Call Jane");
        lab.pass(LONG);
        crash();
        assertFalse(SyncStore.of(lab.store.local(), lab.store.accounts()).pulls().state(Lab.ACCOUNT).echoes());
    }
}
