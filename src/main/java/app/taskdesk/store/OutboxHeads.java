package app.taskdesk.store;

import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Finds the intents whose turn it is: of each task the first that waits for nobody ({@code sync.md} 2.3). */
final class OutboxHeads {

    /** Long after a dropped request can have arrived, and longer than a clock is usually wrong by. */
    private static final Duration LONG_OVER = Duration.ofDays(1);

    private static final String SELECT = "SELECT i.op_id, i.task_id, i.state, i.next_attempt_at, i.created_at, "
            + "(SELECT d.op_id FROM intent d JOIN attempt a ON a.op_id = d.op_id AND a.n = d.attempts "
            + "WHERE d.task_id = i.task_id AND d.state = 'DISCARDED' AND coalesce(a.outcome, 'UNKNOWN') = 'UNKNOWN' "
            + "AND a.sent_mark > ? ORDER BY a.sent_mark DESC LIMIT 1), "
            + "coalesce(i.state = 'QUEUED' AND i.batch IN (SELECT id FROM batch WHERE paused = 1), 0), i.kind, "
            + "iif(b.complete = 1, b.read_at, NULL) "
            + "FROM intent i LEFT JOIN base_copy b ON b.task_id = i.task_id WHERE i.account_id = ? AND i."
            + IntentTable.OPEN + " AND NOT (i.state = 'NEEDS_USER' AND i.error = '" + Outbox.CONFLICT + "') "
            + "ORDER BY i.seq";

    private OutboxHeads() {
    }

    static List<OutboxHead> read(Transaction transaction, AccountId account, Instant now) {
        var heads = new ArrayList<OutboxHead>();
        var seen = new HashSet<TaskId>();
        transaction.each(SELECT, row -> {
            OutboxHead head = head(row);
            boolean keptBack = row.number(7) == 1;
            if (seen.add(head.task()) && goesOn(head.state()) && !keptBack) {
                heads.add(head);
            }
        }, Micros.of(now.minus(LONG_OVER)), account.value());
        return List.copyOf(heads);
    }

    private static OutboxHead head(Rows row) {
        String mayLand = row.textOrNull(6);
        return new OutboxHead(UUID.fromString(row.text(1)), new TaskId(row.number(2)),
                IntentKind.valueOf(row.text(8)), IntentState.valueOf(row.text(3)), Micros.instant(row.number(4)),
                Micros.instant(row.number(5)), mayLand == null ? null : UUID.fromString(mayLand),
                Micros.instantOrNull(row.numberOrNull(9)));
    }

    /** Whether the engine has something to do for it, now or later. */
    static boolean goesOn(IntentState state) {
        return switch (state) {
            case QUEUED, IN_FLIGHT, UNKNOWN -> true;
            case PARKED, NEEDS_USER, CONFIRMED, SUPERSEDED, DISCARDED -> false;
        };
    }
}
