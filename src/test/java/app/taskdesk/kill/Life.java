package app.taskdesk.kill;

import app.taskdesk.action.Actions;
import app.taskdesk.action.Holds;
import app.taskdesk.action.Ledger;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskService;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.store.Account;
import app.taskdesk.store.AccountStore;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.LocalStore;
import app.taskdesk.store.Outbox;
import app.taskdesk.store.SimStore;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TaskStore;
import app.taskdesk.sync.Context;
import app.taskdesk.sync.SyncClock;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.sync.SyncEffect;
import app.taskdesk.sync.SyncEngine;
import app.taskdesk.sync.SyncEvent;
import app.taskdesk.sync.SyncRules;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One run of the program from a start to its end: the real store, actions, engine and adapter, over HTTP to a server,
 * in virtual time, so that it passes the same places each time.
 */
final class Life implements AutoCloseable {

    static final AccountId ACCOUNT = new AccountId("desk");
    static final String KEY = "kill-key-1";
    private static final Duration ROUND_TRIP = Duration.ofMillis(50);
    private static final Duration PIECE = Duration.ofSeconds(10);
    private static final int PATIENCE = 6 * 60;

    final LocalStore store;
    final TaskStore tasks;
    final Actions actions;
    private final Gate gate;
    private final TaskService service;
    private final SyncEngine engine;
    private final Deque<SyncEffect.Send> sends = new ArrayDeque<>();
    private Holds holds = Holds.USUAL;
    private Instant wall;
    private long nanos;
    private @Nullable Long wakeAt;
    private SyncState told = SyncState.STARTING;

    Life(Path folder, URI server, HttpTransport transport, Instant start, Gate gate) {
        this.wall = start;
        this.gate = gate;
        store = SimStore.open(folder, () -> wall, gate);
        tasks = new TaskStore(store);
        var accounts = new AccountStore(store);
        if (accounts.find(ACCOUNT).isEmpty()) {
            accounts.add(new Account(ACCOUNT, Account.Provider.TALKING_SHOPS, "Support", "https://example.test", "key",
                    null, null, Account.State.OK));
        }
        service = new TalkingShops(transport, new ServerAddress(server), KEY::toCharArray);
        actions = Actions.on(new Ledger(tasks, () -> wall, () -> holds, _ -> service.capabilities().abilities()));
        engine = new SyncEngine(new Context(ACCOUNT, service.capabilities(), SyncStore.of(store, accounts),
                new SyncClock(() -> wall, () -> nanos), new Random(1), SyncRules.STANDARD));
    }

    /** The engine begins, and does at once what it can. */
    Life start() {
        step(new SyncEvent.Started());
        pass(Duration.ofSeconds(1));
        return this;
    }

    Instant now() {
        return wall;
    }

    /** From now on changes wait so long before they may be sent. */
    void hold(Duration each) {
        holds = new Holds(each, each, each);
    }

    /** A person did something, and the engine hears of it. */
    void changed() {
        step(new SyncEvent.LocalChange());
    }

    void command(SyncCommand command) {
        step(new SyncEvent.Commanded(command));
    }

    private void step(SyncEvent event) {
        for (SyncEffect effect : engine.step(event)) {
            switch (effect) {
                case SyncEffect.Send send -> sends.add(send);
                case SyncEffect.WakeAfter wake -> wakeAt = ticks() + wake.pause().toMillis();
                case SyncEffect.Told state -> told = state.state();
            }
        }
    }

    private long ticks() {
        return nanos / 1_000_000;
    }

    private void forward(long millis) {
        wall = wall.plusMillis(Math.max(0, millis));
        nanos += Math.max(0, millis) * 1_000_000;
    }

    void pass(Duration span) {
        long until = ticks() + span.toMillis();
        while (true) {
            if (!sends.isEmpty()) {
                exchange(sends.remove());
            } else if (wakeAt != null && wakeAt <= until) {
                forward(wakeAt - ticks());
                wakeAt = null;
                step(new SyncEvent.Woken());
            } else {
                forward(until - ticks());
                return;
            }
        }
    }

    private void exchange(SyncEffect.Send send) {
        String what = send.call().getClass().getSimpleName();
        gate.reach("exchange.asking " + what);
        RemoteReply<?> reply = service.call(send.call());
        gate.reach("exchange.answered " + what);
        forward(ROUND_TRIP.toMillis());
        step(new SyncEvent.Replied(send.request(), send.generation(), reply));
    }

    /**
     * Sends what is held back, and lets time pass until everything was read and nothing waits any more but for a
     * person to hear that somebody else was quicker.
     */
    void drain() {
        open().stream().filter(intent -> intent.state() == IntentState.QUEUED)
                .forEach(intent -> command(new SyncCommand.SendNow(intent.operation())));
        for (int i = 0; i < PATIENCE; i++) {
            pass(PIECE);
            boolean calm = open().isEmpty() ? told.phase() instanceof SyncState.Phase.UpToDate
                    : told.phase() instanceof SyncState.Phase.NeedsYou;
            if (calm && open().stream().allMatch(intent -> Outbox.CLAIM_LOST.equals(intent.error()))) {
                return;
            }
        }
        throw new AssertionError("does not come to rest: " + told + " " + open());
    }

    List<Intent> open() {
        return tasks.openIntents(ACCOUNT);
    }

    /** The task that has this id at the server. */
    Task task(String remoteId) {
        return tasks.rows(ACCOUNT).stream().filter(row -> remoteId.equals(row.remoteId())).findFirst()
                .flatMap(row -> tasks.task(row.id())).orElseThrow(() -> new AssertionError(remoteId + " is not here"));
    }

    /** Everything is read anew, as once a day. */
    void sweep() {
        command(new SyncCommand.SweepNow());
        drain();
    }

    @Override
    public void close() {
        store.close();
    }
}
