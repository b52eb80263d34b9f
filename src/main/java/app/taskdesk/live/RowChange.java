package app.taskdesk.live;

import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import org.jspecify.annotations.Nullable;

/** One row before and after a commit; null before it was there, null after it went. */
record RowChange(TaskId id, @Nullable TaskRow before, @Nullable TaskRow after) {

    /** Whether the person at this desk did it or took it back: such a change has, or had, something to send. */
    boolean isOwn() {
        return unsent(before) || unsent(after);
    }

    private static boolean unsent(@Nullable TaskRow row) {
        return row != null && (row.mark() == SyncMark.TO_SEND || row.mark() == SyncMark.WISH);
    }
}
