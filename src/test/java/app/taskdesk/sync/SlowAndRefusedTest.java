package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Account;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 429, 5xx, refused keys, refused changes and no network (sync.md 2.7, 2.8; 3A, rows 12 to 20). */
class SlowAndRefusedTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final RemoteFailure SLOW = new RemoteFailure.SlowDown("slow down");
    private static final RemoteFailure NO_KEY = new RemoteFailure.Unauthorized(401, "bad key");
    private static final RemoteFailure OFFLINE = new NotSent(NotSent.Cause.OFFLINE, "no route");
    private static final RemoteFailure BROKEN = new RemoteFailure.ServerTrouble(500, "oops");

    @TempDir
    private Path folder;
    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(folder).startWith(5);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void readsAndSendsThoughTheServerRefusesOrdersThatItsDocumentsDoNotName() {
        try (var strict = new Lab(folder.resolve("strict"))) {
            strict.server.refusesUndocumentedOrders = true;
            strict.startWith(120);
            strict.pass(LONG);
            assertEquals(120, strict.store.tasks().rows(Lab.ACCOUNT).size());
            var edit = strict.edit(strict.here("r0001"), TaskField.TITLE, "Edited");
            strict.pass(LONG);
            assertEquals(IntentState.CONFIRMED, strict.state(edit));
            strict.server.delete("r0002");
            strict.server.change("r0003", TaskField.TITLE, "Changed");
            strict.pass(LONG.plusMinutes(1));
            assertEquals("Changed", strict.fields(strict.here("r0003")).text(TaskField.TITLE));
            strict.pass(LONG);
            assertEquals(119, strict.store.tasks().rows(Lab.ACCOUNT).size());
        }
    }

    @Test
    void sendsWhatWasDoneWhileTheClockWasYearsAhead() {
        var ahead = lab.time.now().plus(Duration.ofDays(20_000));
        TaskId task = lab.here("r0001");
        var recorded = lab.store.tasks().record(List.of(new NewIntent(Lab.ACCOUNT, task, IntentKind.EDIT,
                Payload.of(Map.of(TaskField.TITLE, new FieldChange(lab.view(task).title(), "Edited"))), ahead,
                ahead))).getFirst();
        lab.step(new SyncEvent.LocalChange());
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(recorded));
    }

    @Test
    void doesNotAskAgainAndAgainForWhatIsNotThere() {
        lab.server.always = new RemoteFailure.NotFound("no such route");
        int before = lab.server.calls.size();
        lab.pass(Duration.ofHours(1));
        int asked = lab.server.calls.size() - before;
        assertTrue(asked < 100, () -> asked + " requests in an hour");
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        assertWaits(Duration.ofSeconds(120), Duration.ofSeconds(120));
    }

    @Test
    void waitsAMinuteWhenTheServerDoesNotSayHowLong() {
        assertWaits(null, Duration.ofSeconds(60));
    }

    @Test
    void neverWaitsLongerThanAQuarterOfAnHour() {
        assertWaits(Duration.ofSeconds(1_000_000_000), Duration.ofMinutes(15));
    }

    private void assertWaits(@Nullable Duration told, Duration expected) {
        lab.server.fail(TaskCall.UpdateTask.class, SLOW, told);
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        lab.pass(Duration.ofSeconds(1));
        assertInstanceOf(Phase.Paused.class, lab.last().phase());
        int before = lab.server.calls.size();
        lab.pass(expected.minusSeconds(2));
        assertEquals(before, lab.server.calls.size(), "nothing is sent inside the window");
        lab.pass(Duration.ofSeconds(30));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void doesNotForgetToWaitWhenItIsStartedAnew() {
        lab.server.fail(TaskCall.UpdateTask.class, SLOW, Duration.ofSeconds(120));
        lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        lab.pass(Duration.ofSeconds(10));
        int before = lab.server.calls.size();
        lab.crash();
        lab.command(new SyncCommand.SyncNow());
        lab.pass(Duration.ofSeconds(105));
        assertEquals(before, lab.server.calls.size());
        lab.pass(Duration.ofSeconds(30));
        assertEquals("Edited", lab.server.task("r0001").text(TaskField.TITLE));
    }

    @Test
    void stopsAfterOneProbeWhenTheKeyIsRefused() {
        lab.server.always = NO_KEY;
        for (int i = 1; i <= 5; i++) {
            lab.edit(lab.here("r000" + i), TaskField.TITLE, "Edited " + i);
        }
        int before = lab.server.calls.size();
        lab.pass(Duration.ofHours(3));
        assertTrue(lab.server.calls.size() - before <= 3, "two that were out, and one probe");
        assertEquals(new Phase.SignInNeeded(5), lab.last().phase());
        assertEquals(Account.State.AUTH_BLOCKED, lab.store.accounts().find(Lab.ACCOUNT).orElseThrow().state());
        lab.server.always = null;
        int blocked = lab.server.calls.size();
        lab.crash();
        lab.pass(LONG);
        assertEquals(blocked, lab.server.calls.size(), "no request carries that key, also after a restart");
    }

    @Test
    void goesOnWithANewKeyInTheOldOrder() {
        lab.server.always = NO_KEY;
        TaskId task = lab.here("r0001");
        lab.edit(task, TaskField.TITLE, "Edited");
        lab.complete(task, "resolved");
        lab.pass(LONG);
        lab.server.always = null;
        lab.command(new SyncCommand.NewKey());
        lab.pass(LONG);
        assertEquals(new Phase.UpToDate(), lab.last().phase());
        assertEquals("Edited", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals("completed", lab.server.task("r0001").text(TaskField.STATUS));
    }

    @Test
    void believesNoReplyToAFormerKey() {
        lab.server.change("r0001", TaskField.TITLE, "Seen with the former key");
        lab.answering = false;
        lab.command(new SyncCommand.SyncNow());
        var asked = lab.out().getFirst();
        var told = lab.server.call(asked.call());
        lab.command(new SyncCommand.NewKey());
        lab.reply(asked, told);
        assertEquals("Task 1", lab.view(lab.here("r0001")).title());
    }

    @Test
    void sendsAndRemovesNothingWithTheKeyOfAnotherWorkspace() {
        List.copyOf(lab.server.tasks().keySet()).forEach(lab.server::delete);
        lab.server.make(app.taskdesk.task.TaskFields.NONE);
        var edit = lab.edit(lab.here("r0001"), TaskField.PRIORITY, "high");
        lab.command(new SyncCommand.NewKey());
        lab.pass(Duration.ofHours(30));
        assertEquals(new Phase.OtherWorkspace(1), lab.last().phase());
        assertTrue(lab.state(edit) != IntentState.CONFIRMED);
        assertEquals(5, lab.store.tasks().rows(Lab.ACCOUNT).size());
    }

    @Test
    void isNotTakenInByAnotherWorkspaceWhileAllThatIsKnownWasMissed() {
        lab.server.hidesAll = true;
        lab.command(new SyncCommand.SweepNow());
        lab.pass(Duration.ofSeconds(5));
        assertEquals(5, lab.last().missing());
        lab.server.hidesAll = false;
        sendsAndRemovesNothingWithTheKeyOfAnotherWorkspace();
    }

    @Test
    void parksOneTaskThatIsForbiddenAndGoesOnWithTheOthers() {
        lab.server.fail(TaskCall.UpdateTask.class, new RemoteFailure.Unauthorized(403, "not yours"));
        var forbidden = lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        var other = lab.edit(lab.here("r0002"), TaskField.TITLE, "Edited");
        lab.pass(LONG);
        assertEquals(IntentState.PARKED, lab.state(forbidden));
        assertEquals(IntentState.CONFIRMED, lab.state(other));
        assertEquals(new Phase.NeedsYou(1), lab.last().phase());
    }

    @Test
    void parksARefusalWithTheServersWordsAndLetsAPersonDropIt() {
        lab.server.fail(TaskCall.UpdateTask.class,
                new RemoteFailure.Refused(400, "ValidationError", "Validation failed", List.of("title is too long")));
        TaskId task = lab.here("r0001");
        var edit = lab.edit(task, TaskField.TITLE, "Edited");
        lab.pass(Duration.ofSeconds(1));
        var later = lab.edit(task, TaskField.PRIORITY, "high");
        lab.pass(LONG);
        assertEquals(IntentState.PARKED, lab.state(edit));
        assertEquals("refused: Validation failed (title is too long)", lab.error(edit));
        assertEquals("Edited", lab.view(task).title());
        assertEquals(IntentState.QUEUED, lab.state(later), "later changes of the same task wait");
        lab.command(new SyncCommand.Discard(edit.operation()));
        lab.pass(LONG);
        assertEquals("Task 1", lab.view(task).title());
        assertEquals(IntentState.CONFIRMED, lab.state(later));
    }

    @Test
    void sendsAParkedChangeAgainWhenAPersonAsks() {
        lab.server.fail(TaskCall.UpdateTask.class, new RemoteFailure.Refused(400, null, "no", List.of()));
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        lab.pass(LONG);
        lab.command(new SyncCommand.Retry(edit.operation()));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
    }

    @Test
    void slowsDownTheOneChangeThatAlwaysFails() {
        for (int i = 0; i < 40; i++) {
            lab.server.fail(TaskCall.CompleteTask.class, BROKEN);
        }
        long inFirstHour = 0;
        var poison = lab.complete(lab.here("r0001"), "resolved");
        for (int minute = 0; minute < 120; minute++) {
            lab.edit(lab.here("r000" + (2 + minute % 4)), TaskField.TITLE, "Edited " + minute);
            lab.pass(Duration.ofMinutes(1));
            inFirstHour = minute < 60 ? lab.server.count(TaskCall.CompleteTask.class) : inFirstHour;
        }
        assertTrue(lab.server.count(TaskCall.CompleteTask.class) <= inFirstHour + 1, "once an hour");
        assertEquals(120, lab.server.count(TaskCall.UpdateTask.class));
        assertTrue(lab.state(poison).isOpen());
    }

    @Test
    void knowsTheChangeThatAlwaysFailsAlsoAfterRestarts() {
        for (int i = 0; i < 40; i++) {
            lab.server.fail(TaskCall.CompleteTask.class, BROKEN);
        }
        lab.complete(lab.here("r0001"), "resolved");
        for (int minute = 0; minute < 120; minute++) {
            lab.edit(lab.here("r000" + (2 + minute % 4)), TaskField.TITLE, "Edited " + minute);
            lab.pass(Duration.ofMinutes(1));
            lab.replaceEngine();
        }
        long tries = lab.server.count(TaskCall.CompleteTask.class);
        assertTrue(tries <= 3 + 2, () -> tries + " tries");
    }

    @Test
    void asksABrokenServerSeldomAndThenSendsEverythingInOrder() {
        TaskId task = lab.here("r0001");
        lab.server.always = BROKEN;
        lab.edit(task, TaskField.TITLE, "Edited");
        lab.complete(task, "resolved");
        int before = lab.server.calls.size();
        lab.pass(Duration.ofHours(2));
        assertTrue(lab.server.calls.size() - before <= 20, () -> "asked " + lab.server.calls.size() + " times");
        assertEquals(500, assertInstanceOf(Phase.ServerTrouble.class, lab.last().phase()).status());
        lab.server.always = null;
        lab.pass(Duration.ofMinutes(16));
        assertEquals("completed", lab.server.task("r0001").text(TaskField.STATUS));
        assertEquals("Edited", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 20: a certificate that is not trusted")
    void keepsChangesAndSaysThatTheCertificateIsAtFault() {
        lab.server.always = new NotSent(NotSent.Cause.CERTIFICATE, "certificate not trusted");
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        lab.pass(LONG);
        assertEquals(IntentState.QUEUED, lab.state(edit));
        assertEquals(new Phase.Offline(1, true), lab.last().phase());
    }

    @Test
    void keepsChangesWhileOfflineAndSendsThemWhenAskedAgain() {
        lab.server.always = OFFLINE;
        lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        lab.create("Call Jane");
        lab.pass(Duration.ofHours(1));
        assertEquals(new Phase.Offline(2, false), lab.last().phase());
        lab.server.always = null;
        lab.command(new SyncCommand.SyncNow());
        lab.pass(Duration.ofSeconds(5));
        assertEquals("Edited", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals(1, lab.server.titled("Call Jane").size());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 38: thirty days of work done offline")
    void deliversThirtyDaysOfWorkDoneOffline() {
        lab.server.always = OFFLINE;
        for (int day = 0; day < 30; day++) {
            for (int i = 0; i < 10; i++) {
                lab.create("Task " + day + "-" + i);
            }
            lab.edit(lab.here("r0001"), TaskField.TITLE, "Day " + day);
            lab.pass(Duration.ofDays(1));
        }
        lab.server.always = null;
        lab.pass(Duration.ofMinutes(40));
        assertEquals(305, lab.server.tasks().size());
        assertEquals("Day 29", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals(0, lab.last().unsent());
    }

    @Test
    void looksAtWhatIsNewOnceRatherThanAtEachOfManyTasks() {
        lab.server.makeMany(200);
        lab.pass(LONG);
        lab.server.calls.clear();
        for (int i = 1; i <= 150; i++) {
            lab.edit(lab.here("r%04d".formatted(i)), TaskField.TITLE, "Edited " + i);
        }
        lab.pass(Duration.ofMinutes(1));
        lab.server.change("r0150", TaskField.TITLE, "Theirs");
        lab.pass(Duration.ofMinutes(4));
        assertEquals(149, lab.server.count(TaskCall.UpdateTask.class));
        assertTrue(lab.server.count(TaskCall.GetTask.class) <= 15, () -> "one by one: "
                + lab.server.count(TaskCall.GetTask.class));
        assertEquals("Theirs", lab.server.task("r0150").text(TaskField.TITLE), "which nobody overwrites");
        assertEquals(new Phase.NeedsYou(1), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 37: the computer stands in 1970 or 2099")
    void worksWhateverTheComputersClockSays() {
        for (String wrong : List.of("1970-01-02T00:00:00Z", "2099-01-01T00:00:00Z")) {
            lab.time.setWall(java.time.Instant.parse(wrong));
            lab.crash();
            var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "At " + wrong);
            lab.pass(LONG);
            assertEquals(IntentState.CONFIRMED, lab.state(edit));
        }
    }

    @Test
    void replacesWholeTasksOnlyWhereTheServerProvedToHaveNoPatch() {
        lab.server.fail(TaskCall.UpdateTask.class, new RemoteFailure.Refused(405, null, "no such method", List.of()));
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(1, lab.server.count(TaskCall.ReplaceTask.class));
    }

    @Test
    void replacesBothOfTwoChangesThatWereOutWhenPatchProvedAbsent() {
        lab.answering = false;
        var one = lab.edit(lab.here("r0001"), TaskField.TITLE, "One");
        var other = lab.edit(lab.here("r0002"), TaskField.TITLE, "Other");
        List<SyncEffect.Send> patches = lab.out().stream()
                .filter(send -> send.call() instanceof TaskCall.UpdateTask).toList();
        assertEquals(2, patches.size());
        var noPatch = new RemoteFailure.Refused(405, null, "no such method", List.of());
        patches.forEach(send -> lab.reply(send, new RemoteReply.Failure<>(noPatch, ReplyHeaders.NONE)));
        lab.answering = true;
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(one));
        assertEquals(IntentState.CONFIRMED, lab.state(other));
        assertEquals(2, lab.server.count(TaskCall.ReplaceTask.class));
    }

    @Test
    void asksForOtherTasksBeforeAWorkspaceWhoseNewestAreGoneStaysAForeignOne() {
        List.of("r0003", "r0004", "r0005").forEach(lab.server::delete);
        lab.server.makeMany(150);
        List.of("r0001", "r0002").forEach(id -> lab.server.change(id, TaskField.PRIORITY, "high"));
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        lab.answering = false;
        lab.command(new SyncCommand.NewKey());
        lab.answering = true;
        lab.pass(Duration.ofSeconds(10));
        assertInstanceOf(Phase.OtherWorkspace.class, lab.last().phase(), "none of the latest is there");
        lab.command(new SyncCommand.SyncNow());
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
    }

    @Test
    void takesNoEmptyWorkspaceForTheOneThatANewKeyShouldOpen() {
        List.copyOf(lab.server.tasks().keySet()).forEach(lab.server::delete);
        lab.command(new SyncCommand.NewKey());
        lab.create("Call Jane");
        lab.pass(Duration.ofHours(1));
        assertEquals(new Phase.OtherWorkspace(1), lab.last().phase());
        assertEquals(0, lab.server.count(TaskCall.CreateTask.class));
    }

    @Test
    void triesANewKeyAtOnceWhenAPersonAsks() {
        lab.server.always = OFFLINE;
        lab.command(new SyncCommand.NewKey());
        lab.pass(Duration.ofHours(1));
        lab.server.always = null;
        lab.command(new SyncCommand.SyncNow());
        lab.pass(Duration.ofSeconds(5));
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }
}
