package app.taskdesk.planted;

import app.taskdesk.simulator.Hunt;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogManager;

/**
 * Plants each bug in turn and tells what notices it: {@code [SCHEDULES [WORD]]}, where only bugs with the word in
 * their name are planted. A schedule that fails without the bug too notices nothing. Ends with 1 if a bug escapes.
 */
public final class PlantedBugs {

    private static final int SCHEDULES = 10_000;
    private static final long MINUTES = 6;

    private final int schedules;
    private final ConcurrentLinkedQueue<PlantedBug> left;
    private final AtomicInteger escaped = new AtomicInteger();

    private PlantedBugs(int schedules, List<PlantedBug> bugs) {
        this.schedules = schedules;
        this.left = new ConcurrentLinkedQueue<>(bugs);
    }

    public static void main(String[] arguments) throws InterruptedException {
        LogManager.getLogManager().reset();
        String word = arguments.length > 1 ? arguments[1].toLowerCase(Locale.ROOT) : "";
        List<PlantedBug> bugs = PlantedBug.all().stream().filter(bug -> bug.name().contains(word)).toList();
        var all = new PlantedBugs(arguments.length > 0 ? Integer.parseInt(arguments[0]) : SCHEDULES, bugs);
        List<Thread> workers = java.util.stream.IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> Thread.ofPlatform().name("planting-" + i).start(all::work)).toList();
        for (Thread worker : workers) {
            worker.join();
        }
        System.out.printf("%d of %d bugs caught%n", bugs.size() - all.escaped.get(), bugs.size());
        System.exit(all.escaped.get() == 0 ? 0 : 1);
    }

    private void work() {
        for (PlantedBug bug = left.poll(); bug != null; bug = left.poll()) {
            Optional<String> caught = play(bug);
            if (caught.isEmpty()) {
                escaped.incrementAndGet();
            }
            System.out.printf("%-55s %s%n", bug.name(), caught.orElse("ESCAPED"));
        }
    }

    private Optional<String> play(PlantedBug bug) {
        try (var program = BrokenProgram.with(bug)) {
            Process process = bug.test() == null
                    ? program.start(Hunt.class, Integer.toString(schedules), "1")
                    : program.start(OrdinaryTests.class, bug.test());
            var watchdog = Thread.ofVirtual().start(() -> endLate(process));
            try (var lines = process.inputReader()) {
                return lines.lines().flatMap(line -> (bug.test() == null ? schedule(line) : test(bug.test(), line))
                        .stream()).findFirst();
            } finally {
                process.destroyForcibly();
                watchdog.interrupt();
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new IllegalStateException(bug.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void endLate(Process process) {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code seed invariant: what}, as the hunt prints it. */
    private static Optional<String> schedule(String line) {
        String seed = line.substring(0, Math.max(0, line.indexOf(' ')));
        if (!seed.matches("\\d+") || Hunt.verdict(Long.parseLong(seed)).isPresent()) {
            return Optional.empty();
        }
        String what = line.substring(line.indexOf(' ') + 1);
        return Optional.of("schedule %-5s %s".formatted(seed, what.length() > 100 ? what.substring(0, 100) : what));
    }

    private static Optional<String> test(String test, String failed) {
        return Optional.of("%s.%s".formatted(test.substring(test.lastIndexOf('.') + 1), failed));
    }
}
