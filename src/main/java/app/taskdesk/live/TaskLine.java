package app.taskdesk.live;

import app.taskdesk.task.SortKey;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import org.jspecify.annotations.Nullable;

/** A task in its place of an ordered list. */
public final class TaskLine implements ListLine, Comparable<TaskLine> {

    /** Whether a line is shown by the query, or by what was shown before a change from elsewhere came in. */
    enum Hold {
        /** The query decides. */
        FREE,
        /** Stays where it was until the person's hand is off the list. */
        KEPT,
        /** Would come in; waits likewise. */
        WAITING
    }

    private final TaskRow row;
    private final SortKey key;
    private final Hold hold;

    TaskLine(TaskRow row, SortKey key, Hold hold) {
        this.row = row;
        this.key = key;
        this.hold = hold;
    }

    public TaskRow row() {
        return row;
    }

    public TaskId id() {
        return row.id();
    }

    SortKey key() {
        return key;
    }

    Hold hold() {
        return hold;
    }

    @Override
    public int compareTo(TaskLine other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return row.id().hashCode();
    }
}
