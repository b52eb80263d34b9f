package app.taskdesk.kill;

import app.taskdesk.ChildProcess;
import app.taskdesk.remote.http.HttpLimits;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.store.Upkeep;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Breaks a life off at every place it passes while it does a deed, goes on with what is on disk, and demands the end of
 * the run that nobody broke off ({@code sync.md} 2.14, I18; F3). A life is broken off by SIGKILL to a process of its
 * own, or, which costs a tenth, by taking a copy of its files while it stands still at the place: what a process has
 * written belongs to the kernel, so that the copy is what a kill there leaves.
 */
final class KillMatrix implements AutoCloseable {

    private static final Duration WORKS = Duration.ofHours(24);
    private static final Duration RESUMES = Duration.ofHours(48);
    private static final Duration AFTER_ALL = Duration.ofHours(72);

    private final Path folder;
    private final Function<Case, Way> choice;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpTransport transport = new HttpTransport(calls, HttpLimits.STANDARD);
    private final AtomicInteger sites = new AtomicInteger();

    /** Which life of the program is killed. */
    enum Phase {

        /** The one in which the deed is done. */
        WORK,
        /** The one after a kill that left the deed's request without a recorded answer. */
        RESUME
    }

    /** How a life is broken off at a place. */
    enum Way {
        SIGKILL, STILL, NOT
    }

    /** One place at which a life is broken off. */
    record Case(Deed deed, Phase phase, int at, String point) {

        /** Between the beginning and the end of a transaction. */
        boolean isInside() {
            return point.endsWith(".statement");
        }

        @Override
        public String toString() {
            return deed + " " + phase + " " + at + " (" + point + ")";
        }
    }

    /**
     * What is known of a deed before anything is killed.
     *
     * @param before what is kept before the deed
     * @param said   how many places were passed when the deed was called done
     * @param end    what the run without a kill ends in
     */
    record Plan(Deed deed, Path template, String before, List<String> points, int said, String end,
            Path stills) {

        List<Case> cases() {
            return IntStream.range(0, points.size()).mapToObj(i -> new Case(deed, Phase.WORK, i, points.get(i)))
                    .toList();
        }
    }

    /** The same of the life after the kill of {@link Phase#RESUME}. */
    record Doubt(Plan plan, Path template, List<String> points, Path stills) {

        List<Case> cases() {
            return IntStream.range(0, points.size())
                    .mapToObj(i -> new Case(plan.deed(), Phase.RESUME, i, points.get(i))).toList();
        }
    }

    KillMatrix(Path folder, Function<Case, Way> choice) {
        this.folder = folder;
        this.choice = choice;
    }

    private void takeStill(Site site, Path stills, Case here) {
        if (choice.apply(here) == Way.STILL) {
            site.copyTo(stills.resolve("at" + here.at()));
        }
    }

    private Path fresh() {
        Path made = folder.resolve("site" + sites.incrementAndGet());
        made.toFile().mkdirs();
        return made;
    }

    /** Does a deed without a kill. */
    Plan plan(Deed deed) {
        Path template = fresh();
        try (var site = new Site(template, transport)) {
            Deed.furnish(site);
            try (var life = site.begin(Duration.ZERO, Gate.open()).start()) {
                life.drain();
                deed.prepare(site, life);
            }
        }
        var site = Site.like(template, fresh(), transport);
        Path stills = fresh();
        Gate gate = Gate.with((n, point) -> takeStill(site, stills, new Case(deed, Phase.WORK, n, point)));
        try (var life = site.begin(WORKS, gate).start()) {
            String before = EndState.here(life.store);
            gate.count();
            deed.act(life);
            int said = gate.passed().size();
            life.changed();
            life.drain();
            List<String> points = List.copyOf(gate.passed());
            return new Plan(deed, template, before, points, said, end(site, life), stills);
        } finally {
            site.remove();
        }
    }

    private static String end(Site site, Life life) {
        life.sweep();
        return EndState.of(site, life);
    }

    /** Kills a process that has the answer to its request in hand, and sees how the next one goes on; none if none. */
    Stream<Doubt> doubt(Plan plan) {
        int answered = IntStream.range(0, plan.points().size()).filter(i -> isWrite(plan.points().get(i))).findFirst()
                .orElse(-1);
        if (answered < 0) {
            return Stream.empty();
        }
        Path template = fresh();
        try (var site = Site.like(plan.template(), template, transport)) {
            kill(site, site.at(WORKS), plan.cases().get(answered));
        }
        var site = Site.like(template, fresh(), transport);
        Path stills = fresh();
        Gate gate = Gate.with((n, point) -> takeStill(site, stills, new Case(plan.deed(), Phase.RESUME, n, point)));
        gate.count();
        try (var life = site.begin(RESUMES, gate).start()) {
            life.drain();
            List<String> points = List.copyOf(gate.passed());
            requireEqual("the life after a kill, itself not killed", plan.end(), end(site, life));
            return Stream.of(new Doubt(plan, template, points, stills));
        } finally {
            site.remove();
        }
    }

    private static boolean isWrite(String point) {
        return point.startsWith("exchange.answered ") && !point.endsWith("ListTasks") && !point.endsWith("GetTask");
    }

    /** Breaks a life off in the midst of the deed. */
    void breakOff(Plan plan, Case broken) {
        Site site = broken(broken, plan.template(), plan.stills(), WORKS);
        try (var life = site.begin(RESUMES, Gate.open())) {
            boolean kept = !EndState.here(life.store).equals(plan.before());
            if (!kept && broken.at() >= plan.said()) {
                throw new AssertionError(broken + ": what was called done is lost");
            }
            goOn(broken, life);
            if (!kept) {
                plan.deed().act(life);
                life.changed();
            }
            life.drain();
            requireEqual(broken.toString(), plan.end(), end(site, life));
        } finally {
            site.remove();
        }
    }

    /** Breaks a life off that goes on after a kill. */
    void breakOff(Doubt doubt, Case broken) {
        Site site = broken(broken, doubt.template(), doubt.stills(), RESUMES);
        try (var life = site.begin(AFTER_ALL, Gate.open())) {
            goOn(broken, life);
            life.drain();
            requireEqual(broken.toString(), doubt.plan().end(), end(site, life));
        } finally {
            site.remove();
        }
    }

    /** The site as a life left it that was broken off. */
    private Site broken(Case broken, Path template, Path stills, Duration later) {
        if (choice.apply(broken) == Way.STILL) {
            return new Site(stills.resolve("at" + broken.at()), transport);
        }
        var site = Site.like(template, fresh(), transport);
        boolean done = false;
        try {
            kill(site, site.at(later), broken);
            done = true;
            return site;
        } finally {
            if (!done) {
                site.remove();
            }
        }
    }

    private static void goOn(Case killed, Life life) {
        int wrong = new Upkeep(life.store).check();
        if (wrong > 0) {
            throw new AssertionError(killed + ": " + wrong + " views are not what they are made of");
        }
        life.start();
    }

    private static void kill(Site site, Instant start, Case killed) {
        try (var child = new ChildProcess(Redirect.DISCARD, Victim.class, ChildProcess.SMALL, site.profile(), site.server.address(),
                start, killed.phase() == Phase.WORK ? killed.deed() : "-", killed.at())) {
            String stands = child.line();
            child.kill();
            if (!stands.equals(killed.point())) {
                throw new AssertionError(killed + ": the process stood at " + stands);
            }
        }
    }

    private static void requireEqual(String what, String expected, String found) {
        if (!expected.equals(found)) {
            throw new AssertionError(what + "\n" + difference(expected, found));
        }
    }

    private static String difference(String expected, String found) {
        List<String> wanted = expected.lines().toList();
        List<String> got = found.lines().toList();
        return Stream.concat(wanted.stream().filter(line -> !got.contains(line)).map(line -> "  - " + line),
                got.stream().filter(line -> !wanted.contains(line)).map(line -> "  + " + line))
                .reduce("", (text, line) -> text + line + "\n");
    }

    @Override
    public void close() {
        transport.close();
        calls.shutdownNow();
    }
}
