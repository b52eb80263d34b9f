package app.taskdesk.live;

import app.taskdesk.store.Activity;
import app.taskdesk.store.FieldChange;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a task.
 *
 * @param title   what the task was called then
 * @param changes field by field; for a merge or a conflict what the server changed
 * @param mine    for a merge or a conflict what the person changed meanwhile; else empty
 * @param words   a code and the server's words, or a person's note; null where there are none
 */
public record ActivityLine(long id, Instant at, TaskId task, String title, Who who, What what, List<Change> changes,
        List<Change> mine, @Nullable String words) {

    /** Whose doing it was: the person's here, somebody else's as the server told, or this program's. */
    public enum Who {
        ME, SERVER, ENGINE
    }

    /** What it was. */
    public enum What {
        CREATED, EDITED, COMPLETED, SNOOZED, REASSIGNED, DELETED, WISHED, CLAIMED, WITHDRAWN, DISCARDED, SETTLED,
        RECREATED, LET_GO, SENT, REFUSED, UNDECIDED, MERGED, CONFLICT, SENT_TWICE
    }

    /** One field before and after. */
    public record Change(TaskField field, @Nullable Object before, @Nullable Object after) {
    }

    static ActivityLine of(Activity activity) {
        return new ActivityLine(activity.id(), activity.at(), activity.task(), activity.title(),
                Who.valueOf(activity.who().name()), What.valueOf(activity.kind().name()), changes(activity.changes()),
                changes(activity.mine()), activity.words());
    }

    private static List<Change> changes(Map<TaskField, FieldChange> changes) {
        return changes.entrySet().stream().map(entry -> new Change(entry.getKey(), entry.getValue().from(),
                entry.getValue().to())).toList();
    }
}
