package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.SyncStore;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
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

/** Other people change and delete the same tasks (sync.md 2.5, 2.6; 3A, rows 22 to 36). */
class OthersChangesTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration STALE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;
    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(folder).startWith(30);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private int rows() {
        return lab.store.tasks().rows(Lab.ACCOUNT).size();
    }

    @Test
    void reassignsWithoutQuestionWhatAnEarlierChangeOfOursCompleted() {
        TaskId task = lab.here("r0003");
        lab.server.loseAnswer(TaskCall.CompleteTask.class);
        lab.answering = false;
        var complete = lab.complete(task, "resolved");
        lab.pass(Duration.ofSeconds(2));
        var reassign = lab.reassign(task, "a2");
        lab.pass(Duration.ofSeconds(2));
        lab.answering = true;
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(complete));
        assertEquals(IntentState.CONFIRMED, lab.state(reassign), () -> lab.error(reassign));
    }

    @Test
    void deletesWithoutQuestionWhatAnEarlierChangeOfOursChanged() {
        TaskId task = lab.here("r0003");
        lab.server.loseAnswer(TaskCall.UpdateTask.class);
        var edit = lab.edit(task, TaskField.TITLE, "Ours");
        var delete = lab.delete(task);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(IntentState.CONFIRMED, lab.state(delete), () -> lab.error(delete));
    }

    @Test
    void deletesWithoutQuestionWhatWasCompletedAndReopenedHere() {
        TaskId task = lab.here("r0003");
        lab.complete(task, "resolved");
        var reopen = lab.edit(task, TaskField.STATUS, "in_progress");
        var delete = lab.delete(task);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(reopen));
        assertEquals(IntentState.CONFIRMED, lab.state(delete), () -> lab.error(delete));
    }

    @Test
    void findsADeletionSinceAFullReadingThatCouldNotBegin() {
        lab.server.refuses = call -> call instanceof TaskCall.ListTasks list
                && list.query().sort() == ListQuery.Sort.CREATED_AT;
        lab.command(new SyncCommand.SweepNow());
        lab.server.change("r0007", TaskField.TITLE, "Read meanwhile");
        lab.command(new SyncCommand.SyncNow());
        lab.pass(Duration.ofSeconds(1));
        assertEquals("Read meanwhile", lab.fields(lab.here("r0007")).text(TaskField.TITLE));
        lab.server.delete("r0007");
        lab.server.refuses = _ -> false;
        lab.pass(LONG);
        assertEquals(29, rows());
    }

    @Test
    void seesChangesAlsoAfterTheEngineWasReplaced() {
        lab.pass(LONG);
        lab.server.change("r0007", TaskField.TITLE, "Late");
        lab.pass(STALE);
        lab.replaceEngine();
        lab.server.change("r0007", TaskField.TITLE, "Later");
        lab.pass(Duration.ofSeconds(35));
        assertEquals("Later", lab.fields(lab.here("r0007")).text(TaskField.TITLE));
    }

    @Test
    void sparseRowKeepsTheUnknownKeysItDoesNotName() {
        lab.server.sparse = true;
        lab.server.change("r0007", TaskField.UNKNOWN, Map.of("mood", "good", "sla", 4L));
        lab.pass(STALE);
        lab.server.change("r0007", TaskField.UNKNOWN, Map.of("mood", "bad"));
        lab.pass(STALE);
        assertEquals(Map.of("mood", "bad", "sla", 4L), lab.fields(lab.here("r0007")).object(TaskField.UNKNOWN));
    }

    private SyncStore sync() {
        return SyncStore.of(lab.store.local(), lab.store.accounts());
    }

    /** An edit that is recorded on a copy that another change has just made old, and sent after a fresh read. */
    @Test
    void mergesChangesOfDifferentFields() {
        TaskId task = lab.here("r0001");
        lab.server.before(TaskCall.UpdateTask.class, () -> { });
        lab.server.change("r0001", TaskField.PRIORITY, "high");
        lab.edit(task, TaskField.TITLE, "Mine");
        lab.pass(LONG);
        assertEquals("Mine", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals("high", lab.server.task("r0001").text(TaskField.PRIORITY));
        assertEquals("high", lab.fields(task).text(TaskField.PRIORITY));
    }

    @Test
    void keepsBothValuesWhenBothChangedOneFieldAndSendsTheRest() {
        TaskId task = lab.here("r0001");
        var edit = clash(task);
        assertEquals("Theirs", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals("high", lab.server.task("r0001").text(TaskField.PRIORITY), "other fields go on");
        assertEquals("Mine", lab.view(task).title());
        assertEquals(SyncMark.CONFLICT, lab.view(task).mark());
        assertEquals(new Phase.NeedsYou(1), lab.last().phase());
        assertEquals(1, lab.last().conflicts());
        var conflict = sync().outbox().conflicts(task).getFirst();
        assertEquals(List.of("Task 1", "Mine", "Theirs"),
                List.of(conflict.base(), conflict.mine(), conflict.theirs()));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
    }

    @Test
    void sendsMineWhenThatIsChosen() {
        TaskId task = lab.here("r0001");
        clash(task);
        var held = sync().outbox().conflicts(task).getFirst().operation();
        lab.command(new SyncCommand.Settle(held, Map.of(TaskField.TITLE, "Mine")));
        lab.pass(LONG);
        assertEquals("Mine", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void keepsTheServersWhenThatIsChosen() {
        TaskId task = lab.here("r0001");
        clash(task);
        var held = sync().outbox().conflicts(task).getFirst().operation();
        lab.command(new SyncCommand.Settle(held, Map.of()));
        lab.pass(LONG);
        assertEquals("Theirs", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals("Theirs", lab.view(task).title());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    private app.taskdesk.store.RecordedIntent clash(TaskId task) {
        lab.answering = false;
        var changes = Map.of(TaskField.TITLE, new app.taskdesk.store.FieldChange("Task 1", "Mine"),
                TaskField.PRIORITY, new app.taskdesk.store.FieldChange("normal", "high"));
        lab.time.pass(STALE);
        lab.server.change("r0001", TaskField.TITLE, "Theirs");
        var edit = lab.store.tasks().record(List.of(new app.taskdesk.store.NewIntent(Lab.ACCOUNT, task,
                app.taskdesk.store.IntentKind.EDIT, app.taskdesk.store.Payload.of(changes), lab.time.now(),
                lab.time.now()))).getFirst();
        lab.step(new SyncEvent.LocalChange());
        lab.answering = true;
        lab.pass(LONG);
        return edit;
    }

    @Test
    void sendsNothingWhenBothWantTheSame() {
        TaskId task = lab.here("r0001");
        lab.time.pass(STALE);
        lab.server.change("r0001", TaskField.TITLE, "Same");
        lab.edit(task, TaskField.TITLE, "Same");
        lab.pass(LONG);
        assertEquals(0, lab.server.count(TaskCall.UpdateTask.class));
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void asksWhenSomebodyElseMovedTheDueDateOfASnooze() {
        TaskId task = lab.here("r0001");
        lab.time.pass(STALE);
        Instant theirs = Instant.parse("2026-12-01T09:00:00Z");
        lab.server.change("r0001", TaskField.DUE, theirs);
        var snooze = lab.snooze(task, Instant.parse("2026-11-27T09:00:00Z"));
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(snooze));
        assertEquals(0, lab.server.count(TaskCall.SnoozeTask.class));
        lab.command(new SyncCommand.Settle(snooze.operation(), Map.of(TaskField.DUE,
                Instant.parse("2026-11-27T09:00:00Z"))));
        lab.pass(LONG);
        assertEquals(1, lab.server.task("r0001").number(TaskField.SNOOZE_COUNT));
    }

    @Test
    void asksBeforeDeletingWhatSomebodyElseJustChanged() {
        TaskId task = lab.here("r0001");
        lab.server.before(TaskCall.GetTask.class, () -> lab.server.change("r0001", TaskField.TITLE, "Important"));
        var delete = lab.delete(task);
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(delete));
        assertEquals(30, lab.server.tasks().size());
        assertEquals(30, rows(), "it is seen again");
        lab.command(new SyncCommand.Retry(delete.operation()));
        lab.pass(LONG);
        assertEquals(29, lab.server.tasks().size());
    }

    @Test
    void removesATaskDeletedElsewhereOnlyAfterTwo404s() {
        lab.server.delete("r0007");
        lab.pass(Duration.ofSeconds(50));
        assertEquals(30, rows());
        assertEquals(1, lab.server.calls.stream().filter(call -> call.equals(new TaskCall.GetTask("r0007"))).count());
        lab.pass(Duration.ofMinutes(3));
        assertEquals(29, rows());
        assertEquals(2, lab.server.calls.stream().filter(call -> call.equals(new TaskCall.GetTask("r0007"))).count());
    }

    @Test
    void keepsATaskThatAListingHidAndTheServerStillHas() {
        var hidden = lab.server.task("r0007");
        lab.server.delete("r0007");
        lab.server.before(TaskCall.GetTask.class, () -> { });
        lab.server.before(TaskCall.GetTask.class, () -> lab.server.tasks().put("r0007", hidden));
        lab.pass(Duration.ofMinutes(10));
        assertEquals(30, rows());
    }

    @Test
    void removesNothingWhenTheListingIsSuddenlyEmpty() {
        List.copyOf(lab.server.tasks().keySet()).forEach(lab.server::delete);
        lab.pass(Duration.ofMinutes(30));
        assertEquals(30, rows());
        assertEquals(30, lab.last().missing());
        assertEquals(new Phase.NeedsYou(1), lab.last().phase());
    }

    @Test
    void asksBeforeManyTasksAreRemovedAndThenConfirmsEach() {
        for (int i = 1; i <= 9; i++) {
            lab.server.delete("r000" + i);
        }
        lab.pass(Duration.ofMinutes(30));
        assertEquals(30, rows());
        assertEquals(9, lab.last().missing());
        lab.command(new SyncCommand.AllowRemovals());
        lab.pass(Duration.ofMinutes(5));
        assertEquals(21, rows());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void keepsATaskDeletedElsewhereWhileChangesWaitAndMakesItAnew() {
        TaskId task = lab.here("r0001");
        lab.server.delete("r0001");
        var edit = lab.edit(task, TaskField.TITLE, "Mine");
        var more = lab.edit(task, TaskField.PRIORITY, "high");
        lab.pass(Duration.ofSeconds(20));
        assertEquals(SyncMark.GONE, lab.view(task).mark());
        assertEquals(IntentState.PARKED, lab.state(more));
        lab.command(new SyncCommand.Recreate(task));
        lab.pass(Duration.ofSeconds(20));
        var made = lab.server.titled("Mine");
        assertEquals(1, made.size());
        assertEquals("high", made.getFirst().text(TaskField.PRIORITY));
        assertEquals(IntentState.SUPERSEDED, lab.state(more));
        assertEquals(30, rows());
    }

    @Test
    void letsATaskDeletedElsewhereGoWhenAPersonSaysSo() {
        TaskId task = lab.here("r0001");
        lab.server.delete("r0001");
        lab.edit(task, TaskField.TITLE, "Mine");
        lab.pass(Duration.ofMinutes(10));
        assertEquals(30, rows());
        lab.command(new SyncCommand.LetGo(task));
        lab.pass(Duration.ofMinutes(10));
        assertEquals(29, rows());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void clearsNothingThatASparseRowLeavesOut() {
        TaskId task = lab.here("r0001");
        lab.edit(task, TaskField.TAGS, List.of("vip"));
        lab.pass(LONG);
        lab.server.sparse = true;
        lab.server.change("r0001", TaskField.TITLE, "Changed");
        lab.pass(LONG);
        assertEquals("Changed", lab.view(task).title());
        assertEquals(List.of("vip"), lab.fields(task).list(TaskField.TAGS));
        lab.edit(task, TaskField.TAGS, List.of("vip", "late"));
        lab.pass(LONG);
        assertEquals(Set.of("vip", "late"), Set.copyOf(lab.server.task("r0001").list(TaskField.TAGS)));
    }

    @Test
    void doesNotLetALateReadUndoANewerWrite() {
        TaskId task = lab.here("r0001");
        lab.answering = false;
        lab.server.change("r0001", TaskField.PRIORITY, "high");
        lab.pass(Duration.ofSeconds(31));
        var pull = lab.out().getFirst();
        RemoteReply<?> old = lab.server.call(pull.call());
        lab.edit(task, TaskField.TITLE, "Mine");
        var update = lab.out().get(1);
        lab.reply(update, lab.server.call(update.call()));
        lab.reply(pull, old);
        assertEquals("Mine", lab.view(task).title());
    }

    @Test
    void believesNoSingleRefusalOfTheOrder() {
        lab.server.fail(TaskCall.ListTasks.class, new RemoteFailure.Refused(400, null, "a hiccup", List.of()));
        lab.pass(Duration.ofMinutes(40));
        assertFalse(sync().pulls().state(Lab.ACCOUNT).unsorted());
        lab.server.change("r0001", TaskField.TITLE, "Later");
        lab.pass(Duration.ofSeconds(31));
        assertEquals("Later", lab.view(lab.here("r0001")).title());
    }

    @Test
    void relysOnFullReadingsWhereTheOrderIsBroken() {
        lab.server.unsorted = true;
        lab.server.change("r0030", TaskField.TITLE, "Newest");
        lab.pass(Duration.ofMinutes(12));
        assertTrue(sync().pulls().state(Lab.ACCOUNT).unsorted());
        lab.server.change("r0001", TaskField.TITLE, "Later");
        lab.pass(Duration.ofMinutes(6));
        assertEquals("Later", lab.view(lab.here("r0001")).title());
        assertEquals("Newest", lab.view(lab.here("r0030")).title());
    }

    @Test
    void isNotConfusedByAServerWhoseClockIsHoursOff() {
        for (Duration ahead : List.of(Duration.ofHours(2), Duration.ofHours(-3))) {
            lab.server.ahead = ahead;
            lab.server.change("r0002", TaskField.TITLE, "At " + ahead);
            lab.pass(LONG);
            assertEquals("At " + ahead, lab.view(lab.here("r0002")).title());
        }
    }

    @Test
    void takesAnInterruptedFirstReadingUpWhereItWas() {
        try (var other = new Lab(folder.resolve("other"))) {
            other.server.makeMany(950);
            other.answering = false;
            other.start();
            for (int page = 0; page < 3; page++) {
                var send = other.out().getFirst();
                other.reply(send, other.server.call(send.call()));
            }
            other.crash();
            other.server.calls.clear();
            other.answering = true;
            other.pass(Duration.ofMinutes(2));
            assertEquals(950, other.store.tasks().rows(Lab.ACCOUNT).size());
            var first = (TaskCall.ListTasks) other.server.calls.getFirst();
            assertEquals(4, first.query().page());
        }
    }

    @Test
    void keepsEveryChangeWhileTasksMoveBetweenPages() {
        lab.server.makeMany(300);
        for (int i = 1; i <= 9; i++) {
            String id = "r000" + i;
            lab.server.before(TaskCall.ListTasks.class, () -> lab.server.change(id, TaskField.TITLE, "Moved " + id));
        }
        lab.pass(Duration.ofMinutes(3));
        assertEquals(330, rows());
        assertEquals("Moved r0009", lab.view(lab.here("r0009")).title());
        assertFalse(lab.last().phase() instanceof Phase.NeedsYou);
    }

    @Test
    void missesNothingWhenAPullBreaksOffBetweenPages() {
        try (var other = new Lab(folder.resolve("other")).startWith(150)) {
            other.pass(LONG);
            for (int i = 1; i < 150; i++) {
                other.server.change("r%04d".formatted(i), TaskField.TITLE, "Early " + i);
            }
            other.time.pass(Duration.ofMinutes(20));
            other.server.change("r0150", TaskField.TITLE, "Late");
            other.server.before(TaskCall.ListTasks.class, () -> other.server.fail(TaskCall.ListTasks.class,
                    new RemoteFailure.NoAnswer("cut")));
            other.pass(STALE);
            assertEquals("Late", other.view(other.here("r0150")).title());
            assertEquals("Early 1", other.view(other.here("r0001")).title());
        }
    }

    @Test
    void bringsTagsOfBothSidesTogether() {
        lab.server.change("r0001", TaskField.TAGS, List.of("b", "c"));
        lab.pass(LONG);
        TaskId task = lab.here("r0001");
        lab.time.pass(STALE);
        lab.server.change("r0001", TaskField.TAGS, List.of("c"));
        lab.edit(task, TaskField.TAGS, List.of("a", "b", "c"));
        lab.pass(LONG);
        assertEquals(Set.of("a", "c"), Set.copyOf(lab.server.task("r0001").list(TaskField.TAGS)));
    }

    @Test
    void leavesNoConflictBehindWhereATaskIsMadeAnew() {
        TaskId task = lab.here("r0001");
        clash(task);
        assertEquals(1, lab.last().conflicts());
        lab.server.delete("r0001");
        lab.edit(task, TaskField.PRIORITY, "high");
        lab.pass(LONG);
        lab.command(new SyncCommand.Recreate(task));
        lab.pass(LONG);
        assertEquals(0, lab.last().conflicts());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
        assertEquals("Mine", lab.server.task(String.valueOf(lab.view(task).remoteId())).text(TaskField.TITLE));
    }

    @Test
    void doesNotSendOnTopOfAReadThatCameAfterANewerOne() {
        TaskId task = lab.here("r0001");
        lab.pass(LONG);
        lab.time.pass(STALE);
        lab.answering = false;
        var edit = lab.edit(task, TaskField.TITLE, "Mine");
        var read = lab.out().stream().filter(send -> send.call() instanceof TaskCall.GetTask).findFirst().orElseThrow();
        var pull = lab.out().stream().filter(send -> send.call() instanceof TaskCall.ListTasks).findFirst()
                .orElseThrow();
        RemoteReply<?> old = lab.server.call(read.call());
        lab.server.change("r0001", TaskField.TITLE, "Theirs");
        lab.reply(pull, lab.server.call(pull.call()));
        lab.reply(read, old);
        lab.answering = true;
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(edit));
        assertEquals(0, lab.server.count(TaskCall.UpdateTask.class));
    }

    @Test
    void letsATaskDeletedElsewhereGoOnceTheLastConflictIsSettled() {
        TaskId task = lab.here("r0001");
        lab.server.delete("r0001");
        var edit = lab.edit(task, TaskField.TITLE, "Mine");
        lab.pass(Duration.ofSeconds(1));
        var snooze = lab.record(task, IntentKind.SNOOZE, Map.of(TaskField.DUE, new FieldChange(
                Instant.parse("2026-12-01T09:00:00Z"), Instant.parse("2026-12-02T09:00:00Z"))));
        lab.command(new SyncCommand.Discard(edit.operation()));
        lab.pass(Duration.ofSeconds(1));
        assertEquals(IntentState.NEEDS_USER, lab.state(snooze));
        lab.command(new SyncCommand.Settle(snooze.operation(), Map.of()));
        assertEquals(29, rows());
    }

    @Test
    void letsATaskDeletedElsewhereGoOnceTheLastChangeIsTakenBack() {
        TaskId task = lab.here("r0001");
        lab.server.delete("r0001");
        var edit = lab.edit(task, TaskField.TITLE, "Mine");
        lab.pass(Duration.ofSeconds(1));
        var more = lab.edit(task, TaskField.PRIORITY, "high");
        lab.store.tasks().discard(List.of(edit.operation()));
        lab.store.tasks().withdraw(List.of(more.operation()));
        assertEquals(29, rows());
    }
}
