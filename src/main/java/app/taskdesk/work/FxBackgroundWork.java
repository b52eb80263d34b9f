package app.taskdesk.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Background work of the running program: one worker thread, one for the clock, results on the drawing thread. */
public final class FxBackgroundWork implements BackgroundWork, AutoCloseable {

    private static final Duration LAST_WORKS = Duration.ofSeconds(5);

    private final Executor drawing;
    private final ExecutorService worker;
    private final ScheduledExecutorService clock;

    /**
     * @param name    of the worker thread, for those who read thread dumps
     * @param drawing runs on the drawing thread, in the order given
     */
    public FxBackgroundWork(String name, Executor drawing) {
        this.drawing = drawing;
        this.worker = Executors.newSingleThreadExecutor(daemon(name));
        this.clock = new ScheduledThreadPoolExecutor(1, daemon(name + " clock"),
            new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        worker.execute(() -> {
            try {
                T result = work.call();
                drawing.execute(() -> done.accept(result));
            } catch (Exception e) {
                drawing.execute(() -> failed.accept(e));
            }
        });
    }

    @Override
    public Running every(Duration period, Runnable tick) {
        var open = new AtomicBoolean(true);
        var waiting = new AtomicBoolean();
        Future<?> ticking = clock.scheduleAtFixedRate(() -> {
            if (waiting.compareAndSet(false, true)) {
                drawing.execute(() -> {
                    waiting.set(false);
                    runIf(open, tick);
                });
            }
        }, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
        return () -> close(open, ticking);
    }

    @Override
    public Running after(Duration delay, Runnable once) {
        var open = new AtomicBoolean(true);
        Future<?> waiting = clock.schedule(() -> drawing.execute(() -> runIf(open, once)), delay.toNanos(),
                TimeUnit.NANOSECONDS);
        return () -> close(open, waiting);
    }

    /**
     * Takes no more work (what is asked for later is never done), and lets what was handed over finish for at most
     * five seconds; blocks that long.
     */
    @Override
    public void close() {
        clock.shutdownNow();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST_WORKS.toNanos(), TimeUnit.NANOSECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static void runIf(AtomicBoolean open, Runnable work) {
        if (open.get()) {
            work.run();
        }
    }

    private static void close(AtomicBoolean open, Future<?> scheduled) {
        open.set(false);
        scheduled.cancel(false);
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().name(name).daemon().factory();
    }
}
