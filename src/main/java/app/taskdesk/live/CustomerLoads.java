package app.taskdesk.live;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Viewpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is going on for each customer, whoever owns the tasks. FX thread only. */
public final class CustomerLoads {

    private final ReadOnlyObjectWrapper<Map<Customer, Load>> loads = new ReadOnlyObjectWrapper<>(Map.of());

    /** Whom the loads are of; the same id in another account is another customer. */
    public record Customer(AccountId account, String id) {

        public boolean has(TaskRow task) {
            return id.equals(task.customerId()) && account.equals(task.account());
        }
    }

    /**
     * One customer's tasks.
     *
     * @param tasks    the open ones
     * @param lastDone when the last one was completed; null when none was
     */
    public record Load(List<TaskRow> tasks, int late, @Nullable Instant lastDone) {

        public int open() {
            return tasks.size();
        }
    }

    public CustomerLoads(TaskIndex index, Now now) {
        new Summary<>(index, now, CustomerLoads::count, loads::set);
    }

    public ReadOnlyObjectProperty<Map<Customer, Load>> loadsProperty() {
        return loads.getReadOnlyProperty();
    }

    private static Map<Customer, Load> count(Collection<TaskRow> rows, Viewpoint viewpoint) {
        var counts = new HashMap<Customer, Count>();
        for (TaskRow row : rows) {
            String id = row.customerId();
            if (id != null && !id.isEmpty()) {
                counts.computeIfAbsent(new Customer(row.account(), id), _ -> new Count()).add(row, viewpoint);
            }
        }
        return counts.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                entry -> entry.getValue().load()));
    }

    private static final class Count {

        private final List<TaskRow> open = new ArrayList<>(2);
        private int late;
        private @Nullable Instant lastDone;

        void add(TaskRow row, Viewpoint viewpoint) {
            if (row.knownStatus().isOpen()) {
                open.add(row);
            }
            late += row.isLate(viewpoint.now()) ? 1 : 0;
            Instant done = row.knownStatus() == TaskStatus.DONE ? row.completedAt() : null;
            if (done != null && (lastDone == null || done.isAfter(lastDone))) {
                lastDone = done;
            }
        }

        Load load() {
            return new Load(List.copyOf(open), late, lastDone);
        }
    }
}
