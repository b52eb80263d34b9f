package app.taskdesk.store;

import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and writes intents. */
final class IntentTable {

    /** The condition for what still shapes what the person sees. */
    static final String OPEN = "state IN (" + Arrays.stream(IntentState.values()).filter(IntentState::isOpen)
            .map(state -> "'" + state + "'").collect(Collectors.joining(", ")) + ")";

    static final String READ = "op_id, seq, account_id, task_id, kind, payload, payload_version, state, attempts, "
            + "created_at, next_attempt_at, superseded_by, error";

    private static final String SELECT = "SELECT " + READ + " FROM intent WHERE ";

    private IntentTable() {
    }

    /** The row of a query for {@link #READ}. */
    static Intent read(Rows row) {
        String heir = row.textOrNull(12);
        return new Intent(UUID.fromString(row.text(1)), row.number(2), new AccountId(row.text(3)),
                new TaskId(row.number(4)), IntentKind.valueOf(row.text(5)),
                TaskFieldsJson.readPayload(row.text(6), (int) row.number(7)), IntentState.valueOf(row.text(8)),
                (int) row.number(9), Micros.instant(row.number(10)), Micros.instant(row.number(11)),
                heir == null ? null : UUID.fromString(heir), row.textOrNull(13));
    }

    /** Oldest first. */
    static List<Intent> openOf(Transaction transaction, TaskId task) {
        return transaction.list(SELECT + "task_id = ? AND " + OPEN + " ORDER BY seq", IntentTable::read,
                task.value());
    }

    static List<Intent> openOf(Transaction transaction, AccountId account) {
        return transaction.list(SELECT + "account_id = ? AND " + OPEN + " ORDER BY seq", IntentTable::read,
                account.value());
    }

    static Optional<Intent> find(Transaction transaction, UUID operation) {
        return transaction.first(SELECT + "op_id = ?", IntentTable::read, operation.toString());
    }

    static long countOpen(Transaction transaction, AccountId account) {
        return transaction.number("SELECT count(*) FROM intent WHERE account_id = ? AND " + OPEN, account.value());
    }

    /** Adds a queued intent; its payload must be {@link Normal}. */
    static UUID add(Transaction transaction, NewIntent asked, TaskId task, Payload payload) {
        UUID operation = UUID.randomUUID();
        transaction.execute("INSERT INTO intent(op_id, account_id, task_id, kind, payload, payload_version, state, "
                + "created_at, next_attempt_at) VALUES (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)", operation.toString(),
                asked.account().value(), task.value(), asked.kind().name(), TaskFieldsJson.writePayload(payload),
                TaskFieldsJson.PAYLOAD_VERSION, Micros.of(asked.at()), Micros.of(asked.sendAfter()));
        return operation;
    }

    /** Ends an intent. */
    static void close(Transaction transaction, UUID operation, IntentState state, Instant at) {
        transaction.execute("UPDATE intent SET state = ?, closed_at = ? WHERE op_id = ?", state.name(),
                Micros.of(at), operation.toString());
    }

    static void supersede(Transaction transaction, UUID operation, UUID heir, Instant at) {
        close(transaction, operation, IntentState.SUPERSEDED, at);
        transaction.execute("UPDATE intent SET superseded_by = ? WHERE op_id = ?", heir.toString(),
                operation.toString());
        transaction.execute("UPDATE intent SET batch = (SELECT batch FROM intent WHERE op_id = ?) WHERE op_id = ? "
                + "AND batch IS NULL", operation.toString(), heir.toString());
    }

    /** Brings back what the heir stood for; what had been tried before is looked into again. */
    static void revive(Transaction transaction, Intent heir) {
        transaction.execute("UPDATE intent SET state = iif(attempts = 0, 'QUEUED', 'UNKNOWN'), "
                + "superseded_by = NULL, closed_at = NULL WHERE task_id = ? AND superseded_by = ?", heir.task().value(),
                heir.operation().toString());
    }
}
