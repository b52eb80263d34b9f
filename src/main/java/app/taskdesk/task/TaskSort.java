package app.taskdesk.task;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: one column, then perhaps a second, then due date, priority, title and id, so that no two tasks
 * ever tie and none dances. Rows without a value come last in either direction.
 */
public record TaskSort(Key first, @Nullable Key second) {

    /** Due date ascending, no due date last. */
    public static final TaskSort DEFAULT = by(TaskColumn.DUE, false);

    /** One column and its direction. */
    public record Key(TaskColumn column, boolean descending) {

        Key reversed() {
            return new Key(column, !descending);
        }
    }

    public static TaskSort by(TaskColumn column, boolean descending) {
        return new TaskSort(new Key(column, descending), null);
    }

    /** The order after a click on a column's header: that column ascending, or turned round if it was first. */
    public TaskSort clicked(TaskColumn column) {
        return new TaskSort(first.column() == column ? first.reversed() : new Key(column, false), null);
    }

    /** The order after a click that adds a second column, or turns round whichever of the two it is. */
    public TaskSort addedOrTurned(TaskColumn column) {
        if (first.column() == column) {
            return new TaskSort(first.reversed(), second);
        }
        boolean turn = second != null && second.column() == column && !second.descending();
        return new TaskSort(first, new Key(column, turn));
    }

    /** Whether the list is ordered by the column, and then whether descending. */
    public Optional<Boolean> directionOf(@Nullable TaskColumn column) {
        if (first.column() == column) {
            return Optional.of(first.descending());
        }
        return second != null && second.column() == column ? Optional.of(second.descending()) : Optional.empty();
    }

    /** Whether the column has a part in the order. */
    public boolean asks(TaskColumn column) {
        return directionOf(column).isPresent();
    }

    /** What the row is compared by; made once per row, so that comparing is cheap. */
    public SortKey keyOf(TaskRow row, AccountNames accounts) {
        return new SortKey(row, this, accounts);
    }
}
