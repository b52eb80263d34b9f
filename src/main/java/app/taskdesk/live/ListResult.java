package app.taskdesk.live;

import app.taskdesk.task.DueGroup;
import java.util.List;

/**
 * The answer to a {@link LiveQuery}.
 *
 * @param groups   headings in order, with the place of their first line; empty without groups
 * @param total    how many tasks the view holds without the filter
 * @param waiting  how many changes from elsewhere are held back
 * @param complete whether all rows of the account were looked at
 */
record ListResult(LiveQuery query, List<TaskLine> lines, List<Stretch> groups, int total, int waiting,
        boolean complete) {

    /** A group's lines: from the first up to the end, the end not among them. */
    record Stretch(DueGroup group, int start, int end) {

        int size() {
            return end - start;
        }
    }
}
