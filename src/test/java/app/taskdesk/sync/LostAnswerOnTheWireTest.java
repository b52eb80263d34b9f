package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.store.IntentState;
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

/** What was sent and not answered happens exactly once at the server, byte by byte over HTTP. */
class LostAnswerOnTheWireTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String TROUBLE = "{\"error\":{\"code\":\"InternalServerError\",\"message\":\"no\"}}";

    @TempDir
    private Path folder;
    private WireLab lab;

    @BeforeEach
    void open() {
        lab = WireLab.in(folder).startWith(3);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private void makesOne(FaultyWire.Spoil spoil, int requests) {
        lab.wire.next("POST", "/tasks", spoil);
        var create = lab.create("Call Jane");
        lab.pass(Duration.ofMillis(100));
        assertEquals(IntentState.UNKNOWN, lab.state(create));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(4, total(), "one task at the server");
        assertEquals(4, lab.rows(), "and one here");
        assertEquals("Call Jane", lab.there(String.valueOf(lab.view(create.task()).remoteId())).text(TaskField.TITLE));
        assertEquals(requests, lab.sent("POST /v1/tasks ").size());
    }

    private long total() {
        var page = lab.others.call(new TaskCall.ListTasks(ListQuery.page(1, 10, ListQuery.Sort.DUE, false)));
        return ((RemoteReply.Success<TaskPage>) page).value().total();
    }

    @Test
    @DisplayName("3A row 1: create applied, connection reset before the status line")
    void findsTheTaskThatWasMade() {
        makesOne(FaultyWire.LOSE_REPLY, 1);
    }

    @Test
    @DisplayName("3A row 2: create not applied, connection reset")
    void makesTheTaskThatWasNotMade() {
        makesOne(FaultyWire.LOSE_REQUEST, 2);
    }

    @Test
    @DisplayName("3A row 3: create answered with half a body")
    void findsTheTaskOfHalfAnAnswer() {
        makesOne(FaultyWire.CUT_REPLY, 1);
    }

    @Test
    @DisplayName("3A row 4: create applied and answered 502")
    void findsTheTaskBehindABrokenGateway() {
        makesOne(lab.wire.contradict(502, TROUBLE), 1);
    }

    @Test
    @DisplayName("3A row 4: create not applied and answered 503")
    void makesTheTaskThatAnOverloadedServerDidNotTake() {
        makesOne(lab.wire.refuse(503, TROUBLE), 2);
    }

    @Test
    @DisplayName("3A row 7: server keeps no metadata, and a create's answer is lost")
    void asksWhereTheServerDoesNotKeepTheMark() {
        FaultyWire.Spoil forgetful = FaultyWire.rewrite(body -> body.replaceAll("\"metadata\":\\{[^}]*}",
                "\"metadata\":{}"));
        lab.wire.always("*", "*", forgetful);
        lab.create("First");
        lab.pass(Duration.ofSeconds(5));
        lab.wire.heal();
        lab.wire.next("POST", "/tasks", FaultyWire.LOSE_REQUEST);
        lab.wire.always("GET", "*", forgetful);
        var create = lab.create("Call Jane");
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(create));
        assertEquals(2, lab.sent("POST /v1/tasks ").size(), "never sent again by itself");
        lab.command(new SyncCommand.Retry(create.operation()));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(5, total());
    }

    @Test
    @DisplayName("3A row 8: complete applied, answer lost; done by somebody else in the same words, answer 400")
    void takesACompleteThatWasAppliedForDone() {
        lab.wire.next("POST", "/tasks/r1/complete", FaultyWire.LOSE_REPLY);
        var lost = lab.complete(lab.here("r1"), "resolved");
        lab.wire.next("POST", "/tasks/r2/complete", FaultyWire.after(
                () -> lab.other(new TaskCall.CompleteTask("r2", "resolved", null))));
        var twice = lab.complete(lab.here("r2"), "resolved");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(lost));
        assertEquals(IntentState.CONFIRMED, lab.state(twice));
        assertEquals(1, lab.sent("POST /v1/tasks/r1/complete").size());
        assertEquals(1, lab.sent("POST /v1/tasks/r2/complete").size());
    }

    @Test
    @DisplayName("3A row 9: complete of a task that another client deferred")
    void parksTheCompleteOfADeferredTask() {
        lab.wire.next("POST", "/tasks/r1/complete", FaultyWire.after(() -> lab.other(new TaskCall.UpdateTask("r1",
                TaskFields.builder().set(TaskField.STATUS, "deferred").build()))));
        var complete = lab.complete(lab.here("r1"), "resolved");
        lab.pass(Duration.ofMinutes(20));
        assertEquals(IntentState.PARKED, lab.state(complete));
        assertEquals(Trouble.DEFERRED, lab.error(complete));
        assertEquals(1, lab.sent("POST /v1/tasks/r1/complete").size(), "no loop");
    }

    @Test
    @DisplayName("3A row 10: snooze applied, answer lost")
    void snoozesOnce() {
        TaskId task = lab.here("r1");
        lab.wire.next("POST", "/tasks/r1/snooze", FaultyWire.LOSE_REPLY);
        var snooze = lab.snooze(task, FRIDAY);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(snooze));
        assertEquals(1, lab.there("r1").number(TaskField.SNOOZE_COUNT));
        assertEquals(1, lab.fields(task).number(TaskField.SNOOZE_COUNT));
        assertEquals(1, lab.sent("POST /v1/tasks/r1/snooze").size());
    }

    @Test
    @DisplayName("3A row 11: delete applied, answer lost, the task is then not found")
    void deletesOnce() {
        lab.wire.next("DELETE", "/tasks/r1", FaultyWire.LOSE_REPLY);
        var delete = lab.delete(lab.here("r1"));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(delete));
        assertEquals(2, lab.rows());
    }
}
