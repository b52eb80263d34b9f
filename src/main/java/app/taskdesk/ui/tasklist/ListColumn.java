package app.taskdesk.ui.tasklist;

import app.taskdesk.task.Abilities;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskField;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of the list from left to right, with the width each takes (ux.md 4.4). */
public enum ListColumn {
    SELECT(36, null),
    PRIORITY(28, TaskColumn.PRIORITY),
    /** Takes what the others leave, and at least this. */
    TITLE(200, TaskColumn.TITLE),
    /** While tasks of several accounts are listed together. */
    ACCOUNT(124, TaskColumn.ACCOUNT),
    CUSTOMER(106, TaskColumn.CUSTOMER),
    DUE(118, TaskColumn.DUE),
    LATE_BY(96, TaskColumn.LATE_BY),
    REMINDER(110, TaskColumn.REMINDER),
    OWNER(110, TaskColumn.OWNER),
    STATUS(92, TaskColumn.STATUS),
    SNOOZES(36, TaskColumn.SNOOZES),
    PUSHED_BACK(92, TaskColumn.PUSHED_BACK),
    TAGS(140, TaskColumn.TAGS),
    QUEUE(96, TaskColumn.QUEUE),
    TYPE(92, TaskColumn.TYPE),
    UPDATED(110, TaskColumn.UPDATED),
    CREATED(110, TaskColumn.CREATED),
    OUTCOME(130, TaskColumn.OUTCOME),
    SYNC(24, TaskColumn.SYNC);

    private final double width;
    private final @Nullable TaskColumn sort;

    ListColumn(double width, @Nullable TaskColumn sort) {
        this.width = width;
        this.sort = sort;
    }

    double width() {
        return width;
    }

    /** What a click on the header orders by; null where there is nothing to order by. */
    @Nullable TaskColumn sort() {
        return sort;
    }

    /** What it is called there: where there are no customers, chats stand in their place. */
    String messageKey(Abilities abilities) {
        boolean chats = this == CUSTOMER && !abilities.has(TaskField.CUSTOMER_NAME);
        return chats ? "list.column.chat" : "list.column." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether tasks have what it shows, where they can do no more than this. */
    boolean isIn(Abilities abilities) {
        return sort == null || sort.isIn(abilities);
    }

    /** The columns that a view begins with. */
    static Set<ListColumn> usualFor(StandardView view, Abilities abilities) {
        var columns = EnumSet.of(SELECT, PRIORITY, TITLE, CUSTOMER, DUE, STATUS, SNOOZES, SYNC);
        switch (view) {
            case ALL_OPEN -> columns.add(OWNER);
            case UNCLAIMED -> columns.add(QUEUE);
            case DONE_TODAY -> columns.add(OUTCOME);
            case OVERDUE -> {
                columns.add(OWNER);
                columns.add(LATE_BY);
                columns.add(PUSHED_BACK);
                columns.remove(DUE);
            }
            case SNOOZED_OFTEN -> {
                columns.add(OWNER);
                columns.add(PUSHED_BACK);
            }
            case MY_DAY, MY_OPEN, WAITING, SNOOZED, DEFERRED -> { }
        }
        columns.removeIf(column -> !column.isIn(abilities));
        return columns;
    }
}
