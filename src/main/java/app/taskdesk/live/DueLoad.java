package app.taskdesk.live;

import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How many open tasks of the person at this desk fall due in each half-hour. FX thread only. */
public final class DueLoad {

    private static final long SLOT = Duration.ofMinutes(30).toSeconds();

    private Map<Long, Integer> slots = Map.of();

    public DueLoad(TaskIndex index, Now now) {
        new Summary<>(index, now, DueLoad::count, found -> slots = found);
    }

    /** The number due in the half-hour that the instant lies in. */
    public int at(Instant due) {
        return slots.getOrDefault(slot(due), 0);
    }

    private static Map<Long, Integer> count(Collection<TaskRow> rows, Viewpoint viewpoint) {
        var slots = new HashMap<Long, Integer>();
        for (TaskRow row : rows) {
            Instant due = row.due();
            if (due != null && viewpoint.isMine(row) && row.knownStatus().isOpen()) {
                slots.merge(slot(due), 1, Integer::sum);
            }
        }
        return slots;
    }

    private static long slot(Instant due) {
        return Math.floorDiv(due.getEpochSecond(), SLOT);
    }
}
