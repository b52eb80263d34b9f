package app.taskdesk.store;

import app.taskdesk.sqlite.DatabaseException;
import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what can be read of a database that may be damaged: row by row where a whole table cannot be. */
final class Remains {

    private static final long MOST = 5_000_000;
    private static final long GUESS = 10_000;

    private final Transaction from;
    private boolean whole = true;

    Remains(Transaction from) {
        this.from = from;
    }

    /** Whether nothing was met so far that could not be read. */
    boolean isWhole() {
        return whole;
    }

    /** What could be read turned out to make no sense. */
    void doubt() {
        whole = false;
    }

    /** Whether the table is there and its columns are known. */
    boolean has(String table) {
        return !columns(table).isEmpty();
    }

    /** The readable rows of a table, in the order of its integer key. */
    List<Row> all(String table, String key) {
        List<String> columns = columns(table);
        var rows = new ArrayList<Row>();
        if (columns.isEmpty()) {
            return rows;
        }
        String select = "SELECT " + String.join(", ", columns) + " FROM " + table;
        if (!read(() -> from.each(select + " ORDER BY " + key, row -> rows.add(row(columns, row))))) {
            rows.clear();
            long last = last(table, key);
            for (long id = 1; id <= last; id++) {
                long one = id;
                read(() -> from.each(select + " WHERE " + key + " = ?", row -> rows.add(row(columns, row)), one));
            }
        }
        return rows;
    }

    /** The readable rows with this value in a column. */
    List<Row> those(String table, String column, Object value) {
        List<String> columns = columns(table);
        var rows = new ArrayList<Row>();
        if (columns.isEmpty()) {
            return rows;
        }
        read(() -> from.each("SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE " + column + " = ?",
                row -> rows.add(row(columns, row)), value));
        return rows;
    }

    Optional<Row> one(String table, String column, Object value) {
        return those(table, column, value).stream().findFirst();
    }

    /** Empty where the table is not there or nothing about it can be read. */
    private List<String> columns(String table) {
        var columns = new ArrayList<String>();
        read(() -> from.each("SELECT name FROM pragma_table_info(?)", row -> columns.add(row.text(1)), table));
        return columns;
    }

    private long last(String table, String key) {
        long kept = number(() -> from.number("SELECT seq FROM sqlite_sequence WHERE name = ?", table));
        long largest = number(() -> from.number("SELECT max(" + key + ") FROM " + table));
        long last = Math.max(kept, largest);
        return last <= 0 ? GUESS : Math.min(last, MOST);
    }

    private long number(Supplier<Long> question) {
        var answer = new long[1];
        read(() -> answer[0] = question.get());
        return answer[0];
    }

    /** Whether it was read to its end; another failure than damage is the caller's. */
    private boolean read(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DatabaseException e) {
            if (e.reason() != DatabaseException.Reason.DAMAGED) {
                throw e;
            }
            whole = false;
            return false;
        }
    }

    private static Row row(List<String> columns, Rows row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.valueOrNull(i + 1));
        }
        return new Row(values);
    }

    /** A row by the names of its columns. */
    record Row(Map<String, @Nullable Object> values) {

        @Nullable String textOrNull(String column) {
            return values.get(column) instanceof String text ? text : null;
        }

        /** Empty where it is no text. */
        String text(String column) {
            return values.get(column) instanceof String text ? text : "";
        }

        /** 0 where it is no number. */
        long number(String column) {
            return values.get(column) instanceof Long number ? number : 0;
        }

        Row with(String column, @Nullable Object value) {
            var changed = new LinkedHashMap<>(values);
            changed.put(column, value);
            return new Row(changed);
        }

        Row without(String column) {
            var changed = new LinkedHashMap<>(values);
            changed.remove(column);
            return new Row(changed);
        }
    }
}
