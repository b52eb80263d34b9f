package app.taskdesk.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one storage of tasks. Every write gets a time stamp later than all before it, to the millisecond. Safe to use
 * from any thread.
 */
final class TaskTable {

    private static final int BATCH = 10_000;

    private final SandboxDatabase database;
    private final InstantSource clock;
    private final TaskPages pages;
    private long lastSeq;
    private long lastStamp;

    TaskTable(SandboxDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.pages = new TaskPages(database);
        database.write(writer -> {
            run(writer, "schema.sql");
            run(writer, "indexes.sql");
            readLast(writer);
            return true;
        });
    }

    TaskPages pages() {
        return pages;
    }

    SandboxDatabase database() {
        return database;
    }

    boolean isEmpty() {
        return lastSeq == 0;
    }

    Optional<byte[]> find(String id) {
        return database.read(reader -> {
            long seq = TaskRows.seqOf(reader, id);
            return seq < 0 ? Optional.empty() : Optional.of(TaskRows.json(reader, seq));
        });
    }

    /** Stores a task made for the time stamp given to the maker. */
    StoredTask create(Function<Instant, StoredTask> maker) {
        return written(writer -> {
            StoredTask task = maker.apply(nextStamp());
            put(writer, ++lastSeq, task);
            return task;
        });
    }

    /** Stores a task in the place of the one with this id, if there is one. */
    StoredTask put(String id, Function<Instant, StoredTask> maker) {
        return written(writer -> {
            StoredTask task = maker.apply(nextStamp());
            long seq = TaskRows.seqOf(writer, id);
            put(writer, seq < 0 ? ++lastSeq : seq, task);
            return task;
        });
    }

    /** Changes a task; what the change throws undoes it. Empty when there is no such task. */
    Optional<StoredTask> change(String id, Change change) {
        return written(writer -> {
            long seq = TaskRows.seqOf(writer, id);
            if (seq < 0) {
                return Optional.empty();
            }
            StoredTask task = change.apply(Json.own(TaskRows.json(writer, seq)), nextStamp());
            put(writer, seq, task);
            return Optional.of(task);
        });
    }

    /** Whether there was such a task. */
    boolean delete(String id) {
        return written(writer -> {
            long seq = TaskRows.seqOf(writer, id);
            if (seq >= 0) {
                TaskRows.delete(writer, seq);
            }
            return seq >= 0;
        });
    }

    /** Fills the empty table quickly; the tasks are taken one by one and need not fit in memory. */
    void fill(Iterator<StoredTask> tasks) {
        database.write(writer -> {
            try (Statement statement = writer.createStatement()) {
                for (String index : new String[] {"id", "due", "created", "updated", "customer"}) {
                    statement.execute("DROP INDEX IF EXISTS task_by_" + index);
                }
            }
            return true;
        });
        while (tasks.hasNext()) {
            written(writer -> addBatch(writer, tasks));
        }
        written(writer -> {
            run(writer, "indexes.sql");
            readLast(writer);
            return true;
        });
    }

    private boolean addBatch(Connection writer, Iterator<StoredTask> tasks) throws SQLException {
        try (TaskRows rows = new TaskRows(writer)) {
            for (int i = 0; i < BATCH && tasks.hasNext(); i++) {
                rows.add(++lastSeq, tasks.next());
            }
            rows.flush();
        }
        return true;
    }

    private <R> R written(SandboxDatabase.Work<R> work) {
        R result = database.write(work);
        pages.forget();
        return result;
    }

    private Instant nextStamp() {
        lastStamp = Math.max(clock.instant().toEpochMilli(), lastStamp + 1);
        return Instant.ofEpochMilli(lastStamp);
    }

    private void readLast(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet last = statement.executeQuery(
                        "SELECT coalesce(max(seq), 0), coalesce((SELECT max(updated) FROM task), 0) FROM task")) {
            lastSeq = last.getLong(1);
            lastStamp = last.getLong(2);
        }
    }

    private static void put(Connection writer, long seq, StoredTask task) throws SQLException {
        try (TaskRows rows = new TaskRows(writer)) {
            rows.put(seq, task);
        }
    }

    private static void run(Connection writer, String script) throws SQLException {
        try (InputStream in = TaskTable.class.getResourceAsStream(script); Statement statement =
                writer.createStatement()) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file " + script);
            }
            for (String command : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\\n")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the changed task from the stored one and the time stamp of the change. */
    @FunctionalInterface
    interface Change {

        StoredTask apply(ObjectNode task, Instant stamp);
    }
}
