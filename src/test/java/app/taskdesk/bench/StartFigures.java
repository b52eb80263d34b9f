package app.taskdesk.bench;

import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.PreferencesFile;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.Account;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.TaskRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * From the start of the process to the first painted list, and the memory after it, with 1,000 and 100,000 tasks in
 * the profile, beside a window with a bare table in the same run. Takes the number of rounds (3), then flags for Java.
 */
public final class StartFigures {

    private static final int BATCH = 10_000;
    private static final int[] SIZES = {1_000, 100_000};

    private StartFigures() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
        List<String> flags = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Path folder = Files.createTempDirectory("start-figures");
        try {
            for (int size : SIZES) {
                Path profile = profile(Files.createDirectory(folder.resolve(Integer.toString(size))), size);
                compare(profile, size, rounds, flags);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void compare(Path profile, int size, int rounds, List<String> flags)
            throws IOException, InterruptedException {
        List<Long> bareTimes = new ArrayList<>();
        List<Long> ownTimes = new ArrayList<>();
        List<Long> bareMemory = new ArrayList<>();
        List<Long> ownMemory = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            start(flags, bareTimes, bareMemory, StartRun.BARE, size);
            start(flags, ownTimes, ownMemory, profile);
        }
        System.out.printf("%,d tasks: bare table %,d ms, %,d MiB; Taskdesk %,d ms, %,d MiB; ratios %.2f and %.2f; "
                + "all starts %s and %s%n", size, FirstSync.median(bareTimes), FirstSync.median(bareMemory) / 1024,
                FirstSync.median(ownTimes), FirstSync.median(ownMemory) / 1024,
                (double) FirstSync.median(ownTimes) / FirstSync.median(bareTimes),
                (double) FirstSync.median(ownMemory) / FirstSync.median(bareMemory), bareTimes, ownTimes);
    }

    private static void start(List<String> flags, List<Long> times, List<Long> memory, Object... what)
            throws IOException, InterruptedException {
        List<Object> arguments = new ArrayList<>(List.of(System.currentTimeMillis()));
        arguments.addAll(List.of(what));
        List<String> printed = FreshJvm.run(StartRun.class, flags, arguments.toArray());
        times.add(Long.parseLong(printed.get(printed.size() - 2)));
        memory.add(Long.parseLong(printed.getLast()));
    }

    private static Path profile(Path folder, int size) throws IOException {
        var clock = InstantSource.system();
        var tasks = new DeskTasks(clock.instant());
        try (var store = new TestStore(folder, clock)) {
            store.accounts().add(new Account(DeskTasks.ACCOUNT, Account.Provider.TALKING_SHOPS, "Support",
                    "http://127.0.0.1:9", "no-key", DeskTasks.ME, "Jane", Account.State.OK));
            for (long from = 0; from < size; from += BATCH) {
                store.put(LongStream.range(from, Math.min(from + BATCH, size)).mapToObj(tasks::row)
                        .toArray(TaskRow[]::new));
            }
        }
        Path profile = folder.resolve("profile");
        new PreferencesFile(new UserDirectories(profile, profile).preferencesFile())
                .save(Preferences.USUAL.withLastAccount(DeskTasks.ACCOUNT.value()));
        return profile;
    }
}
