package app.taskdesk.live;

import app.taskdesk.live.TaskLine.Hold;
import app.taskdesk.task.AccountNames;
import app.taskdesk.task.DueGroup;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The work behind a {@link TaskList}, away from the screen: keeps rows in order and answers queries over them. */
final class ListWork {

    private final SortedLines lines = new SortedLines();
    private final Set<TaskId> held = new HashSet<>();
    private @Nullable LiveQuery query;
    private boolean complete;
    private boolean empty = true;

    void load(Collection<TaskRow> rows, boolean all) {
        held.clear();
        lines.load(rows);
        complete = all;
    }

    /** Takes in changed rows; while a list that shows any is held, those of others must not move it. */
    void change(List<RowChange> changes, boolean held) {
        boolean hold = held && !empty;
        var out = new ArrayList<TaskId>(changes.size());
        var in = new ArrayList<TaskLine>(changes.size());
        Predicate<TaskRow> shown = hold && query != null ? test(query) : row -> true;
        for (RowChange change : changes) {
            out.add(change.id());
            this.held.remove(change.id());
            if (change.after() != null) {
                boolean free = !hold || change.isOwn();
                in.add(free ? lines.lineOf(change.after()) : heldLine(change.after(), shown));
            }
        }
        lines.change(out, in);
    }

    private TaskLine heldLine(TaskRow row, Predicate<TaskRow> shown) {
        TaskLine old = lines.get(row.id());
        boolean was = old != null && (old.hold() == Hold.KEPT || old.hold() == Hold.FREE && shown.test(old.row()));
        boolean will = shown.test(row);
        TaskLine changed = lines.lineOf(row);
        if (old == null || !was) {
            return will ? hold(new TaskLine(row, changed.key(), Hold.WAITING)) : changed;
        }
        return will && lines.keepsPlace(old, changed) ? changed : hold(new TaskLine(row, old.key(), Hold.KEPT));
    }

    private TaskLine hold(TaskLine line) {
        held.add(line.id());
        return line;
    }

    private static Predicate<TaskRow> test(LiveQuery query) {
        Predicate<TaskRow> filter = query.filterTest();
        return row -> query.viewHolds(row) && filter.test(row);
    }

    /** Answers a new query; everything held back comes into its own. */
    ListResult answer(LiveQuery asked) {
        query = asked;
        AccountNames names = asked.viewpoint().accounts();
        if (!lines.areBy(asked.sort(), names)) {
            held.clear();
            lines.sortBy(asked.sort(), names);
        } else if (!held.isEmpty()) {
            release();
        }
        return run(asked);
    }

    /** Answers the last query again; null when there was none. */
    @Nullable ListResult again() {
        return query == null ? null : run(query);
    }

    private void release() {
        List<TaskLine> freed = held.stream().map(lines::get).filter(Objects::nonNull)
                .map(line -> lines.lineOf(line.row())).toList();
        lines.change(List.copyOf(held), freed);
        held.clear();
    }

    private ListResult run(LiveQuery asked) {
        TaskLine[] order = lines.inOrder();
        var found = new TaskLine[order.length];
        Predicate<TaskRow> filter = asked.filterTest();
        var groups = asked.hasGroups() ? new Groups(asked) : null;
        int count = 0;
        int total = 0;
        for (TaskLine line : order) {
            boolean inView = asked.viewHolds(line.row());
            total += inView ? 1 : 0;
            boolean shown = switch (line.hold()) {
                case FREE -> inView && filter.test(line.row());
                case KEPT -> true;
                case WAITING -> false;
            };
            if (shown) {
                if (groups != null) {
                    groups.add(line, count);
                }
                found[count++] = line;
            }
        }
        empty = count == 0;
        List<TaskLine> result = Arrays.asList(count == found.length ? found : Arrays.copyOf(found, count));
        return new ListResult(asked, result, groups == null ? List.of() : groups.end(count), total, held.size(),
                complete);
    }

    /** Notes where one group ends and the next begins. */
    private static final class Groups {

        private final LiveQuery query;
        private final List<ListResult.Stretch> stretches = new ArrayList<>();
        private @Nullable DueGroup current;
        private int start;

        Groups(LiveQuery query) {
            this.query = query;
        }

        void add(TaskLine line, int at) {
            DueGroup group = line.hold() == Hold.KEPT && current != null ? current : query.groupOf(line.row());
            if (group != current) {
                end(at);
                current = group;
                start = at;
            }
        }

        List<ListResult.Stretch> end(int at) {
            if (current != null && at > start) {
                stretches.add(new ListResult.Stretch(current, start, at));
            }
            return stretches;
        }
    }
}
