package app.taskdesk.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read by column position; the first column is 1. Valid only while it is handed out. */
public final class Rows {

    private final ResultSet result;

    Rows(ResultSet result) {
        this.result = result;
    }

    /** The text of a column that is never null. */
    public String text(int column) {
        String text = textOrNull(column);
        if (text == null) {
            throw new DatabaseException(DatabaseException.Reason.OTHER, "column " + column + " is null");
        }
        return text;
    }

    public @Nullable String textOrNull(int column) {
        try {
            return result.getString(column);
        } catch (SQLException e) {
            throw DatabaseException.of("reading column " + column, e);
        }
    }

    /** The number, or 0 where the column is null. */
    public long number(int column) {
        try {
            return result.getLong(column);
        } catch (SQLException e) {
            throw DatabaseException.of("reading column " + column, e);
        }
    }

    public @Nullable Long numberOrNull(int column) {
        try {
            long number = result.getLong(column);
            return number == 0 && result.wasNull() ? null : (Long) number;
        } catch (SQLException e) {
            throw DatabaseException.of("reading column " + column, e);
        }
    }

    /** Text, a long, a double, bytes or null, as it is stored. */
    public @Nullable Object valueOrNull(int column) {
        try {
            Object value = result.getObject(column);
            return value instanceof Integer number ? (Object) number.longValue() : value;
        } catch (SQLException e) {
            throw DatabaseException.of("reading column " + column, e);
        }
    }

    public boolean flag(int column) {
        return number(column) != 0;
    }
}
