package app.taskdesk.live;

import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps something computed from all rows up to date: at once after a load, shortly after changes, and each minute. It
 * never queues more than one pass.
 */
final class Summary<T> {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final TaskIndex index;
    private final Now now;
    private final BiFunction<Collection<TaskRow>, Viewpoint, T> pass;
    private final Consumer<T> show;
    private BackgroundWork.@Nullable Running planned;

    /**
     * @param pass runs on the worker
     * @param show runs on the FX thread
     */
    Summary(TaskIndex index, Now now, BiFunction<Collection<TaskRow>, Viewpoint, T> pass, Consumer<T> show) {
        this.index = index;
        this.now = now;
        this.pass = pass;
        this.show = show;
        now.instantProperty().subscribe((was, is) -> count());
        now.zoneProperty().subscribe((was, is) -> count());
        index.deskProperty().subscribe((was, is) -> count());
        index.watch(new TaskIndex.Watcher() {

            @Override
            public void replaced(Collection<TaskRow> rows, boolean complete) {
                index.fx().execute(Summary.this::count);
            }

            @Override
            public void changed(List<RowChange> changes) {
                index.fx().execute(Summary.this::plan);
            }
        });
    }

    private void plan() {
        if (planned == null) {
            planned = index.work().after(PAUSE, () -> {
                planned = null;
                count();
            });
        }
    }

    /** Counts anew, since something else than rows, time or desk changed. */
    void count() {
        var viewpoint = index.viewpoint(now);
        index.onWorker(() -> {
            if (index.isComplete()) {
                T result = pass.apply(index.rows(), viewpoint);
                index.fx().execute(() -> show.accept(result));
            }
        });
    }
}
