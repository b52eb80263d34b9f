package app.taskdesk.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads and writes single rows of the two task tables; the caller holds the transaction. */
final class TaskRows implements AutoCloseable {

    private static final String PUT_TASK = """
            INSERT OR REPLACE INTO task (seq, id, status, priority, rank, owner_id, owner_name, queue_id, customer_id,
              link_type, link_id, link_pipeline_id, due, completed, created, updated, title)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PUT_DOCUMENT =
            "INSERT OR REPLACE INTO document (seq, description, json) VALUES (?, ?, ?)";

    private final PreparedStatement tasks;
    private final PreparedStatement documents;

    TaskRows(Connection connection) throws SQLException {
        tasks = connection.prepareStatement(PUT_TASK);
        documents = connection.prepareStatement(PUT_DOCUMENT);
    }

    /** Writes a task under its row number, whether new or changed. */
    void put(long seq, StoredTask task) throws SQLException {
        add(seq, task);
        flush();
    }

    /** Collects a task for the next {@link #flush}. */
    void add(long seq, StoredTask task) throws SQLException {
        bind(seq, task);
        tasks.addBatch();
        documents.setLong(1, seq);
        documents.setString(2, task.description());
        documents.setBytes(3, task.json());
        documents.addBatch();
    }

    void flush() throws SQLException {
        tasks.executeBatch();
        documents.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        tasks.close();
        documents.close();
    }

    /** The row number of a task, or -1. */
    static long seqOf(Connection connection, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT seq FROM task WHERE id = ?")) {
            query.setString(1, id);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getLong(1) : -1;
            }
        }
    }

    static byte[] json(Connection connection, long seq) throws SQLException {
        String sql = "SELECT json FROM document WHERE seq = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, seq);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getBytes(1);
            }
        }
    }

    static void delete(Connection connection, long seq) throws SQLException {
        for (String table : new String[] {"task", "document"}) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE seq = ?")) {
                delete.setLong(1, seq);
                delete.executeUpdate();
            }
        }
    }

    private void bind(long seq, StoredTask task) throws SQLException {
        StoredTask.Link link = task.link();
        tasks.setLong(1, seq);
        tasks.setString(2, task.id());
        tasks.setString(3, task.status());
        tasks.setString(4, task.priority());
        tasks.setInt(5, task.rank());
        tasks.setString(6, task.ownerId());
        tasks.setString(7, task.ownerName());
        tasks.setString(8, task.queueId());
        tasks.setString(9, task.customerId());
        tasks.setString(10, link == null ? null : link.type());
        tasks.setString(11, link == null ? null : link.id());
        tasks.setString(12, link == null ? null : link.pipelineId());
        setTime(13, task.moments().due());
        setTime(14, task.moments().completed());
        tasks.setLong(15, task.moments().created().toEpochMilli());
        tasks.setLong(16, task.moments().updated().toEpochMilli());
        tasks.setString(17, task.title());
    }

    private void setTime(int index, @Nullable Instant time) throws SQLException {
        if (time == null) {
            tasks.setNull(index, Types.INTEGER);
        } else {
            tasks.setLong(index, time.toEpochMilli());
        }
    }
}
