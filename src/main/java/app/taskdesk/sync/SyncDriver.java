package app.taskdesk.sync;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskService;
import app.taskdesk.store.TaskStore;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs one account's engine: hands it events one at a time, makes the exchanges it asks for, wakes it, and passes on
 * what it tells. All methods may be called on any thread; listeners are called on the worker's.
 */
public final class SyncDriver {

    private static final Logger LOG = Logger.getLogger(SyncDriver.class.getName());
    private static final Duration AGAIN = Duration.ofSeconds(10);

    /**
     * Who does the work.
     *
     * @param steps takes the engine's steps; they never overlap, whatever the executor
     * @param calls makes exchanges, each of which blocks; a thread for each is meant
     * @param timer wakes the engine; only hands over, so that one thread serves all accounts
     */
    public record Workers(Executor steps, Executor calls, ScheduledExecutorService timer) {
    }

    /** @param renewed speaks with the key that the event brings; null where it brings none */
    private record Letter(@Nullable SyncEngine to, SyncEvent event, @Nullable TaskService renewed) {

        Letter(@Nullable SyncEngine to, SyncEvent event) {
            this(to, event, null);
        }
    }

    private final Context context;
    private final TaskStore tasks;
    private final Workers workers;
    private final Queue<Letter> mail = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final List<Consumer<SyncState>> listeners = new CopyOnWriteArrayList<>();
    private final Set<Reading<?>> unanswered = ConcurrentHashMap.newKeySet();
    private final CountDownLatch drained = new CountDownLatch(1);
    private volatile SyncState state = SyncState.STARTING;
    private volatile @Nullable Thread stepping;
    private volatile boolean stopped;
    private TaskService service;
    private @Nullable SyncEngine engine;
    private @Nullable ScheduledFuture<?> alarm;
    private @Nullable Runnable endListening;
    private boolean stopping;

    /**
     * @param context of the engines: after the store failed there is a new one, since an engine that was interrupted in
     *                a step is of no more use
     */
    public SyncDriver(Context context, TaskService service, TaskStore tasks, Workers workers) {
        this.context = context;
        this.service = service;
        this.tasks = tasks;
        this.workers = workers;
    }

    /** Begins; once. */
    public synchronized void start() {
        endListening = tasks.onChange(changes -> {
            if (changes.account().equals(context.account()) && Thread.currentThread() != stepping) {
                post(new SyncEvent.LocalChange());
            }
        });
        post(new SyncEvent.Started());
    }

    public void command(SyncCommand command) {
        post(new SyncEvent.Commanded(command));
    }

    /**
     * Reads something for a page, within the request budget: behind what a person did, before what is read in the
     * background. It is not kept.
     *
     * @param answered called once, on any thread; with a failure at once where the way to the server is closed
     * @return ends the wish for an answer
     */
    public <R> Runnable read(TaskCall<R> call, Consumer<RemoteReply<R>> answered) {
        var reading = new Reading<>(call, answered);
        unanswered.removeIf(Reading::isOver);
        unanswered.add(reading);
        post(new SyncEvent.Asked(reading));
        if (stopped) {
            answerAll("the account has ended");
        }
        return reading::cancel;
    }

    private void answerAll(String why) {
        for (Reading<?> reading : unanswered) {
            unanswered.remove(reading);
            reading.answer(new RemoteReply.Failure<>(new RemoteFailure.NoAnswer(why), ReplyHeaders.NONE));
        }
    }

    /**
     * Goes on with another key or address, once it proved to open the same workspace. What the engine asked for before
     * it heard of it still goes the former way.
     */
    public void renew(TaskService renewed) {
        post(new Letter(null, new SyncEvent.Commanded(new SyncCommand.NewKey()), renewed));
    }

    public SyncState state() {
        return state;
    }

    /**
     * Calls the listener with each new state, first with the present one.
     *
     * @return ends the listening
     */
    public Runnable onState(Consumer<SyncState> listener) {
        synchronized (listeners) {
            listeners.add(listener);
            listener.accept(state);
        }
        return () -> listeners.remove(listener);
    }

    /** Begins nothing new from now on, so that several can end at the same time; {@link #stop} follows. */
    public void stopSoon() {
        synchronized (this) {
            if (endListening != null) {
                endListening.run();
            }
        }
        post(new SyncEvent.Stopping());
    }

    /**
     * Ends: begins nothing new and waits for the replies that are still out. A change whose reply did not come in
     * time is looked into at the next start.
     *
     * @return whether all replies came in time
     */
    public boolean stop(Duration atMost) throws InterruptedException {
        stopSoon();
        boolean all = drained.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        stopped = true;
        answerAll("the account has ended");
        tell(SyncState.of(new SyncState.Phase.Stopped()));
        return all;
    }

    private void post(SyncEvent event) {
        post(new Letter(null, event));
    }

    private void post(Letter letter) {
        mail.add(letter);
        readLater();
    }

    private void readLater() {
        if (!stopped && reading.compareAndSet(false, true)) {
            workers.steps().execute(this::read);
        }
    }

    private void read() {
        stepping = Thread.currentThread();
        try {
            for (Letter letter = mail.poll(); letter != null && !stopped; letter = mail.poll()) {
                take(letter);
            }
        } finally {
            stepping = null;
            reading.set(false);
        }
        if (!mail.isEmpty()) {
            readLater();
        }
    }

    private void take(Letter letter) {
        if (letter.to() != null && letter.to() != engine) {
            return;
        }
        if (letter.renewed() != null) {
            service = letter.renewed();
        }
        try {
            step(letter.event());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the sync engine was interrupted", e);
            engine = null;
            answerAll("the store failed");
            tell(SyncState.of(new SyncState.Phase.StoreTrouble(String.valueOf(e.getMessage()))));
            wakeAfter(AGAIN);
        }
        if (stopping && (engine == null || engine.inFlight() == 0)) {
            drained.countDown();
        }
    }

    private void step(SyncEvent event) {
        stopping |= event instanceof SyncEvent.Stopping;
        SyncEngine current = engine;
        if (current == null) {
            if (stopping) {
                return;
            }
            current = new SyncEngine(context);
            engine = current;
            carryOut(current, current.step(new SyncEvent.Started()));
        }
        if (!(event instanceof SyncEvent.Started)) {
            carryOut(current, current.step(event));
        }
    }

    private void carryOut(SyncEngine by, List<SyncEffect> effects) {
        for (SyncEffect effect : effects) {
            switch (effect) {
                case SyncEffect.Send send -> send(by, send);
                case SyncEffect.WakeAfter wake -> wakeAfter(wake.pause());
                case SyncEffect.Told told -> tell(told.state());
            }
        }
    }

    private void send(SyncEngine by, SyncEffect.Send send) {
        TaskService current = service;
        workers.calls().execute(() -> {
            RemoteReply<?> reply;
            try {
                reply = current.call(send.call());
            } catch (RuntimeException | Error e) {
                LOG.log(Level.SEVERE, "an exchange ended in a way that must not be", e);
                reply = new RemoteReply.Failure<>(new RemoteFailure.NoAnswer(e.getClass().getSimpleName()),
                        ReplyHeaders.NONE);
            }
            post(new Letter(by, new SyncEvent.Replied(send.request(), send.generation(), reply)));
        });
    }

    private void wakeAfter(Duration pause) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        if (!stopping) {
            alarm = workers.timer().schedule(() -> post(new SyncEvent.Woken()), pause.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void tell(SyncState now) {
        synchronized (listeners) {
            state = now;
            listeners.forEach(listener -> tell(listener, now));
        }
    }

    /** What a listener makes of a state is no trouble of the engine's. */
    private static void tell(Consumer<SyncState> listener, SyncState now) {
        try {
            listener.accept(now);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "a listener failed on a state", e);
        }
    }
}
