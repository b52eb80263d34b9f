package app.taskdesk.kill;

import app.taskdesk.Eventually;
import app.taskdesk.action.Actions;
import app.taskdesk.action.Holds;
import app.taskdesk.action.Ledger;
import app.taskdesk.action.NotPossible;
import app.taskdesk.action.UndoStep;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.http.HttpLimits;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.sqlite.Failpoints;
import app.taskdesk.store.Account;
import app.taskdesk.store.AccountStore;
import app.taskdesk.store.Intent;
import app.taskdesk.store.LocalStore;
import app.taskdesk.store.SimStore;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TaskStore;
import app.taskdesk.store.Upkeep;
import app.taskdesk.sync.Context;
import app.taskdesk.sync.SyncClock;
import app.taskdesk.sync.SyncDriver;
import app.taskdesk.sync.SyncRules;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Completion;
import app.taskdesk.task.Person;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;

/**
 * The process that is killed at random: a person who does all there is to do, as fast as it is saved, while the sync
 * runs beside with its own threads. Says each change as soon as it is saved.
 */
final class Editor {

    /** As in the product, but quicker, so that more happens before it is killed. */
    private static final SyncRules QUICK = new SyncRules(Duration.ofMillis(250), Duration.ofHours(24),
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofMillis(400),
            Duration.ofMillis(600), Duration.ofMinutes(10), Duration.ofMillis(300), Duration.ofMillis(100),
            Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(5), 600_000, 4);
    private static final int LEAST = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(90);

    private final TaskStore tasks;
    private final LocalStore store;
    private final Actions actions;
    private final Random random;
    private final List<TaskId> known;
    private final String name;
    private int titles;
    private int refused;
    private long lastChange;

    private Editor(LocalStore store, Abilities abilities, long seed) {
        this.store = store;
        this.random = new Random(seed);
        name = "%08d".formatted(seed);
        tasks = new TaskStore(store);
        var clock = Clock.systemUTC();
        actions = Actions.on(new Ledger(tasks, clock, this::holds, _ -> abilities));
        known = new ArrayList<>(tasks.rows(Life.ACCOUNT).stream().map(TaskRow::id).toList());
        lastChange = newest();
    }

    /** @param args the profile, the server, and the seed; without it only sends what is left, says so and ends */
    public static void main(String[] args) throws InterruptedException {
        LocalStore store = SimStore.open(Path.of(args[0]), Clock.systemUTC(), Failpoints.NONE);
        int wrong = new Upkeep(store).check();
        if (wrong > 0) {
            System.out.println("wrong views: " + wrong);
        }
        var accounts = new AccountStore(store);
        if (accounts.find(Life.ACCOUNT).isEmpty()) {
            accounts.add(new Account(Life.ACCOUNT, Account.Provider.TALKING_SHOPS, "Support", "https://example.test",
                    "key", null, null, Account.State.OK));
        }
        var calls = Executors.newVirtualThreadPerTaskExecutor();
        var service = new TalkingShops(new HttpTransport(calls, HttpLimits.STANDARD),
                new ServerAddress(URI.create(args[1])), Life.KEY::toCharArray);
        var sync = SyncStore.of(store, accounts);
        var driver = new SyncDriver(new Context(Life.ACCOUNT, service.capabilities(), sync,
                new SyncClock(Clock.systemUTC(), System::nanoTime), new Random(), QUICK), service,
                new TaskStore(store), new SyncDriver.Workers(Executors.newSingleThreadExecutor(), calls,
                        Executors.newSingleThreadScheduledExecutor()));
        driver.start();
        if (args.length == 2) {
            finish(store, driver);
        }
        var editor = new Editor(store, service.capabilities().abilities(), Long.parseLong(args[2]));
        while (true) {
            editor.doSomething();
        }
    }

    private static void finish(LocalStore store, SyncDriver driver) throws InterruptedException {
        try {
            Eventually.within(PATIENCE, () -> isSent(driver.state()) || isStuck(store), () -> driver.state() + " "
                    + someOpen(store));
            boolean stuck = isStuck(store);
            driver.stop(Duration.ofSeconds(5));
            System.out.println(stuck ? "a person is asked: " + someOpen(store)
                    : "all sent");
            store.close();
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
        System.exit(0);
    }

    private static List<Intent> someOpen(LocalStore store) {
        return new TaskStore(store).openIntents(Life.ACCOUNT).stream().limit(5).toList();
    }

    private static boolean isSent(SyncState state) {
        return state.unsent() == 0 && state.phase() instanceof SyncState.Phase.UpToDate;
    }

    private static boolean isStuck(LocalStore store) {
        return SimStore.look(store, tx -> tx.number("SELECT count(*) FROM intent WHERE state IN "
                + "('NEEDS_USER', 'PARKED')")) > 0;
    }

    private Holds holds() {
        Duration hold = random.nextBoolean() ? Duration.ZERO : Duration.ofMillis(random.nextInt(300));
        return new Holds(hold, hold, hold);
    }

    private long newest() {
        return SimStore.look(store, tx -> tx.number("SELECT max(seq) FROM intent"));
    }

    private void doSomething() {
        int what = known.size() < LEAST ? 0 : random.nextInt(16);
        try {
            if (what < 2) {
                String title = title();
                UndoStep made = actions.create().create(Life.ACCOUNT, fields(TaskField.TITLE, title));
                known.addAll(made.tasks());
                say(made.tasks().getFirst().value() + " " + title);
                return;
            }
            List<Task> on = tasks.task(known.get(random.nextInt(known.size()))).stream().toList();
            if (what < 10) {
                String title = title();
                actions.edit().edit(on, fields(TaskField.TITLE, title)).ifPresent(done ->
                        say(done.tasks().getFirst().value() + " " + title));
            } else {
                verb(what, on).ifPresent(_ -> say("- -"));
            }
        } catch (NotPossible notNow) {
            refused++;
        }
    }

    /** Later ones are greater. */
    private String title() {
        return "%s-%06d".formatted(name, titles++);
    }

    private Optional<UndoStep> verb(int what, List<Task> on) {
        return switch (what) {
            case 10 -> actions.complete().complete(on, new Completion("resolved", "done"));
            case 11 -> actions.edit().edit(on, fields(TaskField.STATUS, "in_progress"));
            case 12, 13 -> actions.snooze().snooze(on, Snooze.until(Clock.systemUTC().instant()
                    .plus(Duration.ofMinutes(60 + random.nextInt(100_000)))));
            case 14 -> actions.reassign().reassign(on, new Person("u" + random.nextInt(4), null));
            default -> random.nextInt(3) > 0 ? Optional.empty() : actions.delete().delete(on);
        };
    }

    private static TaskFields fields(TaskField field, Object value) {
        return TaskFields.builder().set(field, value).build();
    }

    /** Names what was saved: the operations, and the title where one was given. */
    private void say(String title) {
        List<String> operations = SimStore.look(store, tx -> tx.list(
                "SELECT op_id FROM intent WHERE seq > ? ORDER BY seq", row -> row.text(1), lastChange));
        lastChange = newest();
        System.out.println("saved " + String.join(",", operations) + " " + title + " .");
        System.out.flush();
    }
}
