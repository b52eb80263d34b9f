package app.taskdesk.live;

import app.taskdesk.task.AccountNames;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskSort;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All rows of an account in the order asked for. A few changed rows are cut out and put in by bisection, so that
 * nothing is ever sorted again but by another order. One thread at a time.
 */
final class SortedLines {

    private final Map<TaskId, TaskLine> byId = new HashMap<>();
    private TaskLine[] order = new TaskLine[0];
    private TaskSort sort = TaskSort.DEFAULT;
    private AccountNames accounts = AccountNames.NONE;

    /** The lines in order; not to be changed. */
    TaskLine[] inOrder() {
        return order;
    }

    @Nullable TaskLine get(TaskId task) {
        return byId.get(task);
    }

    /** Whether they stand in this order already. */
    boolean areBy(TaskSort wanted, AccountNames names) {
        return wanted.equals(sort) && (!wanted.asks(TaskColumn.ACCOUNT) || names.equals(accounts));
    }

    TaskLine lineOf(TaskRow row) {
        return new TaskLine(row, sort.keyOf(row, accounts), TaskLine.Hold.FREE);
    }

    void load(Collection<TaskRow> rows) {
        byId.clear();
        order = new TaskLine[rows.size()];
        int at = 0;
        for (TaskRow row : rows) {
            order[at++] = lineOf(row);
        }
        sorted();
    }

    void sortBy(TaskSort wanted, AccountNames names) {
        if (areBy(wanted, names)) {
            return;
        }
        sort = wanted;
        accounts = names;
        Arrays.setAll(order, i -> lineOf(order[i].row()));
        sorted();
    }

    private void sorted() {
        Arrays.sort(order);
        for (TaskLine line : order) {
            byId.put(line.id(), line);
        }
    }

    /** Takes out the lines of the tasks named and puts in the lines given, each where it belongs. */
    void change(Collection<TaskId> out, List<TaskLine> in) {
        int[] cuts = out.stream().map(byId::remove).filter(Objects::nonNull)
                .mapToInt(line -> Arrays.binarySearch(order, line)).sorted().toArray();
        TaskLine[] added = in.toArray(TaskLine[]::new);
        Arrays.sort(added);
        var next = new TaskLine[order.length - cuts.length + added.length];
        var copy = new Copy(order, next, cuts);
        for (TaskLine line : added) {
            int found = Arrays.binarySearch(order, line);
            copy.upTo(found < 0 ? -found - 1 : found);
            copy.put(line);
            byId.put(line.id(), line);
        }
        copy.upTo(order.length);
        order = next;
    }

    /** Whether the row could stand where the line of the same task stands without passing a neighbour. */
    boolean keepsPlace(TaskLine line, TaskLine changed) {
        int at = Arrays.binarySearch(order, line);
        return (at == 0 || order[at - 1].compareTo(changed) < 0)
                && (at == order.length - 1 || order[at + 1].compareTo(changed) > 0);
    }

    /** Copies stretches of the old order, leaving out what was cut. */
    private static final class Copy {

        private final TaskLine[] from;
        private final TaskLine[] into;
        private final int[] cuts;
        private int read;
        private int written;
        private int cut;

        Copy(TaskLine[] from, TaskLine[] into, int[] cuts) {
            this.from = from;
            this.into = into;
            this.cuts = cuts;
        }

        void put(TaskLine line) {
            into[written++] = line;
        }

        void upTo(int end) {
            while (cut < cuts.length && cuts[cut] < end) {
                copy(cuts[cut++]);
                read++;
            }
            copy(end);
        }

        private void copy(int end) {
            if (end > read) {
                System.arraycopy(from, read, into, written, end - read);
                written += end - read;
                read = end;
            }
        }
    }
}
