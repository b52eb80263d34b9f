package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.taskdesk.remote.Dialect;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Evidence;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.task.Abilities.Verb;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that got no answer may still arrive: what is said again before that would undo what came between. */
class LateRequestTest {

    private static final Duration SETTLE = SyncRules.STANDARD.settle();
    private static final RemoteFailure LOST = new RemoteFailure.NoAnswer("reset");

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

    private void waitsBeforeSayingItAgain(Class<?> kind, BiFunction<Lab, TaskId, RecordedIntent> act) {
        lab.startWith(3);
        lab.server.fail(kind, LOST);
        var intent = act.apply(lab, lab.here("r0001"));
        lab.pass(SETTLE.minusSeconds(2));
        assertEquals(1, lab.server.count(kind), "it may still arrive");
        lab.pass(Duration.ofMinutes(2));
        assertEquals(2, lab.server.count(kind));
        assertEquals(IntentState.CONFIRMED, lab.state(intent));
    }

    @Test
    void waitsBeforeItSaysAnEditAgain() {
        waitsBeforeSayingItAgain(TaskCall.UpdateTask.class, (lab, task) -> lab.edit(task, TaskField.TITLE, "Mine"));
    }

    @Test
    void waitsBeforeItReassignsAgain() {
        waitsBeforeSayingItAgain(TaskCall.ReassignTask.class, (lab, task) -> lab.reassign(task, "a2"));
    }

    @Test
    void waitsBeforeItCompletesAgain() {
        waitsBeforeSayingItAgain(TaskCall.CompleteTask.class, (lab, task) -> lab.complete(task, "resolved"));
    }

    @Test
    void waitsBeforeItMovesADateAgainWhereASnoozeIsAPlainMove() {
        Dialect usual = ModelServer.DIALECT;
        lab.close();
        lab = new Lab(folder.resolve("moves"), server -> server.dialect = new Dialect(usual.carriesOperation(),
                usual.likeness(), usual.filledIn(), EnumSet.of(Verb.SNOOZE), usual.replaces(), usual.paging(),
                usual.orders()));
        waitsBeforeSayingItAgain(TaskCall.UpdateTask.class,
                (lab, task) -> lab.snooze(task, lab.time.now().plus(Duration.ofDays(2))));
    }

    @Test
    void asksAboutASnoozeWhoseCountTheServerDoesNotShow() {
        lab.startWith(1);
        Instant due = lab.time.now().plus(Duration.ofDays(2));
        var recorded = lab.snooze(lab.here("r0001"), due);
        var intent = lab.store.intents().stream().filter(one -> one.operation().equals(recorded.operation()))
                .findFirst().orElseThrow();
        var moved = lab.server.task("r0001").with(TaskField.DUE, due).without(TaskField.SNOOZE_COUNT);
        assertEquals(new Resolution.Ask(Trouble.SNOOZE_UNCLEAR),
                Resolution.of(intent, Evidence.NONE, moved, true));
        assertInstanceOf(Resolution.Applied.class, Resolution.ofChange(intent.payload().changes(), moved,
                true));
    }

    @Test
    void sendsACreateAgainOnAPersonsWordWithoutWaiting() {
        lab.startWith(3);
        lab.server.fail(TaskCall.CreateTask.class, LOST);
        var create = lab.create("Call Jane");
        lab.pass(Duration.ofSeconds(5));
        assertEquals(1, lab.server.count(TaskCall.CreateTask.class));
        lab.command(new SyncCommand.SendAgain(create.operation()));
        lab.pass(Duration.ofSeconds(5));
        assertEquals(2, lab.server.count(TaskCall.CreateTask.class));
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, lab.server.titled("Call Jane").size());
    }

    @Test
    void doesNotDoOnAPersonsWordWhatIsDone() {
        lab.startWith(3);
        lab.server.loseAnswer(TaskCall.CreateTask.class);
        lab.server.fail(TaskCall.ListTasks.class, LOST);
        var create = lab.create("Call Jane");
        lab.pass(Duration.ofMillis(200));
        assertEquals(IntentState.UNKNOWN, lab.state(create));
        lab.command(new SyncCommand.SendAgain(create.operation()));
        lab.pass(Duration.ofSeconds(30));
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, lab.server.count(TaskCall.CreateTask.class));
    }

    @Test
    void takesA404ToADroppedChangeForNoDeletion() {
        lab.startWith(3);
        TaskId task = lab.here("r0001");
        lab.server.fail(TaskCall.UpdateTask.class, LOST);
        var edit = lab.edit(task, TaskField.TITLE, "Mine");
        lab.answering = false;
        lab.pass(Duration.ofSeconds(20));
        while (lab.out().stream().noneMatch(send -> send.call() instanceof TaskCall.GetTask)) {
            lab.out().forEach(send -> lab.reply(send, lab.server.call(send.call())));
            lab.pass(Duration.ofSeconds(20));
        }
        lab.command(new SyncCommand.Discard(edit.operation()));
        var look = lab.out().stream().filter(send -> send.call() instanceof TaskCall.GetTask).findFirst().orElseThrow();
        lab.reply(look, new RemoteReply.Failure<>(new RemoteFailure.NotFound("no"), ReplyHeaders.NONE));
        assertEquals(SyncMark.NONE, lab.view(task).mark());
        assertEquals(List.of(), lab.store.trashed(Lab.ACCOUNT).stream().filter("Task 1"::equals).toList());
        assertFalse(lab.state(edit).isOpen());
    }
}
