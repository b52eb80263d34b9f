package app.taskdesk.sandbox;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cuts pages out of filtered, ordered lists. A deep page is taken from the remembered order of its whole list, because
 * SQLite would count through all rows before it; that order and the totals are forgotten at every write. Safe to use
 * from any thread.
 */
final class TaskPages {

    private static final int DEEP = 500;
    private static final int REMEMBERED = 8;
    private static final String JOIN = "SELECT CAST(group_concat(json, ',') AS BLOB) FROM (SELECT d.json FROM ";

    private final SandboxDatabase database;
    private final Map<Object, Remembered<?>> memory = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Remembered<?>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long version;

    TaskPages(SandboxDatabase database) {
        this.database = database;
    }

    /** Forgets what is remembered; called after every commit. */
    void forget() {
        synchronized (memory) {
            version++;
            memory.clear();
        }
    }

    long total(RowFilter filter) {
        return remembered(filter, reader -> count(reader, filter));
    }

    /** The tasks from an offset on, at most so many. */
    TaskList page(RowFilter filter, String order, long offset, int limit) {
        long total = total(filter);
        if (offset >= total) {
            return new TaskList(new byte[0], total);
        }
        byte[] json = offset < DEEP ? shallow(filter, order, offset, limit) : deep(filter, order, (int) offset, limit);
        return new TaskList(json, total);
    }

    private byte[] shallow(RowFilter filter, String order, long offset, int limit) {
        String sql = JOIN + "(SELECT seq FROM task WHERE " + filter.where() + " ORDER BY " + order
                + " LIMIT " + limit + " OFFSET " + offset + ") p CROSS JOIN document d ON d.seq = p.seq)";
        return database.read(reader -> {
            try (PreparedStatement query = reader.prepareStatement(sql)) {
                filter.bind(query);
                return bytes(query);
            }
        });
    }

    private byte[] deep(RowFilter filter, String order, int offset, int limit) {
        int[] rows = remembered(new OrderedList(filter, order), reader -> ordered(reader, filter, order));
        if (offset >= rows.length) {
            return new byte[0];
        }
        String wanted = Arrays.stream(rows, offset, Math.min(rows.length, offset + limit))
                .mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        String sql = JOIN + "json_each(?) p CROSS JOIN document d ON d.seq = p.value)";
        return database.read(reader -> {
            try (PreparedStatement query = reader.prepareStatement(sql)) {
                query.setString(1, wanted);
                return bytes(query);
            }
        });
    }

    private static long count(Connection reader, RowFilter filter) throws SQLException {
        try (PreparedStatement query =
                reader.prepareStatement("SELECT count(*) FROM task WHERE " + filter.where())) {
            filter.bind(query);
            try (ResultSet found = query.executeQuery()) {
                return found.getLong(1);
            }
        }
    }

    private static int[] ordered(Connection reader, RowFilter filter, String order) throws SQLException {
        String sql = "SELECT seq FROM task WHERE " + filter.where() + " ORDER BY " + order;
        try (PreparedStatement query = reader.prepareStatement(sql)) {
            filter.bind(query);
            int[] rows = new int[1024];
            int size = 0;
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    if (size == rows.length) {
                        rows = Arrays.copyOf(rows, size * 2);
                    }
                    rows[size++] = found.getInt(1);
                }
            }
            return Arrays.copyOf(rows, size);
        }
    }

    private static byte[] bytes(PreparedStatement query) throws SQLException {
        try (ResultSet found = query.executeQuery()) {
            byte[] json = found.next() ? found.getBytes(1) : null;
            return json == null ? new byte[0] : json;
        }
    }

    @SuppressWarnings("unchecked")
    private <R> R remembered(Object question, SandboxDatabase.Work<R> answer) {
        long asked;
        synchronized (memory) {
            Remembered<?> known = memory.get(question);
            if (known != null) {
                return (R) known.answer();
            }
            asked = version;
        }
        R found = database.read(answer);
        synchronized (memory) {
            if (version == asked) {
                memory.put(question, new Remembered<>(found));
            }
        }
        return found;
    }

    private record OrderedList(RowFilter filter, String order) {
    }

    private record Remembered<R>(R answer) {
    }
}
