package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.IntentState;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent and not answered happens exactly once at the server (sync.md 3A, rows 1 to 11). */
class LostAnswerTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");
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

    @Test
    void findsACreateThatWasAppliedInsteadOfSendingItAgain() {
        lab.server.loseAnswer(TaskCall.CreateTask.class);
        var create = lab.create("Call Jane");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, lab.server.titled("Call Jane").size());
        assertEquals("r0004", lab.view(create.task()).remoteId());
        assertEquals(4, lab.store.tasks().rows(Lab.ACCOUNT).size());
    }

    @Test
    void findsItAlsoWhereRowsDoNotShowTheirMetadata() {
        lab.server.sparse = true;
        lab.server.loseAnswer(TaskCall.CreateTask.class);
        var create = lab.create("Call Jane");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, lab.server.titled("Call Jane").size());
        assertEquals(4, lab.store.tasks().rows(Lab.ACCOUNT).size());
    }

    @Test
    void sendsACreateAgainOnceItCanNoLongerArrive() {
        lab.server.fail(TaskCall.CreateTask.class, RESET);
        var create = lab.create("Call Jane");
        lab.pass(SyncRules.STANDARD.settle().minusSeconds(1));
        assertEquals(IntentState.UNKNOWN, lab.state(create));
        assertEquals(1, lab.server.count(TaskCall.CreateTask.class));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, lab.server.titled("Call Jane").size());
    }

    @Test
    void takesNoEmptyListingForAProofThatACreateWasNotMade() {
        lab.server.loseAnswer(TaskCall.CreateTask.class);
        var create = lab.create("Call Jane");
        lab.server.hidesAll = true;
        lab.pass(SyncRules.STANDARD.settle().plusSeconds(30));
        lab.server.hidesAll = false;
        lab.pass(Duration.ofMinutes(20));
        assertEquals(1, lab.server.titled("Call Jane").size());
        assertEquals(IntentState.CONFIRMED, lab.state(create));
    }

    @Test
    void asksAPersonWhereAServerGoesOnListingNothing() {
        lab.server.loseAnswer(TaskCall.CreateTask.class);
        var create = lab.create("Call Jane");
        lab.server.hidesAll = true;
        lab.pass(Duration.ofHours(4));
        assertEquals(IntentState.NEEDS_USER, lab.state(create));
        assertEquals(1, lab.server.titled("Call Jane").size(), "nothing is sent again without a word");
    }

    @Test
    void waitsForACreateThatArrivesLate() {
        lab.server.fail(TaskCall.CreateTask.class, RESET);
        var create = lab.create("Call Jane");
        lab.pass(Duration.ofSeconds(40));
        lab.server.call(new TaskCall.CreateTask(create.operation(),
                TaskFields.builder().set(TaskField.TITLE, "Call Jane").build()));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, lab.server.titled("Call Jane").size());
    }

    @Test
    void doesNotTrustASearchDuringWhichTasksCameAndWent() {
        lab.server.makeMany(250);
        lab.server.fail(TaskCall.CreateTask.class, RESET);
        var create = lab.create("Call Jane");
        lab.pass(Duration.ofSeconds(59));
        for (int i = 0; i < 40; i++) {
            lab.server.before(TaskCall.ListTasks.class, () -> lab.server.make(TaskFields.NONE));
        }
        lab.pass(Duration.ofSeconds(20));
        assertEquals(IntentState.UNKNOWN, lab.state(create));
        assertEquals(1, lab.server.count(TaskCall.CreateTask.class));
    }

    @Test
    void asksAPersonWhereTheServerDoesNotKeepTheMark() {
        lab.server.keepsMetadata = false;
        lab.create("First");
        lab.pass(Duration.ofSeconds(5));
        lab.server.fail(TaskCall.CreateTask.class, RESET);
        var create = lab.create("Call Jane");
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(create));
        assertEquals(0, lab.server.titled("Call Jane").size());
        lab.command(new SyncCommand.Retry(create.operation()));
        lab.pass(LONG);
        assertEquals(1, lab.server.titled("Call Jane").size());
    }

    @Test
    void looksIntoALostAnswerThoughManyChangesWait() {
        lab.server.makeMany(120);
        lab.pass(LONG);
        lab.server.loseAnswer(TaskCall.UpdateTask.class);
        var lost = lab.edit(lab.here("r0001"), TaskField.TITLE, "Answer lost");
        lab.store.tasks().rows(Lab.ACCOUNT).forEach(row -> lab.edit(row.id(), TaskField.PRIORITY, "high"));
        lab.pass(Duration.ofSeconds(30));
        assertTrue(lab.last().unsent() > 50, "most still wait");
        assertEquals(IntentState.CONFIRMED, lab.state(lost));
    }

    @Test
    void doesNotSnoozeTwice() {
        TaskId task = lab.here("r0001");
        lab.server.loseAnswer(TaskCall.SnoozeTask.class);
        var snooze = lab.snooze(task, FRIDAY);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(snooze));
        assertEquals(1, lab.server.task("r0001").number(TaskField.SNOOZE_COUNT));
        assertEquals(1, lab.fields(task).number(TaskField.SNOOZE_COUNT));
    }

    @Test
    void snoozesAgainWhatWasNotApplied() {
        lab.server.fail(TaskCall.SnoozeTask.class, RESET);
        var snooze = lab.snooze(lab.here("r0001"), FRIDAY);
        lab.pass(SyncRules.STANDARD.settle().minusSeconds(1));
        assertEquals(1, lab.server.count(TaskCall.SnoozeTask.class), "it may still arrive");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(snooze));
        assertEquals(1, lab.server.task("r0001").number(TaskField.SNOOZE_COUNT));
    }

    @Test
    void asksWhenASnoozeIsHalfThere() {
        lab.server.fail(TaskCall.SnoozeTask.class, RESET);
        var snooze = lab.snooze(lab.here("r0001"), FRIDAY);
        lab.pass(Duration.ofSeconds(1));
        lab.server.change("r0001", TaskField.DUE, FRIDAY);
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(snooze));
        assertEquals(1, lab.server.count(TaskCall.SnoozeTask.class));
    }

    @Test
    void takesACompleteThatWasAppliedForDone() {
        lab.server.loseAnswer(TaskCall.CompleteTask.class);
        var complete = lab.complete(lab.here("r0001"), "resolved");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(complete));
        assertEquals(1, lab.server.count(TaskCall.CompleteTask.class));
    }

    @Test
    void takesARefusalToCompleteTwiceForDone() {
        lab.server.before(TaskCall.CompleteTask.class, () -> lab.server.call(
                new TaskCall.CompleteTask("r0001", "resolved", null)));
        var complete = lab.complete(lab.here("r0001"), "resolved");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(complete));
    }

    @Test
    void asksWhenSomebodyElseCompletedOtherwise() {
        lab.server.before(TaskCall.CompleteTask.class, () -> lab.server.call(
                new TaskCall.CompleteTask("r0001", "escalated", null)));
        var complete = lab.complete(lab.here("r0001"), "resolved");
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(complete));
        assertEquals(Trouble.ALREADY_DONE, lab.error(complete));
    }

    @Test
    void parksACompleteOfATaskThatSomebodyDeferred() {
        lab.server.before(TaskCall.CompleteTask.class,
                () -> lab.server.change("r0001", TaskField.STATUS, "deferred"));
        var complete = lab.complete(lab.here("r0001"), "resolved");
        lab.pass(LONG);
        assertEquals(IntentState.PARKED, lab.state(complete));
        assertEquals(Trouble.DEFERRED, lab.error(complete));
        assertEquals(1, lab.server.count(TaskCall.CompleteTask.class), "no loop");
        assertEquals(SyncMark.REFUSED, lab.view(lab.here("r0001")).mark());
    }

    @Test
    void takesAnUnansweredEditThatWasAppliedForDone() {
        lab.server.loseAnswer(TaskCall.UpdateTask.class);
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(1, lab.server.count(TaskCall.UpdateTask.class));
    }

    @Test
    void takesASecondDeleteThatFindsNothingForDone() {
        lab.server.loseAnswer(TaskCall.DeleteTask.class);
        TaskId task = lab.here("r0001");
        var delete = lab.delete(task);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(delete));
        assertEquals(2, lab.store.tasks().rows(Lab.ACCOUNT).size());
    }

    @Test
    @DisplayName("3A row 53: what was out is looked into at the next start")
    void looksIntoWhatWasOutWhenTheProcessDied() {
        lab.answering = false;
        var create = lab.create("Call Jane");
        lab.server.call(lab.out().getFirst().call());
        assertEquals(IntentState.IN_FLIGHT, lab.state(create));
        lab.answering = true;
        lab.crash();
        assertNotEquals(IntentState.IN_FLIGHT, lab.state(create));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, lab.server.titled("Call Jane").size());
        assertEquals(4, lab.store.tasks().rows(Lab.ACCOUNT).size());
    }

    @Test
    void doesNotSnoozeTwiceThoughTheProcessDiedInBetween() {
        lab.answering = false;
        var snooze = lab.snooze(lab.here("r0001"), FRIDAY);
        lab.server.call(lab.out().getFirst().call());
        lab.answering = true;
        lab.crash();
        assertEquals(IntentState.UNKNOWN, lab.state(snooze));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(snooze));
        assertEquals(1, lab.server.task("r0001").number(TaskField.SNOOZE_COUNT));
    }

    @Test
    void sendsOnceWhatWasMarkedButNeverLeft() {
        lab.answering = false;
        var create = lab.create("Call Jane");
        lab.answering = true;
        lab.crash();
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, lab.server.titled("Call Jane").size());
    }

    @Test
    void keepsOneRowWhenAReadingIsQuickerThanTheAnswer() {
        lab.answering = false;
        var create = lab.create("Call Jane");
        var out = lab.out().getFirst();
        var answer = lab.server.call(out.call());
        lab.command(new SyncCommand.SyncNow());
        lab.answering = true;
        lab.out().stream().filter(send -> send != out).forEach(send -> lab.reply(send, lab.server.call(send.call())));
        assertEquals(4, lab.store.tasks().rows(Lab.ACCOUNT).size(), "not even for a moment");
        assertEquals("r0004", lab.view(create.task()).remoteId());
        lab.reply(out, answer);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(4, lab.store.tasks().rows(Lab.ACCOUNT).size());
    }

    @Test
    void sendsNothingElseWhileADroppedChangeMayStillArrive() {
        lab.server.fail(TaskCall.UpdateTask.class, RESET);
        TaskId task = lab.here("r0001");
        var dropped = lab.edit(task, TaskField.TITLE, "Dropped");
        lab.pass(Duration.ofSeconds(1));
        lab.command(new SyncCommand.Discard(dropped.operation()));
        var kept = lab.edit(task, TaskField.TITLE, "Kept");
        lab.pass(SyncRules.STANDARD.settle().minusSeconds(5));
        assertEquals(1, lab.server.count(TaskCall.UpdateTask.class), "the dropped one may arrive after it");
        lab.pass(Duration.ofSeconds(10));
        assertEquals(IntentState.CONFIRMED, lab.state(kept));
        assertEquals("Kept", lab.server.task("r0001").text(TaskField.TITLE));
    }

    @Test
    void remembersADroppedChangeThatMayStillArriveWhenTheProcessDies() {
        lab.server.fail(TaskCall.UpdateTask.class, RESET);
        TaskId task = lab.here("r0001");
        var dropped = lab.edit(task, TaskField.TITLE, "Dropped");
        lab.pass(Duration.ofSeconds(1));
        lab.command(new SyncCommand.Discard(dropped.operation()));
        var kept = lab.edit(task, TaskField.TITLE, "Kept");
        lab.crash();
        lab.pass(SyncRules.STANDARD.settle().minusSeconds(5));
        assertEquals(1, lab.server.count(TaskCall.UpdateTask.class));
        lab.pass(Duration.ofSeconds(10));
        assertEquals(IntentState.CONFIRMED, lab.state(kept));
    }

    @Test
    void asksNobodyAboutASnoozeThatMayStillArrive() {
        lab.server.fail(TaskCall.SnoozeTask.class, RESET);
        TaskId task = lab.here("r0001");
        var snooze = lab.snooze(task, FRIDAY);
        var edit = lab.edit(task, TaskField.TITLE, "Later");
        lab.pass(Duration.ofSeconds(1));
        lab.server.change("r0001", TaskField.DUE, FRIDAY);
        lab.pass(SyncRules.STANDARD.settle().minusSeconds(5));
        assertEquals(IntentState.UNKNOWN, lab.state(snooze));
        lab.pass(Duration.ofSeconds(10));
        assertEquals(IntentState.NEEDS_USER, lab.state(snooze));
        assertEquals(IntentState.QUEUED, lab.state(edit));
    }

    @Test
    void looksLessAndLessOftenThroughAListingThatStaysEmpty() {
        lab.server.fail(TaskCall.CreateTask.class, RESET);
        var create = lab.create("Call Jane");
        lab.server.hidesAll = true;
        lab.pass(Duration.ofHours(1));
        assertEquals(IntentState.UNKNOWN, lab.state(create));
        long looks = lab.server.calls.stream().filter(call -> call instanceof TaskCall.ListTasks list
                && list.query().sort() == ListQuery.Sort.CREATED_AT && list.query().descending()).count();
        assertTrue(looks < 60, () -> looks + " looks in an hour");
    }

    @Test
    void deletesThoughOneReadSaysThatTheTaskIsGone() {
        lab.server.fail(TaskCall.GetTask.class, new RemoteFailure.NotFound("Task not found"));
        var delete = lab.delete(lab.here("r0001"));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(delete));
        assertEquals(2, lab.server.tasks().size());
    }

    @Test
    void looksBeforeADeleteThatFoundNothingIsBelieved() {
        lab.server.fail(TaskCall.DeleteTask.class, new RemoteFailure.NotFound("Task not found"));
        var delete = lab.delete(lab.here("r0001"));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(delete));
        assertEquals(2, lab.server.tasks().size());
    }

    @Test
    void asksAPersonWhereATaskWithoutAMarkMayBeTheOneAlthoughItWasChangedSince() {
        lab.server.keepsMetadata = false;
        lab.server.loseAnswer(TaskCall.CreateTask.class);
        var create = lab.create("Call Jane");
        lab.pass(Duration.ofSeconds(1));
        lab.server.change("r0004", TaskField.TITLE, "Call Jane back");
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(create));
        assertEquals(1, lab.server.count(TaskCall.CreateTask.class));
    }
}
