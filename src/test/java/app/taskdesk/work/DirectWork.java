package app.taskdesk.work;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Background work for tests: runs at once on the calling thread; its clock moves only when told to. */
public final class DirectWork implements BackgroundWork {

    private final Queue<Timer> timers = new PriorityQueue<>(Comparator.comparing((Timer timer) -> timer.due));
    private Duration now = Duration.ZERO;

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(result);
    }

    @Override
    public Running every(Duration period, Runnable tick) {
        return start(new Timer(now.plus(period), period, tick));
    }

    @Override
    public Running after(Duration delay, Runnable once) {
        return start(new Timer(now.plus(delay), null, once));
    }

    /** Lets time pass: calls what falls due on the way, in order. */
    public void advance(Duration time) {
        Duration end = now.plus(time);
        while (!timers.isEmpty() && timers.peek().due.compareTo(end) <= 0) {
            Timer timer = timers.remove();
            now = timer.due;
            if (timer.period != null) {
                timer.due = timer.due.plus(timer.period);
                timers.add(timer);
            }
            timer.run.run();
        }
        now = end;
    }

    private Running start(Timer timer) {
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    private static final class Timer {

        private Duration due;
        private final @Nullable Duration period;
        private final Runnable run;

        Timer(Duration due, @Nullable Duration period, Runnable run) {
            this.due = due;
            this.period = period;
            this.run = run;
        }
    }
}
