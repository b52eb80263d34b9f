package app.taskdesk.ui.analytics;

import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskId;

/** Where a figure leads: exactly the tasks that it counts. */
public sealed interface Opening {

    /**
     * A list.
     *
     * @param closedToo whether closed tasks are among them
     */
    record Tasks(StandardView view, TaskFilter filter, boolean closedToo) implements Opening {
    }

    /** One task. */
    record One(TaskId task) implements Opening {
    }
}
