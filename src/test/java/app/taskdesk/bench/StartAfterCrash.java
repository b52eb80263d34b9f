package app.taskdesk.bench;

import app.taskdesk.action.Actions;
import app.taskdesk.action.Holds;
import app.taskdesk.action.Ledger;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.PreferencesFile;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.Account;
import app.taskdesk.store.LocalStore;
import app.taskdesk.store.TaskStore;
import app.taskdesk.store.TestStore;
import app.taskdesk.store.Upkeep;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The start after the program was killed with 10,000 tasks and 1,000 unsent changes ({@code sync.md} 4, F13): until the
 * list is painted, beside a window with a bare table, and how long looking through file and views takes, beside reading
 * all rows. Takes the number of rounds (3), then flags for Java.
 */
public final class StartAfterCrash {

    private static final int TASKS = 10_000;
    private static final int CHANGES = 1_000;
    private static final int PAGE = 100;
    private static final String READY = "ready";

    private StartAfterCrash() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
        List<String> flags = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Path folder = Files.createTempDirectory("start-after-crash");
        try {
            Path crashed = crashed(folder.resolve("crashed"));
            List<Long> bare = new ArrayList<>();
            List<Long> own = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                bare.add(start(flags, StartRun.BARE, TASKS));
                own.add(start(flags, copy(crashed, folder.resolve("start" + round))));
                check(copy(crashed, folder.resolve("check" + round)));
            }
            System.out.printf("start after a kill: bare table %,d ms, Taskdesk %,d ms, ratio %.2f; all %s and %s%n",
                    FirstSync.median(bare), FirstSync.median(own),
                    (double) FirstSync.median(own) / FirstSync.median(bare), bare, own);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long start(List<String> flags, Object... what) throws IOException, InterruptedException {
        List<Object> arguments = new ArrayList<>(List.of(System.currentTimeMillis()));
        arguments.addAll(List.of(what));
        List<String> printed = FreshJvm.run(StartRun.class, flags, arguments.toArray());
        return Long.parseLong(printed.get(printed.size() - 2));
    }

    /** Opening looks through the file, since it was not closed in order; the check looks once more, and at each view. */
    private static void check(Path profile) {
        long begun = System.nanoTime();
        try (var store = LocalStore.open(profile, InstantSource.system())) {
            long opened = System.nanoTime();
            int wrong = new Upkeep(store).check();
            long checked = System.nanoTime();
            int rows = new TaskStore(store).rows(DeskTasks.ACCOUNT).size();
            long read = System.nanoTime();
            System.out.printf("opened in %.0f ms, %,d views checked in %.0f ms (%d wrong), rows read in %.0f ms, "
                    + "ratio %.2f%n", (opened - begun) / 1e6, rows, (checked - opened) / 1e6, wrong,
                    (read - checked) / 1e6, (double) (checked - opened) / (read - checked));
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        new PreferencesFile(new UserDirectories(to, to).preferencesFile())
                .save(Preferences.USUAL.withLastAccount(DeskTasks.ACCOUNT.value()));
        return to;
    }

    private static Path crashed(Path folder) throws IOException {
        Process victim = FreshJvm.command(Victim.class, List.of(), folder).start();
        try (var said = victim.inputReader()) {
            if (!READY.equals(said.readLine())) {
                throw new IOException("the profile was not made");
            }
            victim.destroyForcibly().onExit().join();
        }
        return folder.resolve("profile");
    }

    /** Makes the profile, says so, and waits to be killed. */
    public static final class Victim {

        private Victim() {
        }

        /** @param arguments the folder */
        public static void main(String[] arguments) throws IOException {
            var clock = InstantSource.system();
            var store = new TestStore(Files.createDirectories(Path.of(arguments[0])), clock);
            store.accounts().add(new Account(DeskTasks.ACCOUNT, Account.Provider.TALKING_SHOPS, "Support",
                    "http://127.0.0.1:9", "no-key", DeskTasks.ME, "Jane", Account.State.OK));
            for (int from = 0; from < TASKS; from += PAGE) {
                store.pullNew(DeskTasks.ACCOUNT, from, IntStream.range(from, from + PAGE)
                        .mapToObj(i -> fields(i, clock.instant())).toList());
            }
            var abilities = TalkingShops.CAPABILITIES.abilities();
            var edit = Actions.on(new Ledger(store.tasks(), clock, () -> Holds.USUAL, _ -> abilities)).edit();
            store.tasks().rows(DeskTasks.ACCOUNT).stream().limit(CHANGES).forEach(row ->
                    edit.edit(List.of(store.tasks().task(row.id()).orElseThrow()),
                            TaskFields.NONE.with(TaskField.TITLE, row.title() + ", again")));
            System.out.println(READY);
            System.in.read();
        }

        private static TaskFields fields(int i, Instant now) {
            return TaskFields.builder().set(TaskField.TITLE, "Call customer " + i + " back")
                    .set(TaskField.STATUS, "not_started").set(TaskField.PRIORITY, "normal")
                    .set(TaskField.DUE, now.plusSeconds(60L * (i - TASKS / 2)))
                    .set(TaskField.OWNER_ID, i % 4 == 0 ? DeskTasks.ME : "agent-" + i % 40)
                    .set(TaskField.TAGS, List.of("tag" + i % 12)).set(TaskField.SNOOZE_COUNT, 0L)
                    .set(TaskField.CREATED_AT, now).set(TaskField.UPDATED_AT, now).build();
        }
    }
}
