package app.taskdesk.sync;

import app.taskdesk.Eventually;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.http.HttpLimits;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The whole way for real: a store on disk, the driver with its threads, the adapter, HTTP, and the sandbox. */
final class Workspace implements AutoCloseable {

    static final AccountId ACCOUNT = new AccountId("demo");

    /** As in the product, but quicker, so that a test need not wait for a person's times. */
    static final SyncRules QUICK = new SyncRules(Duration.ofMillis(250), Duration.ofHours(24), Duration.ofSeconds(1),
            Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofMillis(400), Duration.ofMillis(600),
            Duration.ofMinutes(10), Duration.ofMillis(300), Duration.ofMillis(100), Duration.ofMillis(300),
            Duration.ofSeconds(2), Duration.ofSeconds(5), 600_000, 4);

    final SandboxServer server;
    final TestStore store;
    private final Path folder;
    private final InstantSource clock = InstantSource.system();
    private final ExecutorService steps = Executors.newSingleThreadExecutor();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final HttpTransport transport = new HttpTransport(calls,
            new HttpLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5), 8 << 20));
    SyncDriver driver;

    Workspace(Path folder, int tasks) {
        this.folder = folder;
        server = SandboxServer.start(SandboxOptions.empty(clock).withDemoTasks(tasks));
        store = new TestStore(folder, clock);
        store.account(ACCOUNT);
        driver = newDriver(SandboxOptions.DEMO_KEY);
    }

    private SyncDriver newDriver(String key) {
        var service = service(key);
        var sync = SyncStore.of(store.local(), store.accounts());
        return new SyncDriver(new Context(ACCOUNT, service.capabilities(), sync,
                new SyncClock(clock, System::nanoTime), new Random(), QUICK), service, store.tasks(),
                new SyncDriver.Workers(steps, calls, timer));
    }

    TalkingShops service(String key) {
        return new TalkingShops(transport, new ServerAddress(server.address()), key::toCharArray);
    }

    Workspace start() {
        driver.start();
        return this;
    }

    Workspace startAndLoad() {
        start();
        awaitQuiet();
        return this;
    }

    /** Ends the driver and begins with a new one on the same store, as a new start of the program would. */
    void restart() throws InterruptedException {
        driver.stop(Duration.ofSeconds(2));
        driver = newDriver(SandboxOptions.DEMO_KEY);
        driver.start();
    }

    void awaitQuiet() {
        Eventually.within(Duration.ofSeconds(20), () -> store.accounts().unsent(ACCOUNT) == 0
                && driver.state().phase() instanceof SyncState.Phase.UpToDate, () -> driver.state().toString());
    }

    void awaitPhase(Class<? extends SyncState.Phase> phase) {
        Eventually.within(Duration.ofSeconds(20), () -> phase.isInstance(driver.state().phase()),
                () -> driver.state().toString());
    }

    TaskId any() {
        return store.tasks().rows(ACCOUNT).stream().filter(row -> row.knownStatus().isOpen()).findFirst()
                .orElseThrow().id();
    }

    int rows() {
        return store.tasks().rows(ACCOUNT).size();
    }

    Instant now() {
        return clock.instant();
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws InterruptedException {
        driver.stop(Duration.ofSeconds(2));
        steps.shutdown();
        steps.awaitTermination(5, TimeUnit.SECONDS);
        timer.shutdownNow();
        server.close();
        transport.close();
        calls.shutdownNow();
        store.close();
    }
}
