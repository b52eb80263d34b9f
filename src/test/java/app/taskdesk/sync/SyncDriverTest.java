package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.Eventually;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.sandbox.Fault;
import app.taskdesk.sandbox.Switch;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TestStore;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine, its driver, the adapter and real HTTP against the sandbox with its faults. */
class SyncDriverTest {

    @TempDir
    private Path folder;
    private @Nullable Workspace work;

    @AfterEach
    void close() throws InterruptedException {
        if (work != null) {
            work.close();
        }
    }

    private Workspace with(int tasks) {
        work = new Workspace(folder, tasks);
        return work;
    }

    @Test
    void loadsAFewThousandTasks() {
        Workspace work = with(2_350).startAndLoad();
        assertEquals(2_350, work.rows());
        assertEquals(24, work.server.requests().count("GET", "/tasks") - pullPages(work));
    }

    private static long pullPages(Workspace work) {
        return work.server.requests().of("GET", "/tasks").stream()
                .filter(request -> request.target().contains("updated_at")).count();
    }

    @Test
    void sendsEveryVerb() {
        Workspace work = with(40).startAndLoad();
        List<TaskId> open = work.store.tasks().rows(Workspace.ACCOUNT).stream()
                .filter(row -> row.knownStatus().isOpen()).map(app.taskdesk.task.TaskRow::id).limit(5).toList();
        Instant later = work.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        TaskId made = create(work, "Call Jane");
        change(work, open.get(0), IntentKind.EDIT, Map.of(TaskField.TITLE, "Edited"));
        change(work, open.get(1), IntentKind.SNOOZE, Map.of(TaskField.DUE, later));
        change(work, open.get(2), IntentKind.REASSIGN, Map.of(TaskField.OWNER_ID, "agent_9"));
        change(work, open.get(3), IntentKind.COMPLETE, Map.of(TaskField.STATUS, "completed",
                TaskField.OUTCOME, "resolved"));
        String deleted = work.store.tasks().task(open.get(4)).orElseThrow().remoteId();
        change(work, open.get(4), IntentKind.DELETE, Map.of());
        work.awaitQuiet();
        assertEquals("Call Jane", there(work, made).text(TaskField.TITLE));
        assertEquals("Edited", there(work, open.get(0)).text(TaskField.TITLE));
        assertEquals(later, there(work, open.get(1)).instant(TaskField.DUE));
        assertEquals("agent_9", there(work, open.get(2)).text(TaskField.OWNER_ID));
        assertEquals("completed", there(work, open.get(3)).text(TaskField.STATUS));
        assertEquals(1, work.server.requests().count("DELETE", "/tasks/" + deleted));
    }

    @Test
    void seesWhatOthersChange() {
        Workspace work = with(40).startAndLoad();
        TaskId task = work.any();
        var other = work.service(work.server.key());
        other.call(new app.taskdesk.remote.TaskCall.UpdateTask(remoteId(work, task),
                TaskFields.builder().set(TaskField.TITLE, "Changed elsewhere").build()));
        Eventually.within(Duration.ofSeconds(5),
                () -> view(work, task).title().equals("Changed elsewhere"), () -> view(work, task).title());
    }

    @Test
    void makesATaskOnceThoughTheAnswerIsLost() {
        Workspace work = with(10).startAndLoad();
        work.server.faults().next("POST", "/tasks", new Fault.DropReply());
        TaskId made = create(work, "Call Jane");
        work.awaitQuiet();
        assertEquals(1, work.server.requests().count("POST", "/tasks"));
        assertEquals("Call Jane", there(work, made).text(TaskField.TITLE));
        assertEquals(11, work.rows());
    }

    @Test
    void makesATaskOnceThoughRowsAreSparse() {
        Workspace work = with(10);
        work.server.faults().on(Switch.SPARSE_ROWS);
        work.startAndLoad();
        work.server.faults().next("POST", "/tasks", new Fault.DropReply());
        TaskId made = create(work, "Call Jane");
        work.awaitQuiet();
        assertEquals(1, work.server.requests().count("POST", "/tasks"));
        assertEquals("Call Jane", there(work, made).text(TaskField.TITLE));
        assertEquals(11, work.rows());
    }

    @Test
    void snoozesOnceThoughTheAnswerIsLost() {
        Workspace work = with(10).startAndLoad();
        TaskId task = work.any();
        long before = there(work, task).number(TaskField.SNOOZE_COUNT);
        work.server.faults().next("POST", "/tasks/*/snooze", new Fault.DropReply());
        Instant later = work.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        change(work, task, IntentKind.SNOOZE, Map.of(TaskField.DUE, later));
        work.awaitQuiet();
        assertEquals(before + 1, there(work, task).number(TaskField.SNOOZE_COUNT));
        assertEquals(before + 1, view(work, task).snoozeCount());
    }

    @Test
    void completesOnceThoughTheAnswerIsLost() {
        Workspace work = with(10).startAndLoad();
        TaskId task = work.any();
        work.server.faults().next("POST", "/tasks/*/complete", new Fault.DropReply());
        change(work, task, IntentKind.COMPLETE, Map.of(TaskField.STATUS, "completed", TaskField.OUTCOME, "resolved"));
        work.awaitQuiet();
        assertEquals("completed", there(work, task).text(TaskField.STATUS));
        assertEquals(1, work.server.requests().count("POST", "/tasks/*/complete"));
    }

    @Test
    void waitsWhenTheServerAsksAndThenGoesOn() {
        Workspace work = with(10).startAndLoad();
        work.server.faults().next("PATCH", "/tasks/*", new Fault.Answer(429, Duration.ofSeconds(1)));
        change(work, work.any(), IntentKind.EDIT, Map.of(TaskField.TITLE, "Edited"));
        work.awaitPhase(Phase.Paused.class);
        work.awaitQuiet();
        assertEquals(2, work.server.requests().count("PATCH", "/tasks/*"));
    }

    @Test
    void getsOverErrorsOfTheServer() {
        Workspace work = with(10).startAndLoad();
        TaskId task = work.any();
        work.server.faults().next(8, new Fault.Answer(500, null));
        change(work, task, IntentKind.EDIT, Map.of(TaskField.TITLE, "Edited"));
        work.awaitPhase(Phase.ServerTrouble.class);
        work.awaitQuiet();
        assertEquals("Edited", there(work, task).text(TaskField.TITLE));
    }

    @Test
    void stopsAtARefusedKeyAndGoesOnWithAnother() {
        Workspace work = with(10).startAndLoad();
        work.server.faults().always(new Fault.Answer(401, null));
        TaskId task = work.any();
        change(work, task, IntentKind.EDIT, Map.of(TaskField.TITLE, "Edited"));
        work.awaitPhase(Phase.SignInNeeded.class);
        work.server.faults().clear();
        work.driver.renew(work.service(work.server.key()));
        work.awaitQuiet();
        assertEquals("Edited", there(work, task).text(TaskField.TITLE));
    }

    @Test
    void sendsWithTheFormerKeyWhatWasAskedForBeforeTheNewOne() {
        var time = new VirtualTime();
        var former = new ModelServer(time);
        var renewed = new ModelServer(time);
        Queue<Runnable> steps = new ArrayDeque<>();
        try (var store = new TestStore(folder, time::now); var timer = Executors.newScheduledThreadPool(1)) {
            store.account(Lab.ACCOUNT);
            var context = new Context(Lab.ACCOUNT, former.capabilities(), SyncStore.of(store.local(),
                    store.accounts()), time.clock(), new Random(1), SyncRules.STANDARD);
            var driver = new SyncDriver(context, former, store.tasks(),
                    new SyncDriver.Workers(steps::add, Runnable::run, timer));
            driver.start();
            driver.renew(renewed);
            while (!steps.isEmpty()) {
                steps.remove().run();
            }
            assertEquals(1, former.calls.size());
            assertEquals(new TaskCall.ListTasks(ListQuery.page(1, 100, ListQuery.Sort.DUE, false)),
                    renewed.calls.getFirst());
            timer.shutdownNow();
        }
    }

    @Test
    void isWokenByItsOwnAccountAlone() {
        var time = new VirtualTime();
        var other = new AccountId("other");
        Queue<Runnable> steps = new ArrayDeque<>();
        try (var store = new TestStore(folder, time::now); var timer = Executors.newScheduledThreadPool(1)) {
            store.account(Lab.ACCOUNT);
            store.account(other);
            var server = new ModelServer(time);
            var context = new Context(Lab.ACCOUNT, server.capabilities(), SyncStore.of(store.local(),
                    store.accounts()), time.clock(), new Random(1), SyncRules.STANDARD);
            var driver = new SyncDriver(context, server, store.tasks(),
                    new SyncDriver.Workers(steps::add, Runnable::run, timer));
            driver.start();
            while (!steps.isEmpty()) {
                steps.remove().run();
            }
            for (AccountId account : List.of(other, Lab.ACCOUNT)) {
                store.tasks().record(List.of(new NewIntent(account, null, IntentKind.CREATE,
                        Payload.of(Map.of(TaskField.TITLE, new FieldChange(null, "Call Jane"))), time.now(),
                        time.now())));
                assertEquals(account.equals(other), steps.isEmpty());
            }
            timer.shutdownNow();
        }
    }

    @Test
    void goesOnThoughAListenerFails() {
        Workspace work = with(10);
        work.driver.onState(state -> {
            if (!(state.phase() instanceof Phase.Starting)) {
                throw new IllegalStateException("a view at fault");
            }
        });
        work.startAndLoad();
        assertEquals(10, work.rows());
    }

    @Test
    void sendsAfterARestartWhatWasKeptBeforeIt() throws InterruptedException {
        Workspace work = with(10).startAndLoad();
        work.server.faults().always("PATCH", "/tasks/*", new Fault.DropRequest());
        TaskId task = work.any();
        change(work, task, IntentKind.EDIT, Map.of(TaskField.TITLE, "Edited"));
        Eventually.within(Duration.ofSeconds(5), () -> work.server.requests().count("PATCH", "/tasks/*") > 0,
                () -> "nothing was sent");
        work.driver.stop(Duration.ofSeconds(2));
        work.server.faults().clear();
        work.restart();
        work.awaitQuiet();
        assertEquals("Edited", there(work, task).text(TaskField.TITLE));
    }

    @Test
    @DisplayName("3A row 53: quit while an answer is out")
    void endsInTimeThoughAnAnswerIsStillOut() throws InterruptedException {
        Workspace work = with(10).startAndLoad();
        work.server.faults().next("PATCH", "/tasks/*", new Fault.Delay(Duration.ofSeconds(10)));
        change(work, work.any(), IntentKind.EDIT, Map.of(TaskField.TITLE, "Edited"));
        Eventually.within(Duration.ofSeconds(5), () -> work.driver.state().phase() instanceof Phase.Syncing,
                () -> work.driver.state().toString());
        long before = System.nanoTime();
        work.driver.stop(Duration.ofMillis(300));
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toMillis() < 1_500);
        assertEquals(new Phase.Stopped(), work.driver.state().phase());
    }

    @Test
    void noticesADeletionElsewhere() {
        Workspace work = with(30).startAndLoad();
        work.service(work.server.key())
                .call(new app.taskdesk.remote.TaskCall.DeleteTask(remoteId(work, work.any())));
        Eventually.within(Duration.ofSeconds(10), () -> work.rows() == 29, () -> work.rows() + " rows");
    }

    private static TaskId create(Workspace work, String title) {
        var intent = new NewIntent(Workspace.ACCOUNT, null, IntentKind.CREATE,
                Payload.of(Map.of(TaskField.TITLE, new FieldChange(null, title))), work.now(), work.now());
        return work.store.tasks().record(List.of(intent)).getFirst().task();
    }

    private static void change(Workspace work, TaskId task, IntentKind kind, Map<TaskField, Object> wanted) {
        var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
        TaskFields seen = view(work, task).fields();
        wanted.forEach((field, to) -> changes.put(field, new FieldChange(seen.get(field), to)));
        work.store.tasks().record(List.of(new NewIntent(Workspace.ACCOUNT, task, kind, Payload.of(changes),
                work.now(), work.now())));
    }

    private static Task view(Workspace work, TaskId task) {
        return work.store.tasks().task(task).orElseThrow();
    }

    private static String remoteId(Workspace work, TaskId task) {
        return java.util.Objects.requireNonNull(view(work, task).remoteId());
    }

    private static TaskFields there(Workspace work, TaskId task) {
        var reply = work.service(work.server.key())
                .call(new app.taskdesk.remote.TaskCall.GetTask(remoteId(work, task)));
        return ((app.taskdesk.remote.RemoteReply.Success<app.taskdesk.remote.RemoteTask>) reply).value().fields();
    }
}
