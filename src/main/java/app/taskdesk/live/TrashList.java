package app.taskdesk.live;

import app.taskdesk.live.TrashLine.Why;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.TaskStore;
import app.taskdesk.store.TrashedTask;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.ObservableList;

/**
 * What was deleted or dropped in the accounts on screen during the last 30 days, newest first; deletes that wait to be
 * sent before all. FX thread only.
 */
public final class TrashList implements AutoCloseable {

    private static final Comparator<TrashLine> ORDER = Comparator.comparing(
            (TrashLine line) -> line.why() != Why.BEING_DELETED)
            .thenComparing(TrashLine::at, Comparator.reverseOrder());

    private final TaskStore store;
    private final AccountList<TrashLine> list;

    /** @param worker runs reads away from the FX thread, in order */
    public TrashList(TaskStore store, TaskIndex index, Executor worker) {
        this.store = store;
        this.list = new AccountList<>(index, worker, changed -> store.onChange(_ -> changed.run()),
                new AccountList.Source<>(this::find, ORDER));
    }

    /** Exchanged as a whole. */
    public ObservableList<TrashLine> lines() {
        return list.lines();
    }

    private List<TrashLine> find(AccountId account) {
        var lines = new ArrayList<TrashLine>();
        store.openIntents(account).reversed().stream().filter(TrashList::isGoing).forEach(intent ->
                store.task(intent.task()).map(task -> going(intent, task)).ifPresent(lines::add));
        store.trash(account).stream().map(TrashList::line).forEach(lines::add);
        return List.copyOf(lines);
    }

    private static boolean isGoing(Intent intent) {
        return intent.kind() == IntentKind.DELETE && switch (intent.state()) {
            case QUEUED, IN_FLIGHT, UNKNOWN -> true;
            case PARKED, NEEDS_USER, CONFIRMED, SUPERSEDED, DISCARDED -> false;
        };
    }

    private static TrashLine going(Intent intent, Task task) {
        return new TrashLine(intent.account(), 0, intent.operation(), task.id(), task.remoteId() != null,
                task.title(), task.fields(), Why.BEING_DELETED, intent.createdAt());
    }

    private static TrashLine line(TrashedTask trashed) {
        return new TrashLine(trashed.account(), trashed.id(), null, trashed.task(), trashed.remoteId() != null,
                trashed.title(), trashed.fields(), why(trashed.reason()), trashed.at());
    }

    private static Why why(TrashedTask.Reason reason) {
        return switch (reason) {
            case DELETED_HERE -> Why.DELETED_HERE;
            case DELETED_THERE -> Why.DELETED_THERE;
            case NEVER_SENT -> Why.NEVER_SENT;
            case DROPPED -> Why.DROPPED;
            case CHANGE_DROPPED -> Why.CHANGE_DROPPED;
        };
    }

    @Override
    public void close() {
        list.close();
    }
}
