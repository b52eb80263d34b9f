package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskService;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A real store and one engine, run in virtual time on the test's thread against a server that answers at once. */
abstract class EngineRun implements AutoCloseable {

    static final AccountId ACCOUNT = new AccountId("lab");
    private static final Duration ROUND_TRIP = Duration.ofMillis(50);
    private static final int MOST_STEPS = 50_000;

    final VirtualTime time;
    final List<SyncState> told = new ArrayList<>();
    private final TaskService service;
    private final Path folder;
    private final Deque<SyncEffect.Send> sends = new ArrayDeque<>();
    TestStore store;
    SyncEngine engine;
    private @Nullable Long wakeAt;
    boolean answering = true;

    EngineRun(Path folder, VirtualTime time, TaskService service) {
        this.folder = folder;
        this.time = time;
        this.service = service;
        this.store = new TestStore(folder, time::now);
        store.account(ACCOUNT);
        this.engine = newEngine();
    }

    private SyncEngine newEngine() {
        var sync = SyncStore.of(store.local(), store.accounts());
        return new SyncEngine(new Context(ACCOUNT, service.capabilities(), sync, time.clock(), new Random(1),
                SyncRules.STANDARD));
    }

    void begin() {
        step(new SyncEvent.Started());
    }

    /** The process dies: what was out is lost, the store is opened anew. */
    void crash() {
        sends.clear();
        wakeAt = null;
        store.close();
        store = new TestStore(folder, time::now);
        engine = newEngine();
        begin();
    }

    /** The engine was interrupted in a step and another takes its place in the same run. */
    void replaceEngine() {
        sends.clear();
        wakeAt = null;
        engine = newEngine();
        begin();
    }

    void step(SyncEvent event) {
        for (SyncEffect effect : engine.step(event)) {
            switch (effect) {
                case SyncEffect.Send send -> sends.add(send);
                case SyncEffect.WakeAfter wake -> wakeAt = time.ticks() + wake.pause().toMillis();
                case SyncEffect.Told state -> told.add(state.state());
            }
        }
    }

    /** Lets time pass; answers come at once, unless {@link #answering} is off. */
    void pass(Duration span) {
        long until = time.ticks() + span.toMillis();
        for (int steps = 0; ; steps++) {
            assertTrue(steps < MOST_STEPS, "the engine runs in circles");
            if (answering && !sends.isEmpty()) {
                answer(sends.remove());
            } else if (wakeAt != null && wakeAt <= until) {
                time.pass(Duration.ofMillis(Math.max(0, wakeAt - time.ticks())));
                wakeAt = null;
                step(new SyncEvent.Woken());
            } else {
                time.pass(Duration.ofMillis(Math.max(0, until - time.ticks())));
                return;
            }
        }
    }

    /** Lets the oldest request through alone; the engine hears the answer and nothing else happens. */
    void answerOne() {
        answer(sends.remove());
    }

    private void answer(SyncEffect.Send send) {
        RemoteReply<?> reply = service.call(send.call());
        time.pass(ROUND_TRIP);
        step(new SyncEvent.Replied(send.request(), send.generation(), reply));
    }

    List<SyncEffect.Send> out() {
        return List.copyOf(sends);
    }

    void reply(SyncEffect.Send send, RemoteReply<?> reply) {
        sends.remove(send);
        step(new SyncEvent.Replied(send.request(), send.generation(), reply));
    }

    void command(SyncCommand command) {
        step(new SyncEvent.Commanded(command));
    }

    RecordedIntent create(String title) {
        return record(null, IntentKind.CREATE, Map.of(TaskField.TITLE, new FieldChange(null, title)));
    }

    RecordedIntent edit(TaskId task, TaskField field, @Nullable Object to) {
        return record(task, IntentKind.EDIT, Map.of(field, change(task, field, to)));
    }

    RecordedIntent snooze(TaskId task, Instant due) {
        return record(task, IntentKind.SNOOZE, Map.of(TaskField.DUE, change(task, TaskField.DUE, due)));
    }

    RecordedIntent reassign(TaskId task, String owner) {
        return record(task, IntentKind.REASSIGN, Map.of(TaskField.OWNER_ID, change(task, TaskField.OWNER_ID, owner)));
    }

    RecordedIntent claim(TaskId task, String me) {
        return record(task, IntentKind.CLAIM, Map.of(TaskField.OWNER_ID, change(task, TaskField.OWNER_ID, me)));
    }

    RecordedIntent complete(TaskId task, String outcome) {
        var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
        changes.put(TaskField.STATUS, change(task, TaskField.STATUS, "completed"));
        changes.put(TaskField.OUTCOME, change(task, TaskField.OUTCOME, outcome));
        return record(task, IntentKind.COMPLETE, changes);
    }

    RecordedIntent delete(TaskId task) {
        return record(task, IntentKind.DELETE, Map.of());
    }

    FieldChange change(TaskId task, TaskField field, @Nullable Object to) {
        return new FieldChange(view(task).fields().get(field), to);
    }

    RecordedIntent record(@Nullable TaskId task, IntentKind kind, Map<TaskField, FieldChange> changes) {
        var intent = new NewIntent(ACCOUNT, task, kind, Payload.of(changes), time.now(), time.now());
        RecordedIntent recorded = store.tasks().record(List.of(intent)).getFirst();
        step(new SyncEvent.LocalChange());
        return recorded;
    }

    Task view(TaskId task) {
        return store.tasks().task(task).orElseThrow();
    }

    TaskFields fields(TaskId task) {
        return view(task).fields();
    }

    /** The task here that is bound to this id there. */
    TaskId here(String remoteId) {
        return store.tasks().rows(ACCOUNT).stream().filter(row -> remoteId.equals(row.remoteId())).findFirst()
                .orElseThrow().id();
    }

    IntentState state(RecordedIntent intent) {
        return intent(intent).state();
    }

    @Nullable String error(RecordedIntent intent) {
        return intent(intent).error();
    }

    private Intent intent(RecordedIntent recorded) {
        return store.intents().stream().filter(one -> one.operation().equals(recorded.operation())).findFirst()
                .orElseThrow();
    }

    SyncState last() {
        return told.getLast();
    }

    @Override
    public void close() {
        store.close();
    }
}
