package app.taskdesk.live;

import app.taskdesk.task.DueGroup;

/** The heading above tasks that are due in the same stretch of time; folded, it stands for them alone. */
public record GroupLine(DueGroup group, int count, boolean folded) implements ListLine {
}
