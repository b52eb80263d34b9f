package app.taskdesk.bench;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.LocalStore;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.store.TaskStore;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** What the store costs with many tasks: {@code mvn test-compile exec:exec@bench -Dbench=StoreFigures}. */
public final class StoreFigures {

    private static final AccountId ACCOUNT = new AccountId("demo");
    private static final Instant NOW = Instant.parse("2026-04-15T10:42:00Z");
    private static final int PAGE = 100;

    private final Random random = new Random(1);
    private final Path folder;

    private StoreFigures(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int tasks = Integer.getInteger("tasks", 100_000);
        Path folder = Files.createTempDirectory("store-figures");
        new StoreFigures(folder).run(tasks);
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run(int tasks) throws Exception {
        List<TaskFields> all = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            all.add(fields(i));
        }
        timed("floor: plain insert of 24 columns, one commit", () -> floor(all));
        try (var store = new TestStore(folder, () -> NOW)) {
            store.account(ACCOUNT);
            timed("insert, a commit per " + PAGE, () -> insert(store, all));
            timed("read all rows, first", () -> store.tasks().rows(ACCOUNT).size());
            timed("read all rows, again", () -> store.tasks().rows(ACCOUNT).size());
            timed("read all rows, third", () -> store.tasks().rows(ACCOUNT).size());
            timed("first screenful", () -> store.tasks().firstRows(ACCOUNT, "agent-3", 50).size());
            timed("first screenful, again", () -> store.tasks().firstRows(ACCOUNT, "agent-3", 50).size());
            memory(store.tasks());
            edits(store.tasks());
        }
        System.out.printf("file %,d KiB%n", Files.size(folder.resolve("profile/taskdesk.db")) / 1024);
        timed("open, ended in order", () -> LocalStore.open(folder.resolve("profile"), () -> NOW)).close();
        try (var store = LocalStore.open(folder.resolve("profile"), () -> NOW)) {
            Files.createDirectory(folder.resolve("crashed"));
            Files.copy(folder.resolve("profile/taskdesk.db"), folder.resolve("crashed/taskdesk.db"));
            Files.copy(folder.resolve("profile/taskdesk.db-wal"), folder.resolve("crashed/taskdesk.db-wal"));
        }
        timed("open after a crash, with check", () -> LocalStore.open(folder.resolve("crashed"), () -> NOW)).close();
    }

    /** The least that SQLite takes for this: no base copies, no indexes, no conversion worth naming. */
    private int floor(List<TaskFields> all) throws SQLException {
        TaskField[] columns = Arrays.copyOf(TaskField.values(), 24);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("floor.db"));
                var statement = database.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("CREATE TABLE task (" + Arrays.stream(columns).map(c -> "c_" + c)
                    .collect(Collectors.joining(", ")) + ")");
            database.setAutoCommit(false);
            try (var insert = database.prepareStatement("INSERT INTO task VALUES (" + "?, ".repeat(23) + "?)")) {
                for (TaskFields fields : all) {
                    for (int i = 0; i < columns.length; i++) {
                        Object value = fields.get(columns[i]);
                        if (value instanceof Instant instant) {
                            insert.setLong(i + 1, instant.toEpochMilli());
                        } else {
                            insert.setString(i + 1, value == null ? null : value.toString());
                        }
                    }
                    insert.executeUpdate();
                }
            }
            database.commit();
            timed("floor: read them as text", () -> readAll(database));
            timed("floor: read them as text, again", () -> readAll(database));
        } catch (Exception e) {
            throw new SQLException(e);
        }
        return all.size();
    }

    private static int readAll(Connection database) throws SQLException {
        int length = 0;
        try (var statement = database.createStatement(); var rows = statement.executeQuery("SELECT * FROM task")) {
            while (rows.next()) {
                for (int i = 1; i <= 24; i++) {
                    String text = rows.getString(i);
                    length += text == null ? 0 : text.length();
                }
            }
        }
        return length;
    }

    private int insert(TestStore store, List<TaskFields> all) {
        for (int from = 0; from < all.size(); from += PAGE) {
            store.pullNew(ACCOUNT, from, all.subList(from, Math.min(all.size(), from + PAGE)));
        }
        return all.size();
    }

    private static void memory(TaskStore tasks) throws IOException {
        long before = used();
        List<TaskRow> rows = tasks.rows(ACCOUNT);
        System.out.printf("memory of %,d rows: %,d KiB%n", rows.size(), (used() - before) / 1024);
        if (rows.isEmpty()) {
            throw new IOException("no rows");
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void edits(TaskStore tasks) {
        List<TaskRow> rows = tasks.rows(ACCOUNT);
        long[] nanos = new long[1_000];
        for (int i = 0; i < nanos.length; i++) {
            TaskRow row = rows.get(i * 7 % rows.size());
            var change = new FieldChange(row.title(), "Edited " + i);
            var intent = new NewIntent(ACCOUNT, row.id(), IntentKind.EDIT,
                    Payload.of(Map.of(TaskField.TITLE, change)), NOW, NOW);
            long start = System.nanoTime();
            tasks.record(List.of(intent));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("one edit, durable: p50 %.2f ms, p99 %.2f ms%n", nanos[500] / 1e6, nanos[990] / 1e6);
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        Duration cpu = cpu();
        T result = work.call();
        System.out.printf("%s: %.1f ms (%d ms of processor time)%n", what, (System.nanoTime() - start) / 1e6,
                cpu().minus(cpu).toMillis());
        return result;
    }

    /** Tells more than the clock where others use the machine too; compilers and collectors are in it. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private TaskFields fields(int i) {
        int agent = random.nextInt(40);
        Instant created = NOW.minus(Duration.ofMinutes(random.nextInt(500_000)));
        boolean done = random.nextInt(3) == 0;
        return TaskFields.builder().set(TaskField.TITLE, "Call customer " + i + " back, order " + random.nextInt(99_999))
                .set(TaskField.DESCRIPTION, "The parcel has not arrived. ".repeat(1 + random.nextInt(10)))
                .set(TaskField.CATEGORY, List.of("followup", "callback", "support").get(random.nextInt(3)))
                .set(TaskField.STATUS, done ? "completed" : "not_started").set(TaskField.PRIORITY, "normal")
                .set(TaskField.OUTCOME, done ? "resolved" : null)
                .set(TaskField.DUE, created.plus(Duration.ofDays(3)))
                .set(TaskField.COMPLETED_AT, done ? created.plus(Duration.ofDays(2)) : null)
                .set(TaskField.OWNER_ID, "agent-" + agent).set(TaskField.OWNER_NAME, "Agent Number " + agent)
                .set(TaskField.QUEUE_ID, "queue-" + agent % 5).set(TaskField.CLAIM_STATUS, "claimed")
                .set(TaskField.CLAIMED_AT, created).set(TaskField.CLAIMED_BY, "agent-" + agent)
                .set(TaskField.CUSTOMER_ID, "customer-" + random.nextInt(5_000))
                .set(TaskField.CUSTOMER_NAME, "Zoë Müller " + random.nextInt(5_000))
                .set(TaskField.CONVERSATION_ID, "conversation-" + i).set(TaskField.COMPLETION_NOTES, null)
                .set(TaskField.TAGS, List.of("tag" + random.nextInt(12), "vip")).set(TaskField.SNOOZE_COUNT, 1L)
                .set(TaskField.METADATA, Map.of("orderId", "order_" + random.nextInt(99_999)))
                .set(TaskField.COLLABORATORS, List.of()).set(TaskField.SNOOZED_UNTIL, null)
                .set(TaskField.CREATED_AT, created).set(TaskField.UPDATED_AT, created.plusSeconds(60)).build();
    }
}
