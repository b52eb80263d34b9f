package app.taskdesk.live;

import app.taskdesk.task.DueGroup;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;

/**
 * A list of tasks with headings between them, computed from where the groups begin, so that 100,000 lines cost no
 * more than six headings do.
 */
final class GroupedLines extends AbstractList<ListLine> implements RandomAccess {

    private final List<TaskLine> tasks;
    private final List<ListResult.Stretch> groups;
    private final GroupLine[] headings;
    /** Where each heading stands among all lines; one more for the end. */
    private final int[] places;

    GroupedLines(ListResult result, Set<DueGroup> folded) {
        tasks = result.lines();
        groups = result.groups();
        headings = new GroupLine[groups.size()];
        places = new int[groups.size() + 1];
        for (int i = 0; i < headings.length; i++) {
            ListResult.Stretch group = groups.get(i);
            headings[i] = new GroupLine(group.group(), group.size(), folded.contains(group.group()));
            places[i + 1] = places[i] + 1 + (headings[i].folded() ? 0 : group.size());
        }
    }

    /** All lines of a result; the tasks alone when it has no groups. */
    static List<? extends ListLine> of(ListResult result, Set<DueGroup> folded) {
        return result.groups().isEmpty() ? result.lines() : new GroupedLines(result, folded);
    }

    @Override
    public ListLine get(int index) {
        int group = groupAt(index);
        int within = index - places[group];
        return within == 0 ? headings[group] : tasks.get(groups.get(group).start() + within - 1);
    }

    /** The heading that a line stands under. */
    GroupLine headingOf(int index) {
        return headings[groupAt(index)];
    }

    /** Which task stands on a line, counted from 1 over all groups. */
    int placeOf(int index) {
        int group = groupAt(index);
        return groups.get(group).start() + index - places[group];
    }

    private int groupAt(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        int group = 0;
        while (places[group + 1] <= index) {
            group++;
        }
        return group;
    }

    @Override
    public int size() {
        return places[headings.length];
    }
}
