package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.store.TaskViews.Folded;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds views that are not {@code fold(base, open intents)} ({@code sync.md} 2.9, I5). */
final class FoldCheck {

    private static final int AT_ONCE = 2_000;

    private static final String NEXT = "SELECT " + TaskTable.READ.replaceAll("(^|, )", "$1t.")
            + ", b.fields, b.deleted_seen, b.complete, EXISTS (SELECT 1 FROM conflict c WHERE c.task_id = t.id "
            + "AND c.resolution IS NULL) FROM task t LEFT JOIN base_copy b ON b.task_id = t.id WHERE t.id > ? "
            + "ORDER BY t.id LIMIT " + AT_ONCE;
    private static final int HIDDEN = 27;
    private static final int OWN = HIDDEN + 1;
    private static final int BASE = OWN + 2;

    private final TaskRowReader rows = new TaskRowReader();

    /** The tasks of the next piece whose view is wrong, and where the piece ends. */
    record Piece(List<TaskId> wrong, long last, boolean more) {

        /** Stands before the first. */
        static final Piece FIRST = new Piece(List.of(), 0, true);
    }

    /** Looks through a piece of all tasks, so that nobody waits long behind it; begins after the given id. */
    Piece after(long id, Transaction transaction) {
        Map<TaskId, List<Intent>> open = open(transaction, id);
        var wrong = new ArrayList<TaskId>();
        var last = new long[] {id, 0};
        transaction.each(NEXT, row -> {
            TaskRow seen = rows.read(row);
            String base = row.textOrNull(BASE);
            List<Intent> intents = open.getOrDefault(seen.id(), List.of());
            boolean conflict = !intents.isEmpty() && row.flag(BASE + 3);
            var folded = new Folded(new RowProjection.Remote(new AccountId(row.text(2)), row.textOrNull(3)),
                    base == null ? null : TaskFieldsJson.read(base), OwnSnoozes.read(row, OWN), intents,
                    Fold.mark(intents, conflict, row.flag(BASE + 1)), row.flag(BASE + 2));
            if (row.flag(HIDDEN) != folded.hidden() || !sameButFirstDue(seen, folded)) {
                wrong.add(seen.id());
            }
            last[0] = seen.id().value();
            last[1]++;
        }, id);
        return new Piece(wrong, last[0], last[1] == AT_ONCE);
    }

    private static boolean sameButFirstDue(TaskRow seen, Folded folded) {
        TaskRow right = RowProjection.row(seen.id(), folded.home(), folded.fields(), folded.mark());
        return right.equals(new TaskRow(seen.id(), seen.account(), seen.remoteId(), seen.title(), seen.category(),
                seen.status(), seen.priority(), seen.due(), seen.ownerId(), seen.ownerName(), seen.queueId(),
                seen.claimStatus(), seen.customerId(), seen.customerName(), seen.tags(), seen.snoozeCount(),
                seen.snoozedUntil(), right.firstDue(), seen.outcome(), seen.completedAt(), seen.createdAt(),
                seen.updatedAt(), seen.remindAt(), seen.chatId(), seen.mark(), seen.searchText()));
    }

    private static Map<TaskId, List<Intent>> open(Transaction transaction, long after) {
        var open = new HashMap<TaskId, List<Intent>>();
        transaction.list("SELECT " + IntentTable.READ + " FROM intent WHERE task_id > ? AND " + IntentTable.OPEN
                + " ORDER BY seq", IntentTable::read, after)
                .forEach(intent -> open.computeIfAbsent(intent.task(), _ -> new ArrayList<>()).add(intent));
        return open;
    }
}
