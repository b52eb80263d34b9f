package app.taskdesk.simulator;

import app.taskdesk.store.Account.Provider;
import app.taskdesk.store.StoreHealth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Many schedules, on as many threads as asked, each with its own computer. */
final class Campaign {

    private static final int SHOWN = 3;
    private static final int OFTEN = 50;
    private static final int OFTEN_AT_ONE = 10;

    private final long first;
    private final int schedules;
    private final int threads;
    private final Vendors vendors;
    private final Sometimes.Count sometimes = new Sometimes.Count();
    private final List<Run.Outcome> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong items = new AtomicLong();
    private long millis;

    Campaign(long first, int schedules, int threads, Vendors vendors) {
        this.first = first;
        this.schedules = schedules;
        this.threads = threads;
        this.vendors = vendors;
    }

    /** Disks are full on purpose here: nobody needs to be told. */
    void run() throws InterruptedException {
        Logger log = Logger.getLogger(StoreHealth.class.getName());
        Level level = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            play();
        } finally {
            log.setLevel(level);
        }
    }

    private void play() throws InterruptedException {
        long begun = System.nanoTime();
        var next = new AtomicLong(first);
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().name("simulator-" + i).priority(Thread.MIN_PRIORITY)
                    .start(() -> work(next)));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        millis = (System.nanoTime() - begun) / 1_000_000;
    }

    private void work(AtomicLong next) {
        try (var room = new Room()) {
            for (long seed = next.getAndIncrement(); seed < first + schedules; seed = next.getAndIncrement()) {
                Run.Outcome outcome = Run.of(Schedule.of(seed, vendors), room);
                steps.addAndGet(outcome.steps());
                items.addAndGet(outcome.schedule().items().size());
                sometimes.add(outcome.schedule().provider(), outcome.sometimes());
                if (outcome.failed()) {
                    failures.add(outcome);
                }
            }
        }
    }

    /** The shortest schedule that still breaks the same invariant, its story, and how to see it again. */
    private String shrunk(Run.Outcome failed) {
        try (var room = new Room()) {
            Schedule schedule = failed.schedule();
            Set<Integer> kept = new Shrinker(room).shrink(schedule, failed.violation().invariant());
            Run.Outcome told = Run.told(schedule.only(kept), room);
            return "%s%n%s%nmvn -q test-compile exec:exec@bench -Dbench=Simulate \"-Dapp.args=replay %d %s %s\"%n"
                    .formatted(failed.violation(), String.join("\n", told.story()), schedule.seed(),
                            vendors.name().toLowerCase(Locale.ROOT),
                            kept.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    List<String> failures() {
        return failures.stream().map(one -> one.schedule().seed() + " " + one.violation().getMessage()).toList();
    }

    /** States that a campaign of this length should have reached more often, in all and at each provider they are of. */
    List<String> tooSeldom() {
        Stream<String> inAll = Arrays.stream(Sometimes.State.values())
                .filter(state -> sometimes.of(state) < OFTEN).map(Sometimes.State::name);
        Stream<String> atOne = Arrays.stream(Sometimes.State.values()).flatMap(state -> sometimes.providers().stream()
                .filter(state::isOf).filter(provider -> sometimes.of(provider, state) < OFTEN_AT_ONE)
                .map(provider -> state + " at " + provider));
        return Stream.concat(inAll, atOne).toList();
    }

    String report() {
        var text = new StringBuilder("%,d schedules from seed %d, %,d steps (%d a schedule, %d items), %d ms%n"
                .formatted(schedules, first, steps.get(), steps.get() / schedules, items.get() / schedules, millis));
        for (Sometimes.State state : Sometimes.State.values()) {
            text.append("  %-24s %,7d".formatted(state, sometimes.of(state)));
            for (Provider provider : Provider.values()) {
                text.append("  %s %,d".formatted(provider, sometimes.of(provider, state)));
            }
            text.append('\n');
        }
        Map<String, Integer> byInvariant = new TreeMap<>();
        failures.forEach(one -> byInvariant.merge(one.violation().invariant(), 1, Integer::sum));
        text.append(byInvariant).append('\n');
        failures.stream().limit(SHOWN).forEach(one -> text.append(shrunk(one)));
        return text.toString();
    }
}
