package app.taskdesk.live;

import app.taskdesk.task.TaskRow;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The rows of lines, without copying them. */
final class RowView extends AbstractList<TaskRow> implements RandomAccess {

    private final List<TaskLine> lines;

    RowView(List<TaskLine> lines) {
        this.lines = lines;
    }

    @Override
    public TaskRow get(int index) {
        return lines.get(index).row();
    }

    @Override
    public int size() {
        return lines.size();
    }
}
