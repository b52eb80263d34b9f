package app.taskdesk.live;

import app.taskdesk.task.LateAge;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** How much of whose work is late for how long (ux.md 4.12); follows every change. FX thread only. */
public final class OverdueGrid {

    private final SwappedList<Line> lines = new SwappedList<>();

    /**
     * One owner with late tasks, or the open tasks that nobody has.
     *
     * @param owner        null for the tasks that nobody owns
     * @param name         as last seen on a task; the id where no task names them, null for nobody
     * @param byAge        late tasks, in the order of {@link LateAge}
     * @param open         all open tasks of theirs
     * @param snoozedOften open tasks snoozed three times or more
     */
    public record Line(@Nullable String owner, @Nullable String name, boolean me, List<Integer> byAge, int late,
            int open, int snoozedOften) {

        public int count(LateAge age) {
            return byAge.get(age.ordinal());
        }
    }

    public OverdueGrid(TaskIndex index, Now now) {
        new Summary<>(index, now, OverdueGrid::count, this::show);
    }

    /** The person at this desk first, then whoever has most late tasks, nobody last; exchanged as a whole. */
    public ObservableList<Line> lines() {
        return lines;
    }

    private void show(List<Line> counted) {
        if (!counted.equals(List.copyOf(lines))) {
            lines.swap(counted);
        }
    }

    private static List<Line> count(Collection<TaskRow> rows, Viewpoint view) {
        Map<@Nullable String, Load> loads = new HashMap<>();
        for (TaskRow row : rows) {
            if (row.knownStatus().isOpen()) {
                loads.computeIfAbsent(row.ownerId(), _ -> new Load()).add(row, view);
            }
        }
        return loads.entrySet().stream().filter(entry -> entry.getValue().late > 0 || entry.getKey() == null)
                .map(entry -> entry.getValue().line(entry.getKey())).sorted(ORDER).toList();
    }

    private static final Comparator<Line> ORDER = Comparator.comparing((Line line) -> line.owner() == null)
            .thenComparing(line -> !line.me())
            .thenComparing(Comparator.comparingInt(Line::late).reversed())
            .thenComparing(line -> SearchText.fold(Objects.requireNonNullElse(line.name(), "")))
            .thenComparing(line -> Objects.requireNonNullElse(line.owner(), ""));

    private static final class Load {

        private final Integer[] byAge = {0, 0, 0, 0, 0};
        private @Nullable String name;
        private boolean me;
        private int late;
        private int open;
        private int snoozedOften;

        void add(TaskRow row, Viewpoint view) {
            open++;
            me |= view.isMine(row);
            snoozedOften += row.snoozeCount() >= StandardView.SNOOZES_TO_WORRY ? 1 : 0;
            if (row.due() != null && row.isLate(view.now())) {
                late++;
                byAge[LateAge.of(row.due(), view.now()).ordinal()]++;
            }
            if (row.ownerName() != null && !row.ownerName().isEmpty()) {
                name = row.ownerName();
            }
        }

        Line line(@Nullable String owner) {
            String called = owner == null || name == null ? owner : name;
            return new Line(owner, called, me, List.of(byAge), late, open, snoozedOften);
        }
    }
}
