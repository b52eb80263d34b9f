package app.taskdesk.live;

import app.taskdesk.task.DueGroup;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskSort;
import app.taskdesk.task.Viewpoint;
import java.util.function.Predicate;

/**
 * What a list is asked to show.
 *
 * @param number  counts up with each question; only the answer to the newest is shown
 * @param grouped whether headings are wanted where the order allows them
 * @param closedToo whether closed tasks are wanted too, whatever the view holds
 */
record LiveQuery(long number, StandardView view, TaskFilter filter, TaskSort sort, boolean grouped,
        Viewpoint viewpoint, boolean closedToo) {

    Predicate<TaskRow> filterTest() {
        return filter.at(viewpoint);
    }

    boolean viewHolds(TaskRow row) {
        return view.holds(row, viewpoint) || closedToo && !row.knownStatus().isOpen();
    }

    /** Headings stand above stretches of the order by due date, and say "late", which only open tasks can be. */
    boolean hasGroups() {
        return grouped && !closedToo && view.openOnly() && sort.first().column() == TaskColumn.DUE;
    }

    DueGroup groupOf(TaskRow row) {
        return DueGroup.of(row.due(), viewpoint);
    }
}
