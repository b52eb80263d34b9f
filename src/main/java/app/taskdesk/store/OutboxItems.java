package app.taskdesk.store;

import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Reads an open intent with all that sending it needs, in one query. */
final class OutboxItems {

    /** How long before a change a completion of ours may have been confirmed: more than clocks are usually wrong by. */
    private static final long LATELY = Duration.ofDays(1).toNanos() / 1_000;

    private static final String DONE_HERE = "EXISTS (SELECT 1 FROM intent c WHERE c.task_id = i.task_id "
            + "AND c.seq < i.seq AND c.kind = 'COMPLETE' AND c.state = 'CONFIRMED' AND c.closed_at > i.created_at - "
            + LATELY + ")";

    private static final String ITEM = "SELECT i." + IntentTable.READ.replace(", ", ", i.")
            + ", t.remote_id, b.fields, b.complete, b.read_at, b.fetch_seq, b.deleted_seen, a.server_time, a.seen_due, "
            + "a.seen_snooze_count, a.newest_task, " + DONE_HERE
            + ", a.sent_mark, coalesce(a.outcome, '') = 'APPLIED' FROM intent i "
            + "JOIN task t ON t.id = i.task_id LEFT JOIN base_copy b ON b.task_id = i.task_id "
            + "LEFT JOIN attempt a ON a.op_id = i.op_id AND a.n = iif(i.kind = 'CREATE', 1, i.attempts) "
            + "WHERE i.op_id = ?";

    private OutboxItems() {
    }

    /** Empty when it is closed. */
    static Optional<OutboxItem> find(Transaction transaction, UUID operation) {
        return transaction.first(ITEM, OutboxItems::read, operation.toString())
                .filter(item -> item.intent().state().isOpen());
    }

    private static OutboxItem read(Rows row) {
        String base = row.textOrNull(15);
        var evidence = new Evidence(Micros.instantOrNull(row.numberOrNull(20)),
                Micros.instantOrNull(row.numberOrNull(25)), Micros.instantOrNull(row.numberOrNull(21)),
                row.number(22), row.number(23), row.flag(26));
        return new OutboxItem(IntentTable.read(row), row.textOrNull(14),
                base == null ? TaskFields.NONE : TaskFieldsJson.read(base), row.flag(16),
                Micros.instantOrNull(row.numberOrNull(17)), row.number(18), row.flag(19), evidence, row.flag(24));
    }
}
