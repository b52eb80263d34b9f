package app.taskdesk.bench;

import app.taskdesk.live.Now;
import app.taskdesk.live.TaskIndex;
import app.taskdesk.live.TaskList;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TestStore;
import app.taskdesk.sync.Context;
import app.taskdesk.sync.SyncClock;
import app.taskdesk.sync.SyncDriver;
import app.taskdesk.sync.SyncRules;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.work.FxBackgroundWork;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One first sync as the program does it, for {@link FirstSync}: everything from the store to the list, without a
 * window. Prints the milliseconds from the start of {@code main} to the search's answer.
 */
public final class FirstSyncRun {

    private static final AccountId ACCOUNT = new AccountId("bench");
    private static final String WORD = "refund";

    private final InstantSource clock = InstantSource.system();
    private final ExecutorService drawing = daemon();
    private final ExecutorService steps = daemon();
    private final ExecutorService lists = daemon();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final TestStore store;
    private final HttpTransport transport = new HttpTransport(calls);
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile long answeredAt;
    private volatile int answer = -1;

    private FirstSyncRun(Path folder) {
        store = new TestStore(folder, clock);
        store.account(ACCOUNT);
    }

    private static ExecutorService daemon() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    }

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        var run = new FirstSyncRun(Path.of(arguments[2]));
        long end = run.untilSearched(URI.create(arguments[0]), arguments[1], Integer.parseInt(arguments[3]));
        System.out.println(Duration.ofNanos(end - start).toMillis());
        System.exit(0);
    }

    private long untilSearched(URI address, String key, int tasks) throws Exception {
        TaskList list = drawing.submit(this::list).get();
        var driver = driver(new TalkingShops(transport, new ServerAddress(address), key::toCharArray));
        driver.onState(state -> {
            if (state.lastFullSweep() != null && state.phase() instanceof SyncState.Phase.UpToDate) {
                read.countDown();
            }
        });
        driver.start();
        read.await();
        drawing.execute(() -> list.searchProperty().set(WORD));
        return seen(tasks);
    }

    /** When the search first told all there is to find. */
    private long seen(int tasks) {
        var rows = store.tasks().rows(ACCOUNT);
        if (rows.size() != tasks) {
            throw new IllegalStateException(rows.size() + " tasks are here");
        }
        long found = rows.stream().filter(FirstSyncRun::isFound).count();
        while (answer != found) {
            Thread.onSpinWait();
        }
        return answeredAt;
    }

    private static boolean isFound(TaskRow row) {
        boolean closed = TaskStatus.DONE.code().equals(row.status()) || TaskStatus.DEFERRED.code().equals(row.status());
        return !closed && row.searchText().contains(SearchText.fold(WORD));
    }

    private TaskList list() {
        var work = new FxBackgroundWork("actions", drawing);
        var index = new TaskIndex(store.tasks(), work, lists, drawing);
        var list = new TaskList(index, new Now(work, clock, () -> ZoneOffset.UTC));
        list.viewProperty().set(StandardView.ALL_OPEN);
        list.rows().subscribe(() -> {
            if (read.getCount() == 0 && answer != list.matchingProperty().get()) {
                answeredAt = System.nanoTime();
                answer = list.matchingProperty().get();
            }
        });
        index.show(ACCOUNT, null);
        return list;
    }

    private SyncDriver driver(TalkingShops service) {
        var ticks = new SyncClock(clock, System::nanoTime);
        var sync = SyncStore.of(store.local(), store.accounts());
        return new SyncDriver(new Context(ACCOUNT, service.capabilities(), sync, ticks,
                new Random(1), SyncRules.STANDARD), service, store.tasks(),
                new SyncDriver.Workers(steps, calls, Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory())));
    }
}
