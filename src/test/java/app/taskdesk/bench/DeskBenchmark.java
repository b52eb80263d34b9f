package app.taskdesk.bench;

import app.taskdesk.live.Now;
import app.taskdesk.live.People;
import app.taskdesk.live.Targets;
import app.taskdesk.live.TaskIndex;
import app.taskdesk.live.TaskList;
import app.taskdesk.live.TaskSelection;
import app.taskdesk.live.ViewCounts;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.Condition;
import app.taskdesk.task.Facet;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskSort;
import app.taskdesk.ui.kit.FxThread;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Theme;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.tasklist.TaskListView;
import app.taskdesk.ui.tasklist.TaskListViewModel;
import app.taskdesk.work.FxBackgroundWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Times the desk with many tasks in a real store: how long each thing takes until it is painted, how long the work
 * takes off the FX thread, and the longest the FX thread stands still meanwhile, beside a bare table that is only
 * handed ready lists. Takes the number of tasks as its argument; 100,000 without one.
 */
public final class DeskBenchmark {

    private static final int PAGE = 100;
    private static final int WARM_UPS = 3;

    private final int count;
    private final InstantSource clock = InstantSource.system();
    private final DeskTasks tasks = new DeskTasks(clock.instant());
    private final FxThread fx = new FxThread();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final FxBackgroundWork work = new FxBackgroundWork("bench", fx);
    private final Heartbeat heartbeat;
    private final TestStore store;
    private TaskIndex index;
    private TaskList list;
    private final TaskSelection selection = new TaskSelection();
    private Stage stage;
    private StackPane root;

    private DeskBenchmark(Path folder, int count) throws Exception {
        this.count = count;
        store = new TestStore(folder, clock);
        fill();
        onFx(() -> { });
        heartbeat = new Heartbeat();
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("desk-benchmark");
        Platform.startup(() -> { });
        Platform.setImplicitExit(false);
        var benchmark = new DeskBenchmark(folder, count);
        try {
            benchmark.run();
        } finally {
            benchmark.store.close();
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        System.exit(0);
    }

    private void fill() {
        long start = System.nanoTime();
        for (long from = 0; from < count; from += 10_000) {
            store.put(LongStream.range(from, Math.min(from + 10_000, count)).mapToObj(tasks::row)
                    .toArray(TaskRow[]::new));
        }
        System.out.printf("%,d tasks stored in %.1f s%n", count, (System.nanoTime() - start) / 1e9);
    }

    private void run() throws Exception {
        double swap = new BareTable(heartbeat, count).longestSwap();
        System.out.printf("%-34s %9s %9s %9s %9s %12s%n", "", "off FX", "painted", "FX stall", "FX work",
                "work/floor");
        System.out.printf("%-34s %9s %9s %9s %6.1f ms%n", "floor: bare table, list swapped", "", "", "", swap);
        open(swap);
        onFx(() -> list.viewProperty().set(StandardView.ALL_OPEN));
        settle();
        for (int i = 0; i < WARM_UPS; i++) {
            type(null);
            chip(null);
            sort(null);
        }
        type(swap);
        chip(swap);
        sort(swap);
        select(swap);
        page(swap);
    }

    /** With what a verb would act on looked up, as the window does. */
    private void select(double floor) throws Exception {
        var targets = new Targets[1];
        onFx(() -> targets[0] = new Targets(index, selection));
        measure("all that match selected, then none", floor, 6, i -> selection.selectOnly(i % 2 == 0
                ? list.rows().stream().map(TaskRow::id).toList() : List.of()));
    }

    private void open(double floor) throws Exception {
        long start = System.nanoTime();
        heartbeat.reset();
        onFx(() -> {
            var now = new Now(work, clock, ZoneId::systemDefault);
            index = new TaskIndex(store.tasks(), work, worker, fx);
            list = new TaskList(index, now);
            var messages = new Messages(Locale.UK);
            var parts = new TaskListViewModel.Parts(list, selection, new People(index, now),
                    new ViewCounts(index, now), now,
                    new SimpleObjectProperty<>(TalkingShops.CAPABILITIES.abilities()));
            var view = new TaskListView(new Views(messages), new TaskListViewModel(parts, messages));
            root = new StackPane(view.root());
            stage = new Stage();
            stage.setScene(new Scene(root, 668, 700));
            new Theme(new SimpleObjectProperty<>(ThemeChoice.LIGHT), new SimpleObjectProperty<>(ColorScheme.LIGHT))
                    .dressAllWindows();
            stage.show();
            index.show(DeskTasks.ACCOUNT, DeskTasks.ME);
        });
        await(() -> !list.rows().isEmpty());
        painted();
        report("first rows painted", System.nanoTime() - start, floor);
        heartbeat.reset();
        await(() -> !list.loadingProperty().get());
        painted();
        report("all rows loaded and painted", System.nanoTime() - start, floor);
        Instant born = ProcessHandle.current().info().startInstant().orElseThrow();
        System.out.printf("%-34s %,9d KiB heap%n", "memory after loading", usedAfterCollection());
        System.out.printf("%-34s %9.1f s ago, store filled on the way%n", "process started",
                Duration.between(born, clock.instant()).toMillis() / 1e3);
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    }

    private void type(Double floor) throws Exception {
        String word = "refund";
        measure("keystroke in search", floor, word.length(), i ->
                list.searchProperty().set(word.substring(0, i + 1)));
        measure("search cleared", floor, 1, i -> list.searchProperty().set(""));
    }

    private void chip(Double floor) throws Exception {
        var open = TaskFilter.of(Condition.Words.of(Facet.STATUS, "in_progress"));
        measure("chip toggled", floor, 6, i -> list.filterProperty().set(i % 2 == 0 ? open : TaskFilter.NONE));
    }

    private void sort(Double floor) throws Exception {
        var columns = new TaskColumn[] {TaskColumn.TITLE, TaskColumn.CUSTOMER, TaskColumn.PRIORITY, TaskColumn.DUE};
        measure("sorted by another column", floor, columns.length, i ->
                list.sortProperty().set(TaskSort.by(columns[i], false)));
    }

    private interface Step {
        void run(int number);
    }

    /** Runs the steps one by one; without a floor only to warm up. */
    private void measure(String name, Double floor, int steps, Step step) throws Exception {
        long longest = 0;
        long longestOff = 0;
        double stall = 0;
        double busy = 0;
        for (int i = 0; i < steps; i++) {
            int number = i;
            settle();
            heartbeat.reset();
            long start = System.nanoTime();
            var asked = new CompletableFuture<Long>();
            onFx(() -> step.run(number));
            worker.execute(() -> asked.complete(System.nanoTime()));
            long off = asked.get(1, TimeUnit.MINUTES) - start;
            painted();
            longest = Math.max(longest, System.nanoTime() - start);
            longestOff = Math.max(longestOff, off);
            settle();
            stall = Math.max(stall, heartbeat.longestMillis());
            busy = Math.max(busy, heartbeat.busiestMillis());
        }
        if (floor != null) {
            System.out.printf("%-34s %6.1f ms %6.1f ms %6.1f ms %6.1f ms %10.2f x%n", name, longestOff / 1e6,
                    longest / 1e6, stall, busy, busy / floor);
        }
    }

    /** A page of 100 changed tasks comes in every 50 ms while the list scrolls. */
    private void page(double floor) throws Exception {
        settle();
        heartbeat.reset();
        long end = System.nanoTime() + 3_000_000_000L;
        int pages = 0;
        while (System.nanoTime() < end) {
            long from = (long) pages * PAGE % Math.max(1, count - PAGE);
            store.put(LongStream.range(from, from + PAGE).mapToObj(tasks::row).toArray(TaskRow[]::new));
            for (int i = 0; i < 3; i++) {
                onFx(() -> flow().scrollPixels(90));
                LockSupport.parkNanos(16_000_000);
            }
            pages++;
        }
        report("100-task pages while scrolling", 0, floor);
        heartbeat.reset();
        for (int i = 0; i < 180; i++) {
            onFx(() -> flow().scrollPixels(-90));
            LockSupport.parkNanos(16_000_000);
        }
        report("the same scrolling, no pages", 0, floor);
    }

    private VirtualFlow<?> flow() {
        Node flow = root.lookup(".virtual-flow");
        return (VirtualFlow<?>) flow;
    }

    private void report(String name, long painted, double floor) {
        double busy = heartbeat.busiestMillis();
        System.out.printf("%-34s %9s %6.1f ms %6.1f ms %6.1f ms %10.2f x%n", name, "", painted / 1e6,
                heartbeat.longestMillis(), busy, busy / floor);
    }

    /** Waits until what is shown now has been laid out and handed to the painter, and the painter was through. */
    private void painted() throws Exception {
        for (int i = 0; i < 2; i++) {
            var pulse = new CompletableFuture<Void>();
            onFx(() -> {
                Runnable done = new Runnable() {
                    @Override
                    public void run() {
                        stage.getScene().removePostLayoutPulseListener(this);
                        pulse.complete(null);
                    }
                };
                stage.getScene().addPostLayoutPulseListener(done);
                Platform.requestNextPulse();
            });
            pulse.get(1, TimeUnit.MINUTES);
        }
    }

    /** Lets everything under way come to its end. */
    private void settle() throws Exception {
        for (int i = 0; i < 3; i++) {
            var idle = new CompletableFuture<Void>();
            worker.execute(() -> idle.complete(null));
            idle.get(1, TimeUnit.MINUTES);
            painted();
        }
    }

    private static void await(BooleanSupplier condition) throws Exception {
        boolean[] holds = {false};
        while (!holds[0]) {
            onFx(() -> holds[0] = condition.getAsBoolean());
            LockSupport.parkNanos(200_000);
        }
    }

    static void onFx(Runnable run) throws Exception {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            try {
                run.run();
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        done.get(1, TimeUnit.MINUTES);
    }
}
