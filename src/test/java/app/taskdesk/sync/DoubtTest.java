package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.store.SyncStore;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, copies and listings that are in doubt are looked at again before anything rests on them. */
class DoubtTest {

    private static final Duration LONG = Duration.ofMinutes(5);

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

    private SyncEffect.Send out(Predicate<TaskCall<?>> which) {
        return lab.out().stream().filter(send -> which.test(send.call())).findFirst().orElseThrow();
    }

    private static boolean lists(TaskCall<?> call, ListQuery.Sort sort, int limit) {
        return call instanceof TaskCall.ListTasks list && list.query().sort() == sort && list.query().limit() == limit;
    }

    private void answer(SyncEffect.Send send) {
        lab.reply(send, lab.server.call(send.call()));
    }

    private long writesOut() {
        return lab.out().stream().filter(send -> send.call() instanceof TaskCall.UpdateTask).count();
    }

    @Test
    void believesNoProofOfTheWorkspaceWhileTheKeyIsDoubted() {
        lab.answering = false;
        lab.server.delete("r0005");
        lab.command(new SyncCommand.SweepNow());
        answer(out(call -> lists(call, ListQuery.Sort.CREATED_AT, 100)));
        var proof = out(call -> lists(call, ListQuery.Sort.DUE, 100));
        lab.edit(lab.here("r0001"), TaskField.TITLE, "Mine");
        lab.reply(out(call -> call instanceof TaskCall.UpdateTask), new RemoteReply.Failure<>(
                new RemoteFailure.Unauthorized(401, "bad key"), ReplyHeaders.NONE));
        answer(proof);
        lab.edit(lab.here("r0002"), TaskField.TITLE, "Mine too");
        assertEquals(0, writesOut(), "only the probe frees the door");
        lab.server.always = new RemoteFailure.Unauthorized(401, "bad key");
        answer(out(call -> lists(call, ListQuery.Sort.DUE, 1)));
        assertEquals(new Phase.SignInNeeded(2), lab.last().phase());
    }

    @Test
    void takesOneKnownTaskOfTheListingForAProof() {
        lab.server.delete("r0003");
        lab.server.delete("r0004");
        lab.server.delete("r0005");
        lab.command(new SyncCommand.NewKey());
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Mine");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
    }

    @Test
    void keepsWhatItReadWhileProvingTheWorkspace() {
        lab.answering = false;
        lab.server.change("r0001", TaskField.TITLE, "Theirs");
        lab.command(new SyncCommand.NewKey());
        answer(out(call -> lists(call, ListQuery.Sort.DUE, 100)));
        assertEquals("Theirs", lab.view(lab.here("r0001")).title());
    }

    @Test
    void readsATaskAgainBeforeItSendsOnTopOfARowThatSeemedOlder() {
        TaskId task = lab.here("r0001");
        lab.answering = false;
        lab.command(new SyncCommand.SweepNow());
        var sweep = out(call -> lists(call, ListQuery.Sort.CREATED_AT, 100));
        var page = ((RemoteReply.Success<TaskPage>) (RemoteReply<?>) lab.server.call(sweep.call())).value();
        var rows = page.tasks().stream().map(row -> row.remoteId().equals("r0001") ? older(row) : row).toList();
        lab.reply(sweep, new RemoteReply.Success<>(new TaskPage(rows, 5, 1, 100, 0), ReplyHeaders.NONE));
        assertEquals("Task 1", lab.view(task).title(), "a late answer is not believed");
        lab.answering = true;
        lab.edit(task, TaskField.PRIORITY, "high");
        lab.pass(Duration.ofSeconds(1));
        assertEquals(new TaskCall.GetTask("r0001"), lab.server.calls.get(firstWrite() - 1));
    }

    private static RemoteTask older(RemoteTask row) {
        var stamp = row.fields().instant(TaskField.UPDATED_AT).minus(Duration.ofDays(1));
        return new RemoteTask(row.remoteId(), row.fields().with(TaskField.UPDATED_AT, stamp)
                .with(TaskField.TITLE, "Former"), true);
    }

    private int firstWrite() {
        for (int i = 0; i < lab.server.calls.size(); i++) {
            if (lab.server.calls.get(i) instanceof TaskCall.UpdateTask) {
                return i;
            }
        }
        throw new AssertionError("nothing was written");
    }

    @Test
    void readsATaskAgainBeforeItSendsOnTopOfANewRowThatLeavesThingsOut() {
        lab.server.sparse = true;
        lab.server.change("r0001", TaskField.TITLE, "Theirs");
        lab.pass(Duration.ofSeconds(40));
        lab.edit(lab.here("r0001"), TaskField.PRIORITY, "high");
        lab.pass(Duration.ofSeconds(1));
        assertEquals(new TaskCall.GetTask("r0001"), lab.server.calls.get(firstWrite() - 1));
    }

    @Test
    void writesWithWhatItReadWhenRequestsAreFew() {
        for (int i = 0; i < 5; i++) {
            lab.server.fail(TaskCall.GetTask.class, new RemoteFailure.SlowDown("slow down"), Duration.ofSeconds(1));
        }
        var delete = lab.delete(lab.here("r0001"));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(delete));
        assertEquals(6, lab.server.count(TaskCall.GetTask.class), "read once after five refusals");
    }

    @Test
    void concludesNothingFromAReadingDuringWhichItDeletedATask() {
        try (var many = new Lab(folder.resolve("many")).startWith(150)) {
            many.answering = false;
            many.command(new SyncCommand.SweepNow());
            var first = many.out().getFirst();
            assertTrue(lists(first.call(), ListQuery.Sort.CREATED_AT, 100));
            many.reply(first, many.server.call(first.call()));
            var second = many.out().stream().filter(send -> lists(send.call(), ListQuery.Sort.CREATED_AT, 100))
                    .findFirst().orElseThrow();
            var delete = many.delete(many.here("r0001"));
            while (many.state(delete).isOpen()) {
                many.out().stream().filter(send -> send != second).forEach(send ->
                        many.reply(send, many.server.call(send.call())));
            }
            many.server.makeMany(1);
            many.reply(second, many.server.call(second.call()));
            many.answering = true;
            many.pass(Duration.ofSeconds(20));
            assertFalse(many.server.calls.contains(new TaskCall.GetTask("r0101")), "nobody thinks that it is missing");
        }
    }

    @Test
    void marksNothingOfAnotherAccount() {
        var other = new AccountId("other");
        lab.store.account(other);
        var sync = SyncStore.of(lab.store.local(), lab.store.accounts());
        var context = new Context(Lab.ACCOUNT, lab.server.capabilities(), sync, lab.time.clock(), new Random(1),
                SyncRules.STANDARD);
        var recorded = lab.store.tasks().record(List.of(new NewIntent(other, null, IntentKind.CREATE,
                Payload.of(Map.of(TaskField.TITLE, new app.taskdesk.store.FieldChange(null, "Theirs"))),
                lab.time.now(), lab.time.now()))).getFirst();
        var item = sync.outbox().item(recorded.operation()).orElseThrow();
        var keeper = new AccountKeeper(context);
        var exchange = new Exchange(context, new RequestBudget(60, LONG, lab.time.ticks()), keeper, List::of);
        var call = new TaskCall.CreateTask(recorded.operation(), item.intent().payload().wanted());
        assertFalse(new Desk(context, exchange, keeper).mark(item, call));
        assertEquals(IntentState.QUEUED, lab.state(recorded));
        assertInstanceOf(Phase.UpToDate.class, lab.last().phase());
    }
}
