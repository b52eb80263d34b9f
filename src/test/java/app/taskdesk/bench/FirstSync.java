package app.taskdesk.bench;

import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The first full reading of a large account over loopback until a search in it answers, against {@link SyncFloor}:
 * floor and program take turns, each in a fresh Java with the same flags, so that both meet the same machine. Takes
 * the number of tasks (100,000) and of pairs (5), then flags for Java.
 */
public final class FirstSync {

    private static final int PER_MINUTE = 100_000_000;

    private FirstSync() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int tasks = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        int pairs = arguments.length < 2 ? 5 : Integer.parseInt(arguments[1]);
        List<String> flags = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        var options = SandboxOptions.empty(InstantSource.system()).withDemoTasks(tasks)
                .withRequestsPerMinute(PER_MINUTE);
        List<Long> floors = new ArrayList<>();
        List<Long> syncs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (var server = SandboxServer.start(options)) {
            time(SyncFloor.class, flags, server, tasks);
            for (int pair = 1; pair <= pairs; pair++) {
                long floor = time(SyncFloor.class, flags, server, tasks);
                long sync = time(FirstSyncRun.class, flags, server, tasks);
                System.out.printf("pair %d: floor %,d ms, first sync %,d ms, ratio %.2f%n", pair, floor, sync,
                        (double) sync / floor);
                floors.add(floor);
                syncs.add(sync);
                ratios.add((double) sync / floor);
            }
        }
        System.out.printf("medians: floor %,d ms, first sync %,d ms, ratio %.2f%n", median(floors), median(syncs),
                median(ratios));
    }

    private static long time(Class<?> what, List<String> flags, SandboxServer server, int tasks)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("first-sync");
        try {
            List<String> printed = FreshJvm.run(what, flags, server.address(), server.key(), folder, tasks);
            printed.subList(0, printed.size() - 1).forEach(System.out::println);
            return Long.parseLong(printed.getLast());
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
