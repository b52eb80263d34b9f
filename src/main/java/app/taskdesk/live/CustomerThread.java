package app.taskdesk.live;

import app.taskdesk.live.CustomerLoads.Customer;
import app.taskdesk.store.ActivityLog;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** All tasks of one customer and what happened to them, for as long as somebody looks. FX thread only. */
public final class CustomerThread implements AutoCloseable {

    private static final int MOST = 2_000;

    private final ActivityLog log;
    private final Executor worker;
    private final Executor fx;
    private final Summary<List<TaskRow>> summary;
    private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();
    private final Runnable stopListening;
    private volatile @Nullable Customer customer;
    private volatile Set<TaskId> watched = Set.of();
    private List<TaskRow> tasks = List.of();
    private long asked;

    /**
     * What is known of a customer.
     *
     * @param tasks whoever owns them, open or not, in no order
     * @param story newest first
     */
    public record Content(Customer customer, List<TaskRow> tasks, List<ActivityLine> story) {
    }

    /** @param worker runs reads away from the FX thread, in order */
    public CustomerThread(ActivityLog log, TaskIndex index, Now now, Executor worker) {
        this.log = log;
        this.worker = worker;
        this.fx = index.fx();
        summary = new Summary<>(index, now, this::find, this::found);
        stopListening = log.onEntries(entries -> {
            if (entries.stream().anyMatch(entry -> watched.contains(entry.task()))) {
                fx.execute(this::read);
            }
        });
        index.deskProperty().subscribe((was, is) -> content.set(null));
    }

    /** Whom to look at from now on; null for nobody. */
    public void ask(@Nullable Customer id) {
        customer = id;
        asked++;
        content.set(null);
        if (id != null) {
            summary.count();
        }
    }

    /** Null while nothing is known yet. */
    public ReadOnlyObjectProperty<@Nullable Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    private List<TaskRow> find(Collection<TaskRow> rows, Viewpoint view) {
        Customer wanted = customer;
        return wanted == null ? List.of() : rows.stream().filter(wanted::has).toList();
    }

    private void found(List<TaskRow> rows) {
        tasks = rows;
        watched = rows.stream().map(TaskRow::id).collect(Collectors.toUnmodifiableSet());
        read();
    }

    private void read() {
        Customer wanted = customer;
        if (wanted == null) {
            return;
        }
        long question = ++asked;
        List<TaskRow> of = tasks.stream().filter(wanted::has).toList();
        Set<TaskId> ids = of.stream().map(TaskRow::id).collect(Collectors.toUnmodifiableSet());
        worker.execute(() -> {
            List<ActivityLine> story = log.of(ids, MOST).stream().map(ActivityLine::of).toList();
            fx.execute(() -> {
                if (question == asked) {
                    content.set(new Content(wanted, of, story));
                }
            });
        });
    }

    @Override
    public void close() {
        stopListening.run();
    }
}
