package app.taskdesk.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work away from the thread that draws, and brings the result back to it. */
public interface BackgroundWork {

    /**
     * Runs the work elsewhere, then hands its result, or what it threw, to the drawing thread. Works handed over on
     * one thread start in that order and run one at a time.
     */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** Calls the tick on the drawing thread, first after one period, until closed. */
    Running every(Duration period, Runnable tick);

    /** Calls once on the drawing thread after the delay, unless closed before. */
    Running after(Duration delay, Runnable once);

    /** Something that goes on until it is closed; closing twice does no harm. */
    interface Running extends AutoCloseable {

        @Override
        void close();
    }
}
