package app.taskdesk.bench;

import app.taskdesk.live.LocalFigures;
import app.taskdesk.live.Now;
import app.taskdesk.live.TaskIndex;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.FiguresQuestion;
import app.taskdesk.task.FiguresRange;
import app.taskdesk.task.TaskRow;
import app.taskdesk.work.DirectWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.LongStream;

/** What a team's figures of many tasks cost, against one bare look at each row. */
public final class TeamFiguresDelay {

    private static final Instant NOW = Instant.parse("2026-04-15T10:42:00Z");
    private static final int ROUNDS = 30;

    private TeamFiguresDelay() {
    }

    public static void main(String[] arguments) throws IOException {
        int tasks = Integer.getInteger("tasks", 100_000);
        Path folder = Files.createTempDirectory("team-figures");
        try (var store = new TestStore(folder, () -> NOW)) {
            var made = new DeskTasks(NOW);
            store.put(LongStream.rangeClosed(1, tasks).mapToObj(made::row).toArray(TaskRow[]::new));
            run(store);
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void run(TestStore store) {
        var work = new DirectWork();
        var now = new Now(work, () -> NOW, () -> ZoneId.of("Europe/Berlin"));
        var index = new TaskIndex(store.tasks(), work, Runnable::run, Runnable::run);
        var figures = new LocalFigures(index, now);
        index.show(DeskTasks.ACCOUNT, DeskTasks.ME);
        var rows = store.tasks().rows(DeskTasks.ACCOUNT);
        var sink = new long[1];
        double floor = median(() -> rows.forEach(row -> sink[0] += row.status() == null ? 0 : row.status().length()
                + (row.createdAt() == null ? 0 : row.createdAt().getNano())));
        for (FiguresRange.Choice choice : FiguresRange.Choice.values()) {
            var question = new FiguresQuestion(FiguresRange.of(choice), null);
            print("figures, " + choice, median(() -> figures.ask(question)), floor);
        }
    }

    private static void print(String what, double millis, double floor) {
        System.out.printf("%-28s %6.1f ms  %5.1f x a bare look%n", what, millis, millis / floor);
    }

    private static double median(Runnable work) {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[ROUNDS / 2] / 1e6;
    }
}
