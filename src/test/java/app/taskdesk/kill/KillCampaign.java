package app.taskdesk.kill;

import app.taskdesk.kill.KillMatrix.Case;
import app.taskdesk.kill.KillMatrix.Phase;
import app.taskdesk.kill.KillMatrix.Plan;
import app.taskdesk.kill.KillMatrix.Way;
import app.taskdesk.sqlite.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses which kills of the matrix are made, makes several at once, and says what came of them. */
public final class KillCampaign implements AutoCloseable {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final KillMatrix matrix;
    private final Function<Case, Way> choice;

    /**
     * What came of the kills of one deed.
     *
     * @param kills    by SIGKILL
     * @param stills   by a copy of the files
     * @param failures in words; none when every end was equal
     */
    record Result(Deed deed, long kills, long stills, List<String> failures) {
    }

    KillCampaign(Path folder, Function<Case, Way> choice) {
        this.matrix = new KillMatrix(folder, choice);
        this.choice = choice;
    }

    /**
     * Takes "sigkill" for a kill at every place of every deed, else statements inside transactions are broken off by a
     * copy of the files; and names of deeds for these alone, or a deed with a phase and a number as they are printed
     * for a failure.
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        Path folder = Files.createTempDirectory("kill-matrix");
        long start = System.nanoTime();
        long failed = 0;
        long kills = 0;
        long stills = 0;
        try (var campaign = new KillCampaign(folder, choice(words))) {
            for (Deed deed : deeds(words)) {
                Result result = campaign.run(deed);
                System.out.printf("%-13s %4d kills, %4d stills, %d ends differ%n", deed, result.kills(),
                        result.stills(), result.failures().size());
                result.failures().forEach(System.out::println);
                kills += result.kills();
                stills += result.stills();
                failed += result.failures().size();
            }
        } finally {
            PrivateFiles.removeFolder(folder);
        }
        System.out.printf("%,d kills and %,d stills in %,d s: %,d ends equal, %,d differ%n", kills, stills,
                (System.nanoTime() - start) / 1_000_000_000, kills + stills - failed, failed);
        System.exit(failed == 0 ? 0 : 1);
    }

    private static List<Deed> deeds(List<String> words) {
        List<Deed> named = Stream.of(Deed.values()).filter(deed -> words.contains(deed.name())).toList();
        return named.isEmpty() ? List.of(Deed.values()) : named;
    }

    private static Function<Case, Way> choice(List<String> words) {
        if (words.size() == 3 && words.get(2).matches("\\d+")) {
            return one -> one.phase() == Phase.valueOf(words.get(1)) && one.at() == Integer.parseInt(words.get(2))
                    ? Way.SIGKILL : Way.NOT;
        }
        return one -> words.contains("sigkill") || !one.isInside() ? Way.SIGKILL : Way.STILL;
    }

    /** Breaks the lives of one deed off, at the places chosen. */
    Result run(Deed deed) {
        Plan plan = matrix.plan(deed);
        List<Case> cases = new ArrayList<>();
        List<Callable<Void>> work = new ArrayList<>();
        chosen(plan.cases()).forEach(one -> {
            cases.add(one);
            work.add(() -> {
                matrix.breakOff(plan, one);
                return null;
            });
        });
        List<String> failures = new ArrayList<>();
        try {
            matrix.doubt(plan).forEach(doubt -> chosen(doubt.cases()).forEach(one -> {
                cases.add(one);
                work.add(() -> {
                    matrix.breakOff(doubt, one);
                    return null;
                });
            }));
        } catch (AssertionError e) {
            failures.add(String.valueOf(e.getMessage()));
        }
        failures.addAll(failures(work));
        long kills = cases.stream().filter(one -> choice.apply(one) == Way.SIGKILL).count();
        return new Result(deed, kills, cases.size() - kills, failures);
    }

    private Stream<Case> chosen(List<Case> cases) {
        return cases.stream().filter(one -> choice.apply(one) != Way.NOT);
    }

    private static String words(Throwable failure) {
        return failure instanceof AssertionError ? String.valueOf(failure.getMessage()) : failure + " at "
                + Stream.of(failure.getStackTrace()).filter(frame -> frame.getClassName().startsWith("app.taskdesk."))
                .limit(4).toList();
    }

    private static List<String> failures(List<Callable<Void>> kills) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Void>> made = threads.invokeAll(kills);
            return IntStream.range(0, made.size()).mapToObj(i -> failure(made.get(i))).flatMap(List::stream).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> failure(Future<Void> kill) {
        try {
            kill.get();
            return List.of();
        } catch (ExecutionException e) {
            return List.of(words(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        matrix.close();
    }
}
