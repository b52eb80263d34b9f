package app.taskdesk.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked and changed inside one transaction. Arguments are text, numbers, booleans (as 0 and 1), bytes or
 * null. Valid only inside the work it was handed to, on that thread.
 */
public final class Transaction {

    private final Link link;
    private final String name;
    private final Failpoints failpoints;

    Transaction(Link link, String name, Failpoints failpoints) {
        this.link = link;
        this.name = name;
        this.failpoints = failpoints;
    }

    /** Changes rows and tells how many. */
    public int execute(String sql, @Nullable Object... arguments) {
        return prepared(sql, arguments, PreparedStatement::executeUpdate);
    }

    /** Inserts one row and tells its row id. */
    public long insert(String sql, @Nullable Object... arguments) {
        execute(sql, arguments);
        return number("SELECT last_insert_rowid()");
    }

    /** All rows, each mapped. */
    public <T> List<T> list(String sql, Function<Rows, T> mapper, @Nullable Object... arguments) {
        var list = new ArrayList<T>();
        each(sql, row -> list.add(mapper.apply(row)), arguments);
        return list;
    }

    /** The first row, mapped. */
    public <T> Optional<T> first(String sql, Function<Rows, T> mapper, @Nullable Object... arguments) {
        return prepared(sql, arguments, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(mapper.apply(new Rows(result))) : Optional.empty();
            }
        });
    }

    /** The number in the first column of the first row; 0 where there is none. */
    public long number(String sql, @Nullable Object... arguments) {
        return this.<Long>first(sql, row -> row.number(1), arguments).orElse(0L);
    }

    /** Hands over each row in turn, without keeping any. */
    public void each(String sql, Consumer<Rows> consumer, @Nullable Object... arguments) {
        prepared(sql, arguments, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                var rows = new Rows(result);
                while (result.next()) {
                    consumer.accept(rows);
                }
            }
            return true;
        });
    }

    private <T> T prepared(String sql, @Nullable Object[] arguments, Use<T> use) {
        failpoints.reach(name + ".statement");
        try {
            PreparedStatement statement = link.take(sql);
            boolean sound = false;
            try {
                for (int i = 0; i < arguments.length; i++) {
                    bind(statement, i + 1, arguments[i]);
                }
                T result = use.of(statement);
                sound = true;
                return result;
            } finally {
                if (sound) {
                    link.giveBack(sql, statement);
                } else {
                    statement.close();
                }
            }
        } catch (SQLException e) {
            throw DatabaseException.of(name, e);
        }
    }

    private static void bind(PreparedStatement statement, int position, @Nullable Object argument)
            throws SQLException {
        switch (argument) {
            case null -> statement.setObject(position, null);
            case String text -> statement.setString(position, text);
            case Long number -> statement.setLong(position, number);
            case Integer number -> statement.setLong(position, number);
            case Boolean flag -> statement.setLong(position, flag ? 1 : 0);
            case Double number -> statement.setDouble(position, number);
            case byte[] bytes -> statement.setBytes(position, bytes);
            default -> throw new IllegalArgumentException("cannot be stored: " + argument.getClass());
        }
    }

    private interface Use<T> {

        T of(PreparedStatement statement) throws SQLException;
    }
}
