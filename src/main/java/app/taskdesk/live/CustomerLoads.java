package app.taskdesk.live;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Viewpoint;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is going on for each customer, whoever owns the tasks. FX thread only. */
public final class CustomerLoads {

    private final ReadOnlyObjectWrapper<Map<Customer, Load>> loads = new ReadOnlyObjectWrapper<>(Map.of());

    /** Whom the loads are of; the same id in another account is another customer. */
    public record Customer(AccountId account, String id) {
    }

    /**
     * One customer's tasks.
     *
     * @param lastDone when the last one was completed; null when none was
     */
    public record Load(int open, int late, @Nullable Instant lastDone) {

        static final Load NONE = new Load(0, 0, null);

        private Load with(TaskRow row, Viewpoint viewpoint) {
            boolean isOpen = row.knownStatus().isOpen();
            Instant done = row.knownStatus() == TaskStatus.DONE ? row.completedAt() : null;
            boolean newer = done != null && (lastDone == null || done.isAfter(lastDone));
            return new Load(open + (isOpen ? 1 : 0), late + (row.isLate(viewpoint.now()) ? 1 : 0),
                    newer ? done : lastDone);
        }
    }

    public CustomerLoads(TaskIndex index, Now now) {
        new Summary<>(index, now, CustomerLoads::count, loads::set);
    }

    public ReadOnlyObjectProperty<Map<Customer, Load>> loadsProperty() {
        return loads.getReadOnlyProperty();
    }

    private static Map<Customer, Load> count(Collection<TaskRow> rows, Viewpoint viewpoint) {
        var loads = new HashMap<Customer, Load>();
        for (TaskRow row : rows) {
            String id = row.customerId();
            if (id != null && !id.isEmpty()) {
                var customer = new Customer(row.account(), id);
                loads.put(customer, loads.getOrDefault(customer, Load.NONE).with(row, viewpoint));
            }
        }
        return Map.copyOf(loads);
    }
}
