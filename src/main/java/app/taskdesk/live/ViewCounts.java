package app.taskdesk.live;

import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** How many tasks each view holds and how many of them are late, and the queues seen. FX thread only. */
public final class ViewCounts {

    private static final StandardView[] VIEWS = StandardView.values();

    private final Map<StandardView, ReadOnlyIntegerWrapper> counts = new EnumMap<>(StandardView.class);
    private final Map<StandardView, ReadOnlyIntegerWrapper> lates = new EnumMap<>(StandardView.class);
    private final ReadOnlyIntegerWrapper all = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable TaskRow> next = new ReadOnlyObjectWrapper<>();
    private final SwappedList<QueueCount> queues = new SwappedList<>();

    /** A queue and how many open tasks wait in it. */
    public record QueueCount(String queueId, int count, int late) {
    }

    public ViewCounts(TaskIndex index, Now now) {
        for (StandardView view : VIEWS) {
            counts.put(view, new ReadOnlyIntegerWrapper());
            lates.put(view, new ReadOnlyIntegerWrapper());
        }
        new Summary<>(index, now, ViewCounts::count, this::show);
    }

    public ReadOnlyIntegerProperty countProperty(StandardView view) {
        return counts.get(view).getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty lateProperty(StandardView view) {
        return lates.get(view).getReadOnlyProperty();
    }

    /** All tasks of the account, finished ones too. */
    public ReadOnlyIntegerProperty allProperty() {
        return all.getReadOnlyProperty();
    }

    /** What comes next for the person after what is due today; null when nothing does. */
    public ReadOnlyObjectProperty<@Nullable TaskRow> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** By id; exchanged as a whole. */
    public ObservableList<QueueCount> queues() {
        return queues;
    }

    private void show(Counted counted) {
        for (StandardView view : VIEWS) {
            counts.get(view).set(counted.counts[view.ordinal()]);
            lates.get(view).set(counted.lates[view.ordinal()]);
        }
        all.set(counted.all);
        next.set(counted.next);
        List<QueueCount> found = counted.queues.entrySet().stream()
                .map(entry -> new QueueCount(entry.getKey(), entry.getValue()[0], entry.getValue()[1])).toList();
        if (!found.equals(List.copyOf(queues))) {
            queues.swap(found);
        }
    }

    private static Counted count(Collection<TaskRow> rows, Viewpoint viewpoint) {
        var counted = new Counted();
        counted.all = rows.size();
        for (TaskRow row : rows) {
            boolean late = row.isLate(viewpoint.now());
            for (StandardView view : VIEWS) {
                if (view.holds(row, viewpoint)) {
                    counted.counts[view.ordinal()]++;
                    counted.lates[view.ordinal()] += late ? 1 : 0;
                }
            }
            if (StandardView.MY_OPEN.holds(row, viewpoint) && !StandardView.MY_DAY.holds(row, viewpoint)) {
                counted.next = earlier(counted.next, row);
            }
            if (row.queueId() != null && row.knownStatus().isOpen()) {
                int[] queue = counted.queues.computeIfAbsent(row.queueId(), id -> new int[2]);
                queue[0]++;
                queue[1] += late ? 1 : 0;
            }
        }
        return counted;
    }

    private static @Nullable TaskRow earlier(@Nullable TaskRow one, TaskRow other) {
        Instant due = other.due();
        Instant best = one == null ? null : one.due();
        return due != null && (best == null || due.isBefore(best)) ? other : one;
    }

    private static final class Counted {

        private final int[] counts = new int[VIEWS.length];
        private final int[] lates = new int[VIEWS.length];
        private final Map<String, int[]> queues = new TreeMap<>();
        private int all;
        private @Nullable TaskRow next;
    }
}
