package app.taskdesk.bench;

import app.taskdesk.action.Actions;
import app.taskdesk.action.Holds;
import app.taskdesk.action.Ledger;
import app.taskdesk.store.PageRead;
import app.taskdesk.store.Received;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Priority;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How long a person's action takes until it is on disk, alone and while a full reading brings 10,000 changed tasks again
 * and again ({@code sync.md} 4, F11): {@code mvn -q test-compile exec:exec@bench -Dbench=ActionDelay}.
 */
public final class ActionDelay {

    private static final AccountId ACCOUNT = new AccountId("demo");
    private static final Instant NOW = Instant.parse("2026-11-23T10:42:00Z");
    private static final int TASKS = 10_000;
    private static final int PAGE = 100;
    private static final int ACTIONS = 1_000;

    private final TestStore store;
    private final Actions actions;
    private final AtomicInteger pages = new AtomicInteger();

    private ActionDelay(TestStore store) {
        this.store = store;
        var abilities = new Abilities(List.of(TaskStatus.values()), List.of(Priority.values()), List.of("other"),
                List.of("resolved"), EnumSet.of(TaskField.TITLE), EnumSet.of(TaskField.TITLE),
                EnumSet.allOf(Abilities.Verb.class));
        this.actions = Actions.on(new Ledger(store.tasks(), () -> NOW, () -> Holds.USUAL, _ -> abilities));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("action-delay");
        try (var store = new TestStore(folder, () -> NOW)) {
            new ActionDelay(store).run(folder.resolve("floor"));
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run(Path floor) throws IOException, InterruptedException {
        store.account(ACCOUNT);
        for (int from = 0; from < TASKS; from += PAGE) {
            store.pullNew(ACCOUNT, from, IntStream.range(from, from + PAGE).mapToObj(i -> fields(i, 0)).toList());
        }
        print("floor: 4 KiB written and forced", floor(floor));
        List<Task> tasks = store.tasks().rows(ACCOUNT).stream().limit(ACTIONS)
                .map(row -> store.tasks().task(row.id()).orElseThrow()).toList();
        print("an edit, nothing else going on", edits(tasks, "alone"));
        var sweep = Thread.ofPlatform().name("sweep").start(this::sweep);
        print("an edit while a sweep runs", edits(tasks, "beside a sweep"));
        sweep.interrupt();
        sweep.join();
        System.out.printf("%d pages kept meanwhile%n", pages.get());
    }

    private static long[] floor(Path file) throws IOException {
        long[] nanos = new long[ACTIONS];
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < nanos.length; i++) {
                long begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(4_096));
                channel.force(false);
                nanos[i] = System.nanoTime() - begun;
            }
        }
        return nanos;
    }

    private long[] edits(List<Task> tasks, String title) {
        long[] nanos = new long[tasks.size()];
        for (int i = 0; i < nanos.length; i++) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            TaskFields change = TaskFields.builder().set(TaskField.TITLE, title + i).build();
            long begun = System.nanoTime();
            actions.edit().edit(List.of(tasks.get(i)), change);
            nanos[i] = System.nanoTime() - begun;
        }
        return nanos;
    }

    private void sweep() {
        SyncStore sync = SyncStore.of(store.local(), store.accounts());
        for (int round = 1; !Thread.currentThread().isInterrupted(); round++) {
            for (int from = 0; from < TASKS && !Thread.currentThread().isInterrupted(); from += PAGE) {
                var rows = new ArrayList<Received>();
                for (int i = from; i < from + PAGE; i++) {
                    rows.add(new Received("remote-" + i, fields(i, round), true));
                }
                sync.pulls().keep(new PageRead(ACCOUNT, rows, sync.pulls().beginRead(), null));
                pages.incrementAndGet();
            }
        }
    }

    private static TaskFields fields(int i, int round) {
        return TaskFields.builder().set(TaskField.TITLE, "Call customer " + i + " back")
                .set(TaskField.DESCRIPTION, "The parcel has not arrived. ".repeat(1 + i % 9))
                .set(TaskField.STATUS, "not_started").set(TaskField.PRIORITY, "normal").set(TaskField.DUE, NOW)
                .set(TaskField.OWNER_ID, "agent-" + i % 40).set(TaskField.TAGS, List.of("tag" + i % 12))
                .set(TaskField.SNOOZE_COUNT, 0L).set(TaskField.CREATED_AT, NOW)
                .set(TaskField.UPDATED_AT, NOW.plusSeconds(round)).build();
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf("%-34s p50 %6.2f ms, p99 %6.2f ms, longest %6.2f ms%n", what, nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6, nanos[nanos.length - 1] / 1e6);
    }
}
