package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Account;
import app.taskdesk.store.IntentState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account that a person paused (sync.md 2.12). */
class PausedAccountTest {

    private static final Duration LONG = Duration.ofMinutes(5);

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

    private void pause() {
        lab.command(new SyncCommand.Pause());
    }

    private void resume() {
        lab.command(new SyncCommand.Resume());
        lab.pass(LONG);
    }

    @Test
    void sendsAndReadsNothingWhilePausedAlsoAfterARestart() {
        pause();
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Mine");
        int before = lab.server.calls.size();
        lab.pass(Duration.ofHours(30));
        lab.command(new SyncCommand.SyncNow());
        lab.crash();
        lab.pass(Duration.ofHours(30));
        assertEquals(before, lab.server.calls.size());
        assertEquals(new Phase.OnHold(1), lab.last().phase());
        assertEquals(Account.State.PAUSED, lab.store.accounts().find(Lab.ACCOUNT).orElseThrow().state());
        resume();
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void looksIntoWhatWasOutWhenItWasPaused() {
        lab.answering = false;
        var create = lab.create("Call Jane");
        var send = lab.out().stream().filter(out -> out.call() instanceof TaskCall.CreateTask).findFirst().orElseThrow();
        var reply = lab.server.call(send.call());
        pause();
        lab.reply(send, reply);
        assertEquals(IntentState.UNKNOWN, lab.state(create), "a reply to a paused account is not believed");
        lab.answering = true;
        resume();
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, lab.server.titled("Call Jane").size());
    }

    @Test
    void provesTheKeyBeforeItGoesOn() {
        pause();
        List.copyOf(lab.server.tasks().keySet()).forEach(lab.server::delete);
        lab.server.make(TaskFields.NONE);
        lab.edit(lab.here("r0001"), TaskField.TITLE, "Mine");
        resume();
        assertEquals(new Phase.OtherWorkspace(1), lab.last().phase());
        assertEquals(0, lab.server.count(TaskCall.UpdateTask.class));
    }

    @Test
    void asksForAKeyAndNotForResumingWhereTheKeyIsRefused() {
        lab.server.always = new RemoteFailure.Unauthorized(401, "bad key");
        lab.pass(LONG);
        pause();
        lab.command(new SyncCommand.Resume());
        int before = lab.server.calls.size();
        lab.pass(LONG);
        assertEquals(new Phase.SignInNeeded(0), lab.last().phase());
        assertEquals(before, lab.server.calls.size(), "no request carries that key");
    }

    @Test
    void saysThatANewKeyIsBeingProven() {
        lab.answering = false;
        lab.command(new SyncCommand.NewKey());
        assertEquals(new Phase.CheckingKey(0), lab.last().phase());
        lab.answering = true;
        lab.pass(LONG);
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void resumingWhatRunsChangesNothing() {
        int before = lab.server.calls.size();
        lab.command(new SyncCommand.Resume());
        assertTrue(lab.out().isEmpty());
        assertEquals(before, lab.server.calls.size());
    }
}
