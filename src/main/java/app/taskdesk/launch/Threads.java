package app.taskdesk.launch;

import app.taskdesk.store.StoreException;
import app.taskdesk.ui.kit.FxThread;
import app.taskdesk.work.FxBackgroundWork;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Every thread of the program: one each for what must not wait for the rest, virtual ones for the network. */
final class Threads implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Threads.class.getName());
    private static final Duration LAST_WORKS = Duration.ofSeconds(2);

    private final FxThread fx = new FxThread();
    private final FxBackgroundWork work = new FxBackgroundWork("actions", fx);
    private final FxBackgroundWork accounts = new FxBackgroundWork("accounts", fx);
    private final ExecutorService lists = watching("lists");
    private final ExecutorService details = watching("details");
    private final ExecutorService steps = single("sync");
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("timer").daemon().factory());

    FxThread fx() {
        return fx;
    }

    /** For what people do. */
    FxBackgroundWork work() {
        return work;
    }

    /** For what waits on a server or a key store by a person's wish, so that nothing they do waits behind it. */
    FxBackgroundWork accounts() {
        return accounts;
    }

    Desk.Executors desk() {
        return new Desk.Executors(lists, details, fx);
    }

    /** For the sync engines' steps, all accounts in turn. */
    ExecutorService steps() {
        return steps;
    }

    /** For what waits on the network or on another program; a thread for each. */
    ExecutorService calls() {
        return calls;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    /** Lets what people did and what is on its way to the disk finish, for a little while. */
    @Override
    public void close() {
        timer.shutdownNow();
        work.close();
        accounts.close();
        calls.shutdown();
        for (ExecutorService worker : new ExecutorService[] {lists, details, steps}) {
            worker.shutdown();
            try {
                if (!worker.awaitTermination(LAST_WORKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    worker.shutdownNow();
                }
            } catch (InterruptedException e) {
                worker.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Reads for the screen only, so that nobody misses what is asked for after the end. */
    private static ExecutorService watching(String name) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon().uncaughtExceptionHandler(Threads::failed).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** What cannot be read is told by the store itself; all else is a mistake. */
    private static void failed(Thread thread, Throwable problem) {
        Thread.UncaughtExceptionHandler others = Thread.getDefaultUncaughtExceptionHandler();
        if (problem instanceof StoreException || others == null) {
            LOG.log(System.Logger.Level.ERROR, thread.getName() + " could not be read", problem);
        } else {
            others.uncaughtException(thread, problem);
        }
    }

    private static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }
}
