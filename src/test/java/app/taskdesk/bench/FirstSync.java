package app.taskdesk.bench;

import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TestStore;
import app.taskdesk.sync.Context;
import app.taskdesk.sync.SyncClock;
import app.taskdesk.sync.SyncDriver;
import app.taskdesk.sync.SyncEngine;
import app.taskdesk.sync.SyncRules;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The first full reading of a large account over loopback, against {@link SyncFloor} in the same run: floor and
 * program take turns, so that both meet the same machine.
 */
public final class FirstSync {

    private static final AccountId ACCOUNT = new AccountId("bench");
    private static final int ROUNDS = 3;

    private FirstSync() {
    }

    /** @param arguments the number of tasks; 100,000 where it is left out */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int tasks = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("first-sync");
        try (var server = SandboxServer.start(SandboxOptions.empty(InstantSource.system()).withDemoTasks(tasks))) {
            for (int round = 1; round <= ROUNDS; round++) {
                long cpuBefore = cpu();
                long floor = floor(server, folder, tasks);
                long cpuBetween = cpu();
                long sync = sync(server, Files.createTempDirectory(folder, "round"), tasks);
                long floorCpu = cpuBetween - cpuBefore;
                long syncCpu = cpu() - cpuBetween;
                System.out.printf("round %d: floor %,d ms, first sync %,d ms, ratio %.2f; processor %,d and %,d ms, "
                        + "ratio %.2f%n", round, floor, sync, (double) sync / floor, floorCpu, syncCpu,
                        (double) syncCpu / floorCpu);
            }
        }
    }

    /** Processor time of this process, the embedded server included; says more than the wall on a busy machine. */
    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    private static long floor(SandboxServer server, Path folder, int tasks) throws IOException, SQLException {
        long before = System.nanoTime();
        new SyncFloor(server.address(), server.key()).run(folder, tasks);
        return Duration.ofNanos(System.nanoTime() - before).toMillis();
    }

    private static long sync(SandboxServer server, Path folder, int tasks) throws InterruptedException {
        InstantSource clock = InstantSource.system();
        ExecutorService steps = Executors.newSingleThreadExecutor();
        ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        try (var timer = Executors.newSingleThreadScheduledExecutor(); var store = new TestStore(folder, clock);
                var transport = new HttpTransport(calls)) {
            store.account(ACCOUNT);
            var service = new TalkingShops(transport, new ServerAddress(server.address()), server.key()::toCharArray);
            var sync = SyncStore.of(store.local(), store.accounts());
            var driver = new SyncDriver(() -> new SyncEngine(new Context(ACCOUNT, service.capabilities(), sync,
                    new SyncClock(clock, System::nanoTime), new Random(), SyncRules.LOOPBACK)), service, store.tasks(),
                    new SyncDriver.Workers(steps, calls, timer));
            var done = new CountDownLatch(1);
            driver.onState(state -> {
                if (state.lastFullSweep() != null && state.phase() instanceof SyncState.Phase.UpToDate) {
                    done.countDown();
                }
            });
            long before = System.nanoTime();
            driver.start();
            done.await();
            long took = Duration.ofNanos(System.nanoTime() - before).toMillis();
            if (store.tasks().rows(ACCOUNT).size() != tasks) {
                throw new IllegalStateException("not all tasks are here");
            }
            driver.stop(Duration.ofSeconds(2));
            timer.shutdownNow();
            steps.shutdown();
            calls.shutdownNow();
            return took;
        }
    }
}
