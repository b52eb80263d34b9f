package app.taskdesk.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The fault switches of a running server. Safe to flip from any thread; what is asked for first is done first, and one
 * exchange meets at most one fault besides the latency. Paths are given below the base, with a star for one segment,
 * such as {@code /tasks/&#42;/snooze}.
 */
public final class Faults {

    private final List<Rule> rules = new ArrayList<>();
    private final Set<Switch> switches = EnumSet.noneOf(Switch.class);
    private final CountDownLatch closing = new CountDownLatch(1);
    private Duration latency = Duration.ZERO;

    Faults() {
    }

    /** Spoils the next request, whatever it is. */
    public void next(Fault fault) {
        next(1, fault);
    }

    /** Spoils the next so many requests, whatever they are. */
    public void next(int times, Fault fault) {
        add(new Rule(RequestPattern.ANY, fault, 1, times));
    }

    /** Spoils the next request of this kind. */
    public void next(String method, String path, Fault fault) {
        add(new Rule(new RequestPattern(method, path), fault, 1, 1));
    }

    /** Spoils every request until {@link #clear}. */
    public void always(Fault fault) {
        everyNth(1, fault);
    }

    /** Spoils every request of this kind until {@link #clear}. */
    public void always(String method, String path, Fault fault) {
        add(new Rule(new RequestPattern(method, path), fault, 1, Integer.MAX_VALUE));
    }

    /** Spoils each n-th request until {@link #clear}. */
    public void everyNth(int n, Fault fault) {
        add(new Rule(RequestPattern.ANY, fault, n, Integer.MAX_VALUE));
    }

    /** Makes every exchange take at least this long. */
    public synchronized void latency(Duration changed) {
        latency = changed;
    }

    public synchronized void on(Switch chosen) {
        switches.add(chosen);
    }

    public synchronized void off(Switch chosen) {
        switches.remove(chosen);
    }

    /** Ends every fault, the latency and all switches. */
    public synchronized void clear() {
        rules.clear();
        switches.clear();
        latency = Duration.ZERO;
    }

    synchronized boolean isOn(Switch asked) {
        return switches.contains(asked);
    }

    synchronized Duration latency() {
        return latency;
    }

    /** Waits, at most until the server closes. Returns whether the wait was cut short. */
    boolean pause(Duration pause) {
        try {
            return pause.isPositive() && closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends all waiting for good. */
    void close() {
        closing.countDown();
    }

    /** The fault this request meets, if any, which is then used up. */
    synchronized Optional<Fault> take(Request request) {
        for (Iterator<Rule> each = rules.iterator(); each.hasNext();) {
            Rule rule = each.next();
            if (rule.hits(request)) {
                if (rule.isUsedUp()) {
                    each.remove();
                }
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }

    private synchronized void add(Rule rule) {
        rules.add(rule);
    }

    private static final class Rule {

        private final RequestPattern pattern;
        private final Fault fault;
        private final int every;
        private int seen;
        private int left;

        Rule(RequestPattern pattern, Fault fault, int every, int left) {
            this.pattern = pattern;
            this.fault = fault;
            this.every = every;
            this.left = left;
        }

        boolean hits(Request request) {
            if (!pattern.matches(request.method(), request.segments()) || ++seen % every != 0) {
                return false;
            }
            if (left != Integer.MAX_VALUE) {
                left--;
            }
            return true;
        }

        boolean isUsedUp() {
            return left == 0;
        }
    }
}
