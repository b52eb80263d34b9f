package app.taskdesk.sandbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which tasks a list or a count is about; equal filters pick the same tasks. */
record RowFilter(String where, List<Object> arguments) {

    static final RowFilter ALL = new RowFilter("1", List.of());

    static Builder builder() {
        return new Builder();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
    }

    /** Adds up conditions, all of which must hold; a null value adds none. */
    static final class Builder {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();

        Builder equal(String column, @Nullable String value) {
            return value == null ? this : condition(column + " = ?", value);
        }

        Builder before(String column, @Nullable Long time) {
            return time == null ? this : condition(column + " < ?", time);
        }

        Builder after(String column, @Nullable Long time) {
            return time == null ? this : condition(column + " > ?", time);
        }

        Builder from(String column, @Nullable Long time) {
            return time == null ? this : condition(column + " >= ?", time);
        }

        /** Due before now and not ended. */
        Builder overdue(long now) {
            return condition("due < ? AND status NOT IN ('completed', 'deferred')", now);
        }

        /** Holds the text in title or description, whatever the case. */
        Builder containing(@Nullable String text) {
            if (text == null) {
                return this;
            }
            String folded = Folding.fold(text);
            return condition("(instr(title, ?) > 0 OR seq IN "
                    + "(SELECT seq FROM document WHERE instr(description, ?) > 0))", folded, folded);
        }

        RowFilter build() {
            return conditions.isEmpty() ? ALL : new RowFilter(String.join(" AND ", conditions), List.copyOf(arguments));
        }

        private Builder condition(String sql, Object... values) {
            conditions.add(sql);
            arguments.addAll(List.of(values));
            return this;
        }
    }
}
