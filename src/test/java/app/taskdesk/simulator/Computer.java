package app.taskdesk.simulator;

import app.taskdesk.action.Actions;
import app.taskdesk.action.Holds;
import app.taskdesk.action.Ledger;
import app.taskdesk.action.UndoStep;
import app.taskdesk.store.AccountStore;
import app.taskdesk.store.LocalStore;
import app.taskdesk.store.SimStore;
import app.taskdesk.store.StoreException;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TaskStore;
import app.taskdesk.sync.Context;
import app.taskdesk.sync.SyncEffect;
import app.taskdesk.sync.SyncEngine;
import app.taskdesk.sync.SyncEvent;
import app.taskdesk.sync.SyncRules;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The program as it runs: a real store, one engine for each account, and what their driver does with events and
 * effects. It can die at any effect and inside any transaction, and be started again on what is on disk.
 */
final class Computer {

    private static final long AGAIN = 10_000;
    /** Until somebody starts a program again that went away. */
    private static final long BACK_UP = 1_500;

    private final World world;
    private final Path folder;
    final Points points = new Points();
    private @Nullable Process process;
    private int dieAfterSends = -1;
    private int starts;

    /** What ends with the process. */
    private record Process(LocalStore store, TaskStore tasks, AccountStore accounts, SyncStore sync,
            Actions actions, Deque<UndoStep> done, Deque<UndoStep> undone) {
    }

    Computer(World world, Path folder) {
        this.world = world;
        this.folder = folder;
    }

    boolean isOn() {
        return process != null;
    }

    LocalStore store() {
        return running().store();
    }

    TaskStore tasks() {
        return running().tasks();
    }

    AccountStore accounts() {
        return running().accounts();
    }

    SyncStore sync() {
        return running().sync();
    }

    Actions actions() {
        return running().actions();
    }

    Deque<UndoStep> done() {
        return running().done();
    }

    Deque<UndoStep> undone() {
        return running().undone();
    }

    private Process running() {
        return Objects.requireNonNull(process);
    }

    void start() {
        if (process != null) {
            return;
        }
        points.begin();
        dieAfterSends = -1;
        starts++;
        LocalStore store = SimStore.open(folder, world.time::wall, points);
        var tasks = new TaskStore(store);
        var accounts = new AccountStore(store);
        var ledger = new Ledger(tasks, world.time::wall, () -> Holds.USUAL,
                account -> Wire.abilities(world.seat(account.value()).shop.traits));
        process = new Process(store, tasks, accounts, SyncStore.of(store, accounts), Actions.on(ledger),
                new ArrayDeque<>(), new ArrayDeque<>());
        sign();
        world.oracle.started();
        for (Seat seat : world.seats) {
            begin(seat);
        }
    }

    /** Who signs what, where an account names a person. */
    private void sign() {
        for (Seat seat : world.seats) {
            if (seat.shop.traits.counted() != null && seat.shop.traits.counted().signed()
                    && accounts().find(seat.account).orElseThrow().meId() == null) {
                accounts().setMe(seat.account, PeriskopeShop.ME, null);
            }
        }
    }

    private void begin(Seat seat) {
        if (process == null) {
            return;
        }
        long seed = world.schedule.seed() * 31 + starts;
        try {
            seat.engine = new SyncEngine(new Context(seat.account, Wire.capabilities(seat.shop.traits),
                    process.sync(), world.time.clock(), new Random(seed), SyncRules.STANDARD));
        } catch (StoreException e) {
            later(seat, e);
            return;
        }
        world.oracle.began(seat);
        step(seat, new SyncEvent.Started());
    }

    /** Hands over an event, and does what the driver does with what comes of it. */
    void step(Seat seat, SyncEvent event) {
        SyncEngine engine = seat.engine;
        if (engine == null || process == null) {
            return;
        }
        List<SyncEffect> effects;
        try {
            effects = engine.step(event);
        } catch (Crash _) {
            die();
            return;
        } catch (StoreException e) {
            later(seat, e);
            return;
        } catch (RuntimeException e) {
            throw new Violation("I20", "the engine threw on " + event.getClass().getSimpleName() + ": " + e, e);
        }
        world.oracle.stepped();
        for (SyncEffect effect : effects) {
            if (dieAfterSends == 0) {
                die();
                return;
            }
            carryOut(seat, effect);
        }
    }

    private void carryOut(Seat seat, SyncEffect effect) {
        switch (effect) {
            case SyncEffect.Send send -> {
                world.net.send(seat, send);
                dieAfterSends = Math.max(-1, dieAfterSends - 1);
            }
            case SyncEffect.WakeAfter wake -> wakeAfter(seat, wake.pause().toMillis());
            case SyncEffect.Told told -> seat.told = told.state();
        }
    }

    private void wakeAfter(Seat seat, long millis) {
        long wake = ++seat.wakes;
        world.time.at(world.time.now() + millis, true, () -> {
            if (wake == seat.wakes) {
                step(seat, new SyncEvent.Woken());
            }
        });
    }

    /** The store failed inside a step: the driver takes a new engine after a while. */
    private void later(Seat seat, StoreException failure) {
        if (!points.takeFailed()) {
            throw new Violation("I20", "the store failed unasked: " + failure, failure);
        }
        seat.engine = null;
        long wake = ++seat.wakes;
        world.time.at(world.time.now() + AGAIN, true, () -> {
            if (wake == seat.wakes && process != null) {
                begin(seat);
            }
        });
    }

    void replied(Seat seat, @Nullable SyncEngine by, SyncEvent.Replied reply) {
        if (by != null && by == seat.engine) {
            step(seat, reply);
        }
    }

    void command(Seat seat, app.taskdesk.sync.SyncCommand command) {
        step(seat, new SyncEvent.Commanded(command));
    }

    /** Dies when so many more requests have gone out, before the next effect of that step. */
    void dieAfterSends(int sends) {
        dieAfterSends = sends;
    }

    /** Nothing more goes wrong with it. */
    void calm() {
        points.disarm();
        dieAfterSends = -1;
    }

    void die() {
        if (process == null) {
            return;
        }
        world.oracle.died(points.takeDiedAt());
        points.abandon();
        try {
            process.store().close();
        } catch (Crash _) {
            world.trace("dead");
        }
        gone();
        world.time.at(world.time.now() + BACK_UP, false, world::start);
    }

    void quit() {
        quit(() -> { });
    }

    /** Ends as the version before this one would have, whose database the next start brings up to date. */
    void quitOlder() {
        quit(() -> {
            world.oracle.migrates();
            SimStore.takeBack(store());
        });
    }

    private void quit(Runnable last) {
        if (process == null) {
            return;
        }
        points.disarm();
        world.seats.forEach(seat -> step(seat, new SyncEvent.Stopping()));
        world.time.pass(2_000);
        if (process != null) {
            last.run();
            process.store().close();
            gone();
        }
    }

    /** Lets go of the files, however the run ended. */
    void close() {
        if (process != null) {
            points.abandon();
            try {
                process.store().close();
            } catch (Crash _) {
                gone();
            }
        }
    }

    private void gone() {
        process = null;
        for (Seat seat : world.seats) {
            seat.engine = null;
            seat.wakes++;
        }
    }

    /** Every engine hears that something was written; a dying disk is the caller's to notice. */
    void wrote() {
        world.oracle.stepped();
        for (Seat seat : world.seats) {
            step(seat, new SyncEvent.LocalChange());
        }
    }
}
