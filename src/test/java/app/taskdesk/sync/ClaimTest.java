package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Activity;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A free task is asked for, and others reach for it too (ux.md, "Ten things", 8). */
class ClaimTest {

    private static final String ME = "me";
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;
    private Lab lab;
    private String there;
    private TaskId task;

    @BeforeEach
    void open() {
        lab = new Lab(folder);
        there = lab.server.make(TaskFields.NONE.with(TaskField.OWNER_ID, null));
        lab.startWith(3);
        task = lab.here(there);
        lab.server.calls.clear();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private List<String> requests() {
        return lab.server.calls.stream().filter(call -> call instanceof TaskCall.GetTask
                || call instanceof TaskCall.ReassignTask).map(call -> call.getClass().getSimpleName()).toList();
    }

    private List<Activity.Kind> happened() {
        return lab.store.tasks().activity().of(task, 100).stream().map(Activity::kind).toList();
    }

    private void assertLost(RecordedIntent claim) {
        assertEquals(IntentState.NEEDS_USER, lab.state(claim));
        assertEquals("claim.lost", lab.error(claim));
        assertEquals("ali", lab.view(task).ownerId());
        assertEquals("ali", lab.server.task(there).text(TaskField.OWNER_ID));
        assertTrue(happened().contains(Activity.Kind.UNDECIDED));
        assertFalse(happened().contains(Activity.Kind.CLAIMED));
    }

    @Test
    void readsBeforeRightAfterAndOnceMoreFiveSecondsLater() {
        var claim = lab.claim(task, ME);
        lab.pass(MOMENT);
        assertEquals(List.of("GetTask", "ReassignTask", "GetTask"), requests());
        assertTrue(lab.state(claim).isOpen());
        lab.pass(Duration.ofSeconds(3));
        assertEquals(3, requests().size());
        assertTrue(lab.state(claim).isOpen());
        lab.pass(Duration.ofSeconds(2));
        assertEquals(List.of("GetTask", "ReassignTask", "GetTask", "GetTask"), requests());
        assertEquals(IntentState.CONFIRMED, lab.state(claim));
        assertEquals(ME, lab.view(task).ownerId());
        assertEquals(SyncMark.NONE, lab.view(task).mark());
        assertTrue(happened().containsAll(Set.of(Activity.Kind.WISHED, Activity.Kind.CLAIMED)));
    }

    @Test
    void isAWishAndNotOursWhileTheServerCannotBeReached() {
        lab.server.always = new RemoteFailure.NotSent(RemoteFailure.NotSent.Cause.OFFLINE, "");
        var claim = lab.claim(task, ME);
        lab.pass(LONG);
        assertEquals(SyncMark.WISH, lab.view(task).mark());
        assertNull(lab.view(task).ownerId());
        assertEquals(IntentState.QUEUED, lab.state(claim));
        lab.server.always = null;
        lab.pass(Duration.ofMinutes(20));
        assertEquals(IntentState.CONFIRMED, lab.state(claim));
        assertEquals(ME, lab.view(task).ownerId());
    }

    @Test
    void asksForNothingThatSomebodyElseTookWhileWeWereOffline() {
        lab.server.always = new RemoteFailure.NotSent(RemoteFailure.NotSent.Cause.OFFLINE, "");
        var claim = lab.claim(task, ME);
        lab.pass(MOMENT);
        lab.server.change(there, TaskField.OWNER_ID, "ali");
        lab.server.always = null;
        lab.pass(Duration.ofMinutes(20));
        assertLost(claim);
        assertEquals(0, lab.server.count(TaskCall.ReassignTask.class));
        assertEquals(new Phase.NeedsYou(1), lab.last().phase());
    }

    @Test
    void isLostToSomebodyBetweenReadAndWrite() {
        lab.server.fail(TaskCall.ReassignTask.class, new RemoteFailure.Refused(409, "Conflict", "taken", List.of()));
        lab.answering = false;
        var claim = lab.claim(task, ME);
        lab.answerOne();
        lab.server.change(there, TaskField.OWNER_ID, "ali");
        lab.answering = true;
        lab.pass(MOMENT);
        assertLost(claim);
    }

    @Test
    void isLostToSomebodyWhoseWriteCameAfterOurs() {
        lab.answering = false;
        var claim = lab.claim(task, ME);
        lab.answerOne();
        lab.answerOne();
        assertEquals(ME, lab.server.task(there).text(TaskField.OWNER_ID));
        assertEquals(SyncMark.WISH, lab.view(task).mark());
        assertNull(lab.view(task).ownerId());
        lab.server.change(there, TaskField.OWNER_ID, "ali");
        lab.answering = true;
        lab.pass(MOMENT);
        assertLost(claim);
    }

    @Test
    void isLostToSomebodyBetweenTheFirstAndTheLastLook() {
        var claim = lab.claim(task, ME);
        lab.pass(Duration.ofSeconds(2));
        assertTrue(lab.state(claim).isOpen());
        lab.server.change(there, TaskField.OWNER_ID, "ali");
        lab.pass(Duration.ofSeconds(4));
        assertLost(claim);
    }

    @Test
    void looksInsteadOfAskingTwiceWhenTheAnswerIsLost() {
        lab.server.loseAnswer(TaskCall.ReassignTask.class);
        var claim = lab.claim(task, ME);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(claim));
        assertEquals(1, lab.server.count(TaskCall.ReassignTask.class));
    }

    @Test
    void goesOnLookingAfterACrash() {
        var claim = lab.claim(task, ME);
        lab.pass(MOMENT);
        lab.crash();
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(claim));
        assertEquals(1, lab.server.count(TaskCall.ReassignTask.class));
    }

    @Test
    void saysSoWhenTheServerGaveItAndTookItBack() {
        var claim = lab.claim(task, ME);
        lab.pass(MOMENT);
        lab.server.change(there, TaskField.OWNER_ID, null);
        lab.pass(LONG);
        assertEquals("claim.free", lab.error(claim));
        lab.command(new SyncCommand.Retry(claim.operation()));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(claim));
    }

    @Test
    void isNotAskedForAgainAfterALookThatFailed() {
        var claim = lab.claim(task, ME);
        lab.pass(MOMENT);
        lab.server.fail(TaskCall.GetTask.class, new RemoteFailure.NoAnswer("reset"));
        lab.server.change(there, TaskField.OWNER_ID, null);
        lab.pass(LONG);
        assertEquals("claim.free", lab.error(claim));
        assertEquals(1, lab.server.count(TaskCall.ReassignTask.class));
    }

    @Test
    void isNotAskedForAgainAfterTheTaskSeemedGone() {
        var claim = lab.claim(task, ME);
        lab.pass(MOMENT);
        lab.server.fail(TaskCall.GetTask.class, new RemoteFailure.NotFound("Task not found"));
        lab.pass(Duration.ofSeconds(6));
        assertEquals(SyncMark.GONE, lab.view(task).mark());
        lab.server.change(there, TaskField.OWNER_ID, null);
        lab.pass(LONG);
        assertEquals("claim.free", lab.error(claim));
        assertEquals(1, lab.server.count(TaskCall.ReassignTask.class));
    }

    @Test
    void staysAWishWhileARequestWithoutAnAnswerMayStillArrive() {
        lab.server.fail(TaskCall.ReassignTask.class, new RemoteFailure.NoAnswer("deadline"));
        var claim = lab.claim(task, ME);
        lab.pass(MOMENT);
        lab.server.change(there, TaskField.OWNER_ID, ME);
        lab.pass(Duration.ofSeconds(20));
        assertEquals(IntentState.UNKNOWN, lab.state(claim));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(claim));
    }

    @Test
    void looksAgainWhenTheLastLookWentOutTooEarly() {
        var claim = lab.claim(task, ME);
        lab.pass(MOMENT);
        lab.answering = false;
        lab.command(new SyncCommand.SyncNow());
        lab.pass(Duration.ofSeconds(6));
        lab.answering = true;
        lab.pass(MOMENT);
        assertEquals(List.of("GetTask", "ReassignTask", "GetTask", "GetTask", "GetTask"), requests());
        assertEquals(IntentState.CONFIRMED, lab.state(claim));
    }

    @Test
    void endsWhenTheTaskIsGivenToSomebodyBeforeItWasSent() {
        lab.server.always = new RemoteFailure.NotSent(RemoteFailure.NotSent.Cause.OFFLINE, "");
        lab.answering = false;
        var claim = lab.claim(task, ME);
        var given = lab.reassign(task, "bea");
        assertEquals(IntentState.SUPERSEDED, lab.state(claim));
        lab.server.always = null;
        lab.answering = true;
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(given));
        assertEquals("bea", lab.server.task(there).text(TaskField.OWNER_ID));
    }

    @Test
    void aDeleteBehindItIsNotAskedAboutBecauseOfIt() {
        lab.answering = false;
        var claim = lab.claim(task, ME);
        lab.answerOne();
        var delete = lab.delete(task);
        lab.answering = true;
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(claim));
        assertEquals(IntentState.CONFIRMED, lab.state(delete), () -> "asked about: " + lab.error(delete));
        assertFalse(lab.server.tasks().containsKey(there));
    }

    @Test
    void aChangeOfSomebodyElseBesideAWishIsNoMerge() {
        lab.server.always = new RemoteFailure.NotSent(RemoteFailure.NotSent.Cause.OFFLINE, "");
        lab.claim(task, ME);
        lab.pass(MOMENT);
        lab.server.change(there, TaskField.PRIORITY, "high");
        lab.server.always = null;
        lab.pass(Duration.ofMinutes(20));
        assertFalse(happened().contains(Activity.Kind.MERGED));
    }
}
