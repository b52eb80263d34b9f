package app.taskdesk.ui.tasklist;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns a width has room for: where it is too narrow they go in a fixed order, and last the status shrinks to
 * a sign, so that the list never scrolls sideways (ux.md 4.4).
 *
 * @param statusAsSign  whether the status column is as narrow as a sign
 * @param snoozesInTitle whether the snooze badge stands before the title for want of its column
 */
record ColumnFit(Set<ListColumn> visible, double titleWidth, boolean statusAsSign, boolean snoozesInTitle) {

    static final double SIGN_WIDTH = 32;

    private static final List<ListColumn> FIRST_TO_GO = List.of(ListColumn.TAGS, ListColumn.CREATED,
            ListColumn.UPDATED, ListColumn.REMINDER, ListColumn.TYPE, ListColumn.QUEUE, ListColumn.OUTCOME,
            ListColumn.PUSHED_BACK, ListColumn.SNOOZES, ListColumn.CUSTOMER, ListColumn.LATE_BY);

    static ColumnFit of(Collection<ListColumn> wanted, double width) {
        var visible = EnumSet.copyOf(wanted);
        for (ListColumn next : FIRST_TO_GO) {
            if (taken(visible) <= width) {
                break;
            }
            visible.remove(next);
        }
        if (narrowest(visible) > width) {
            visible.remove(ListColumn.ACCOUNT);
        }
        boolean sign = taken(visible) > width && visible.contains(ListColumn.STATUS);
        double taken = taken(visible) - (sign ? ListColumn.STATUS.width() - SIGN_WIDTH : 0);
        double title = Math.max(ListColumn.TITLE.width() + width - taken, ListColumn.TITLE.width() / 2);
        boolean badge = wanted.contains(ListColumn.SNOOZES) && !visible.contains(ListColumn.SNOOZES);
        return new ColumnFit(visible, title, sign, badge);
    }

    /** With as little of titles and status as can still be read. */
    private static double narrowest(Set<ListColumn> columns) {
        return taken(columns) - ListColumn.TITLE.width() / 2
                - (columns.contains(ListColumn.STATUS) ? ListColumn.STATUS.width() - SIGN_WIDTH : 0);
    }

    private static double taken(Set<ListColumn> columns) {
        return columns.stream().mapToDouble(ListColumn::width).sum();
    }
}
