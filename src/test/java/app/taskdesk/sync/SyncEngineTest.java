package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncEngineTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(20);

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

    @Test
    void readsEverythingFirstAndSaysHowFarItIs() {
        lab.startWith(350);
        assertEquals(350, lab.store.tasks().rows(Lab.ACCOUNT).size());
        assertTrue(lab.told.stream().anyMatch(state -> state.phase() instanceof SyncState.Phase.FirstDownload first
                && first.pages() == 4 && first.total() == 350));
        assertEquals(new SyncState.Phase.UpToDate(), lab.last().phase());
        assertEquals(4 + 1, lab.server.count(TaskCall.ListTasks.class), "each page once, then what is new");
    }

    @Test
    void readsWhatOthersChangeWithinOneCycle() {
        lab.startWith(3);
        lab.server.change("r0002", TaskField.TITLE, "Changed elsewhere");
        String added = lab.server.make(app.taskdesk.task.TaskFields.NONE);
        lab.pass(SyncRules.STANDARD.pullEvery().plusSeconds(1));
        assertEquals("Changed elsewhere", lab.view(lab.here("r0002")).title());
        assertEquals("Task 4", lab.view(lab.here(added)).title());
    }

    @Test
    void sendsEachVerbOnce() {
        lab.startWith(5);
        var create = lab.create("Call Jane");
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        var snooze = lab.snooze(lab.here("r0002"), FRIDAY);
        var reassign = lab.reassign(lab.here("r0003"), "a2");
        var complete = lab.complete(lab.here("r0004"), "resolved");
        var delete = lab.delete(lab.here("r0005"));
        lab.pass(MOMENT);
        for (var intent : List.of(create, edit, snooze, reassign, complete, delete)) {
            assertEquals(IntentState.CONFIRMED, lab.state(intent));
        }
        assertEquals("Edited", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals(FRIDAY, lab.server.task("r0002").instant(TaskField.DUE));
        assertEquals(1, lab.server.task("r0002").number(TaskField.SNOOZE_COUNT));
        assertEquals("a2", lab.server.task("r0003").text(TaskField.OWNER_ID));
        assertEquals("completed", lab.server.task("r0004").text(TaskField.STATUS));
        assertEquals(1, lab.server.titled("Call Jane").size());
        assertEquals(5, lab.server.tasks().size());
        assertEquals(5, lab.store.tasks().rows(Lab.ACCOUNT).size());
        assertEquals(new SyncState.Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void postponesNoHeldChangeByAskingAgainAfterTheClockWasSetBack() {
        lab.startWith(1);
        var title = Map.of(TaskField.TITLE, new FieldChange("Task 1", "Edited"));
        lab.store.tasks().record(List.of(new NewIntent(Lab.ACCOUNT, lab.here("r0001"), IntentKind.EDIT,
                Payload.of(title), lab.time.now(), lab.time.now().plusSeconds(7))));
        lab.time.setWall(lab.time.now().minus(Duration.ofMinutes(30)));
        for (int i = 0; i < 4; i++) {
            lab.command(new SyncCommand.SyncNow());
            lab.pass(Duration.ofSeconds(3));
        }
        assertEquals("Edited", lab.server.task("r0001").text(TaskField.TITLE));
    }

    @Test
    void bindsACreatedTaskToItsServerId() {
        lab.startWith(0);
        TaskId task = lab.create("Call Jane").task();
        lab.pass(MOMENT);
        assertEquals("r0001", lab.view(task).remoteId());
        assertEquals(SyncMark.NONE, lab.view(task).mark());
        assertEquals(1, lab.store.tasks().rows(Lab.ACCOUNT).size());
    }

    @Test
    void doesNotLetTheScreenJumpBackAfterAWriteWithoutATaskInTheReply() {
        lab.startWith(1);
        TaskId task = lab.here("r0001");
        lab.snooze(task, FRIDAY);
        lab.pass(Duration.ofMillis(500));
        assertEquals(0, lab.store.tasks().openIntents(task).size());
        assertEquals(FRIDAY, lab.fields(task).instant(TaskField.DUE));
        assertEquals(1, lab.fields(task).number(TaskField.SNOOZE_COUNT));
    }

    @Test
    void sendsOnlyTheEditedField() {
        lab.startWith(1);
        lab.edit(lab.here("r0001"), TaskField.TITLE, "Edited");
        lab.pass(MOMENT);
        var update = lab.server.calls.stream().filter(TaskCall.UpdateTask.class::isInstance)
                .map(TaskCall.UpdateTask.class::cast).findFirst().orElseThrow();
        assertEquals(List.of(TaskField.TITLE), update.changes().present());
    }

    @Test
    void keepsTheOrderOfOneTaskAndSendsOneAtATime() {
        lab.startWith(1);
        TaskId task = lab.here("r0001");
        lab.answering = false;
        lab.edit(task, TaskField.TITLE, "First");
        lab.snooze(task, FRIDAY);
        lab.complete(task, "resolved");
        assertEquals(1, lab.out().size());
        lab.answering = true;
        lab.pass(MOMENT);
        assertEquals(List.of("UpdateTask", "SnoozeTask", "CompleteTask"), lab.server.calls.stream()
                .map(call -> call.getClass().getSimpleName()).filter(name -> !name.matches("ListTasks|GetTask")).toList());
    }

    @Test
    void sendsTwoTasksAtOnceAndNoMore() {
        lab.startWith(4);
        lab.answering = false;
        for (int i = 1; i <= 4; i++) {
            lab.edit(lab.here("r000" + i), TaskField.TITLE, "Edited");
        }
        assertEquals(2, lab.out().size());
    }

    @Test
    void readsBeforeItSendsOnTopOfAnOldCopy() {
        lab.startWith(1);
        TaskId task = lab.here("r0001");
        lab.server.always = new app.taskdesk.remote.RemoteFailure.NotSent(
                app.taskdesk.remote.RemoteFailure.NotSent.Cause.OFFLINE, "no route");
        lab.pass(Duration.ofMinutes(3));
        lab.edit(task, TaskField.TITLE, "Edited");
        lab.server.change("r0001", TaskField.PRIORITY, "high");
        lab.server.always = null;
        lab.pass(Duration.ofMinutes(16));
        assertEquals("Edited", lab.server.task("r0001").text(TaskField.TITLE));
        assertEquals("high", lab.server.task("r0001").text(TaskField.PRIORITY));
        assertEquals("high", lab.fields(task).text(TaskField.PRIORITY));
    }

    @Test
    void restsWhenThereIsNothingToDo() {
        lab.startWith(120);
        lab.server.calls.clear();
        lab.pass(Duration.ofMinutes(10));
        assertTrue(lab.server.calls.size() <= 20, () -> "two requests a minute, not " + lab.server.calls.size());
        assertTrue(lab.server.calls.stream().allMatch(TaskCall.ListTasks.class::isInstance));
    }

    @Test
    void asksAboutASnoozeWhoseTimeHasPassed() {
        lab.startWith(1);
        lab.server.always = new app.taskdesk.remote.RemoteFailure.NotSent(
                app.taskdesk.remote.RemoteFailure.NotSent.Cause.OFFLINE, "no route");
        lab.pass(Duration.ofMinutes(1));
        var snooze = lab.snooze(lab.here("r0001"), lab.time.now().plusSeconds(60));
        lab.pass(Duration.ofMinutes(2));
        lab.server.always = null;
        lab.pass(Duration.ofMinutes(16));
        assertEquals(IntentState.NEEDS_USER, lab.state(snooze));
        assertEquals(0, lab.server.count(TaskCall.SnoozeTask.class));
        assertInstanceOf(SyncState.Phase.NeedsYou.class, lab.last().phase());
        lab.command(new SyncCommand.Discard(snooze.operation()));
        lab.pass(MOMENT);
        assertEquals(new SyncState.Phase.UpToDate(), lab.last().phase());
    }
}
