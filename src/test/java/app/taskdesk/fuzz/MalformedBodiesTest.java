package app.taskdesk.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.http.HttpLimits;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.store.PageRead;
import app.taskdesk.store.PullLog;
import app.taskdesk.store.Received;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * 100,000 replies that no server should give, through HTTP, the adapter and, where a page would be kept, the store
 * ({@code sync.md} 4, F6). The same again: {@code mvn test -Dtest=MalformedBodiesTest -Dbodies.seed=S}; one alone:
 * {@code -Dbodies.first=N -Dbodies.count=1}; more of them: {@code -Dbodies.count=1000000}.
 */
@Isolated("the memory and time it judges are those of the whole process")
class MalformedBodiesTest {

    private static final long SEED = Long.getLong("bodies.seed", System.nanoTime());
    private static final int FIRST = Integer.getInteger("bodies.first", 0);
    private static final int COUNT = Integer.getInteger("bodies.count", 100_000);
    private static final int AT_ONCE = 3;
    private static final long MOST_HEAP = 64L << 20;
    private static final String ID = "507f1f77bcf86cd799439011";
    private static final AccountId ACCOUNT = new AccountId("fuzz");
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(10),
            Duration.ofSeconds(10), HttpLimits.STANDARD.bodyBytes());

    private final ThreadLocal<String> number = ThreadLocal.withInitial(() -> "");
    private final AtomicInteger next = new AtomicInteger(FIRST);
    private final AtomicLong accepted = new AtomicLong();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> uncaught = new ConcurrentLinkedQueue<>();
    private final long[] nanos = new long[COUNT];

    @TempDir
    private Path folder;

    private static SplittableRandom random(int index) {
        return new SplittableRandom(SEED + index * 0x9E3779B97F4A7C15L);
    }

    private static BadReply reply(int index) {
        return BadReply.next(random(index), switch (call(index)) {
            case TaskCall.GetTask _ -> VendorExamples.TASK;
            case TaskCall.CreateTask _ -> VendorExamples.CREATED;
            case TaskCall.ListTasks _, TaskCall.ListCustomerTasks _ -> VendorExamples.LIST;
            case TaskCall.GetStats _ -> VendorExamples.STATS;
            case TaskCall.GetAnalytics _ -> VendorExamples.ANALYTICS;
            case TaskCall.UpdateTask _, TaskCall.ReplaceTask _, TaskCall.CompleteTask _, TaskCall.ReassignTask _,
                    TaskCall.SnoozeTask _, TaskCall.DeleteTask _ -> VendorExamples.WRITTEN;
        });
    }

    private static TaskCall<?> call(int index) {
        return switch (index % 20) {
            case 0, 1, 2 -> new TaskCall.GetTask(ID);
            case 3, 4 -> new TaskCall.CreateTask(new UUID(SEED, index),
                    TaskFields.builder().set(TaskField.TITLE, "New").build());
            case 5 -> new TaskCall.SnoozeTask(ID, Instant.EPOCH, true);
            case 6 -> new TaskCall.UpdateTask(ID, TaskFields.builder().set(TaskField.TITLE, "Edited").build());
            case 7 -> new TaskCall.DeleteTask(ID);
            case 8 -> new TaskCall.GetStats(null);
            case 9 -> new TaskCall.GetAnalytics(null, null, null);
            default -> new TaskCall.ListTasks(ListQuery.page(1, 20, ListQuery.Sort.UPDATED_AT, true));
        };
    }

    @Test
    @DisplayName("F6, 3A rows 48, 50, 58: 100,000 malformed replies")
    void takesAnyReplyWithoutFailing() throws Exception {
        long before = usedHeap();
        long start = System.nanoTime();
        try (var server = new ReplayServer(key -> reply(Integer.parseInt(key)));
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var transport = new HttpTransport(threads, LIMITS);
                var store = new TestStore(folder, () -> Instant.EPOCH)) {
            store.account(ACCOUNT);
            PullLog pulls = SyncStore.of(store.local(), store.accounts()).pulls();
            var service = new TalkingShops(transport, RawServer.address("http://127.0.0.1:" + server.port() + "/v1"),
                    () -> number.get().toCharArray());
            askAll(threads, service, pulls);
            assertEquals(List.of(), List.copyOf(uncaught), "seed " + SEED);
            assertEquals(kept.size(), pulls.bound(ACCOUNT), "only what was accepted is kept");
        }
        print(Duration.ofNanos(System.nanoTime() - start), usedHeap() - before);
        assertTrue(usedHeap() - before < MOST_HEAP, "memory is held");
        assertTrue(COUNT < 1_000 || accepted.get() > COUNT / 20 && accepted.get() < COUNT * 9L / 10,
                () -> "a fair mixture, " + accepted);
    }

    private void askAll(ExecutorService threads, TalkingShops service, PullLog pulls) throws Exception {
        var workers = new ArrayList<Future<?>>();
        for (int i = 0; i < AT_ONCE; i++) {
            workers.add(threads.submit(() -> {
                for (int at = next.getAndIncrement(); at < FIRST + COUNT; at = next.getAndIncrement()) {
                    ask(at, service, pulls);
                }
            }));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
    }

    private void ask(int index, TalkingShops service, PullLog pulls) {
        long start = System.nanoTime();
        try {
            number.set(Integer.toString(index));
            if (service.call(call(index)) instanceof RemoteReply.Success<?> success) {
                accepted.incrementAndGet();
                keep(success.value(), pulls);
            }
        } catch (RuntimeException | Error e) {
            uncaught.add(index + ": " + e);
        }
        nanos[index - FIRST] = System.nanoTime() - start;
    }

    private void keep(Object value, PullLog pulls) {
        List<RemoteTask> tasks = switch (value) {
            case TaskPage page -> page.tasks();
            case RemoteTask task -> List.of(task);
            default -> List.of();
        };
        if (!tasks.isEmpty()) {
            pulls.keep(new PageRead(ACCOUNT, tasks.stream()
                    .map(task -> new Received(task.remoteId(), task.fields(), task.complete())).toList(),
                    pulls.beginRead(), null));
            tasks.forEach(task -> kept.add(task.remoteId()));
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void print(Duration took, long heap) {
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "F6 seed %d: %,d replies in %.1f s, %,d accepted, %d uncaught; p50 %.2f ms, "
                + "p99 %.2f ms, longest %.0f ms; heap %+.1f MiB%n", SEED, COUNT, took.toMillis() / 1e3,
                accepted.get(), uncaught.size(), nanos[COUNT / 2] / 1e6, nanos[(int) (COUNT * 0.99)] / 1e6,
                nanos[COUNT - 1] / 1e6, heap / 1048576.0);
    }
}
