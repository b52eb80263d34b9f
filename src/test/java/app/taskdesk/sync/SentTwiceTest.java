package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Activity;
import app.taskdesk.store.ActivityLog;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.store.SentTwice;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A create that reached the server twice after all is shown and never removed by itself (sync.md 2.4 c, d). */
class SentTwiceTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final RemoteFailure RESET = new RemoteFailure.NoAnswer("reset");

    @TempDir
    private Path folder;
    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(folder).startWith(3);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private List<SentTwice> shown() {
        return lab.store.tasks().sentTwice(Lab.ACCOUNT);
    }

    private void arrivesLate(RecordedIntent create) {
        lab.server.call(new TaskCall.CreateTask(create.operation(),
                TaskFields.builder().set(TaskField.TITLE, "Call Jane").build()));
    }

    private RecordedIntent createdTwice() {
        lab.server.fail(TaskCall.CreateTask.class, RESET);
        RecordedIntent create = lab.create("Call Jane");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        arrivesLate(create);
        lab.command(new SyncCommand.SweepNow());
        lab.pass(LONG);
        return create;
    }

    @Test
    void findsInAFullReadingWhatArrivedAfterItWasSentAgain() {
        RecordedIntent create = createdTwice();
        assertEquals(2, lab.server.titled("Call Jane").size());
        SentTwice twin = shown().getFirst();
        assertEquals(1, shown().size());
        assertEquals(create.operation(), twin.operation());
        assertEquals(create.task(), twin.kept());
        assertEquals("r0005", lab.view(twin.extra()).remoteId());
        assertInstanceOf(SyncState.Phase.NeedsYou.class, lab.last().phase());
        assertEquals(Activity.Kind.SENT_TWICE,
                new ActivityLog(lab.store.local()).of(twin.extra(), 1).getFirst().kind());
    }

    @Test
    void bindsTheOldestAndShowsTheOtherWhereBothAreFoundAtOnce() {
        lab.server.loseAnswer(TaskCall.CreateTask.class);
        RecordedIntent create = lab.create("Call Jane");
        lab.server.before(TaskCall.ListTasks.class, () -> arrivesLate(create));
        lab.pass(LONG);
        assertEquals("r0004", lab.view(create.task()).remoteId());
        assertEquals("r0005", lab.view(shown().getFirst().extra()).remoteId());
        assertEquals(2, lab.server.titled("Call Jane").size());
    }

    @Test
    void removesTheExtraOneOnAWord() {
        RecordedIntent create = createdTwice();
        lab.command(new SyncCommand.RemoveTwin(shown().getFirst().extra()));
        lab.pass(LONG);
        assertEquals(List.of(), shown());
        assertEquals(1, lab.server.titled("Call Jane").size());
        assertEquals("r0004", lab.view(create.task()).remoteId());
        assertInstanceOf(SyncState.Phase.UpToDate.class, lab.last().phase());
    }

    @Test
    void asksOnceWhereBothAreWanted() {
        createdTwice();
        lab.command(new SyncCommand.KeepTwin(shown().getFirst().extra()));
        lab.command(new SyncCommand.SweepNow());
        lab.pass(LONG);
        assertEquals(List.of(), shown());
        assertEquals(2, lab.server.titled("Call Jane").size());
        assertInstanceOf(SyncState.Phase.UpToDate.class, lab.last().phase());
    }
}
