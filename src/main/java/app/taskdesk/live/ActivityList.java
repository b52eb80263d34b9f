package app.taskdesk.live;

import app.taskdesk.store.ActivityLog;
import java.util.Comparator;
import java.util.concurrent.Executor;
import javafx.collections.ObservableList;

/** What happened in the accounts on screen during the last 30 days, newest first. FX thread only. */
public final class ActivityList implements AutoCloseable {

    /** So many are read and no more; who looks for older ones finds them at their task. */
    public static final int MOST = 2_000;

    private final AccountList<ActivityLine> list;

    /** @param worker runs reads away from the FX thread, in order */
    public ActivityList(ActivityLog log, TaskIndex index, Executor worker) {
        list = new AccountList<>(index, worker, changed -> log.onEntries(_ -> changed.run()),
                new AccountList.Source<>(account -> log.of(account, Long.MAX_VALUE, MOST).stream()
                        .map(ActivityLine::of).toList(), Comparator.comparing(ActivityLine::at).reversed()));
    }

    /** Exchanged as a whole. */
    public ObservableList<ActivityLine> lines() {
        return list.lines();
    }

    @Override
    public void close() {
        list.close();
    }
}
