package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Creates that are at the server twice, and tasks that might be a create of ours ({@code sync.md} 2.4). */
public final class Twins {

    /** The task that our own create is bound to comes first, then the oldest. */
    private static final String CARRIERS = "SELECT c.op, c.id FROM (SELECT t.id, t.created_at, "
            + "json_extract(b.fields, '$.METADATA." + OwnMetadata.OPERATION + "') AS op FROM task t "
            + "JOIN base_copy b ON b.task_id = t.id WHERE t.account_id = ? AND t.remote_id IS NOT NULL "
            + "AND b.deleted_seen = 0 AND instr(b.fields, '\"" + OwnMetadata.OPERATION + "\"') > 0) c "
            + "WHERE typeof(c.op) = 'text' ORDER BY c.op, "
            + "NOT EXISTS (SELECT 1 FROM intent i WHERE i.op_id = c.op AND i.task_id = c.id), c.created_at, c.id";

    private final LocalStore store;
    private final Remembered<AccountId, Integer> counts;

    Twins(LocalStore store) {
        this.store = store;
        this.counts = new Remembered<>(store, account -> store.read(tx -> open(tx, account).size()));
    }

    /** Looks through all tasks for an operation that is on two of them, and keeps what is new. */
    public void find(AccountId account) {
        store.write("twins", Durability.DURABLE, (tx, views) -> {
            Map<String, TaskId> kept = new HashMap<>();
            tx.list(CARRIERS, row -> Map.entry(row.text(1), new TaskId(row.number(2))), account.value())
                    .forEach(carrier -> {
                        TaskId first = kept.putIfAbsent(carrier.getKey(), carrier.getValue());
                        if (first != null) {
                            note(tx, views, new Found(account, carrier.getKey(), first, carrier.getValue()));
                        }
                    });
            return true;
        });
    }

    private record Found(AccountId account, String operation, TaskId kept, TaskId extra) {
    }

    /** Another program may write our key with anything behind it: that is no operation of ours. */
    private void note(Transaction transaction, TaskViews views, Found found) {
        UUID operation;
        try {
            operation = UUID.fromString(found.operation());
        } catch (IllegalArgumentException e) {
            return;
        }
        Instant now = store.now();
        int added = transaction.execute("INSERT OR IGNORE INTO sent_twice(extra, kept, account_id, op_id, found_at) "
                + "VALUES (?, ?, ?, ?, ?)", found.extra().value(), found.kept().value(), found.account().value(),
                found.operation(), Micros.of(now));
        if (added > 0) {
            new Activities(transaction, views, now).engine(found.extra(), Activity.Kind.SENT_TWICE,
                    new Activities.Detail(operation, Map.of(), Map.of(), null));
            views.changed(found.account(), found.extra());
        }
    }

    /** Whether a task here came back with an operation on it: then the server keeps them. */
    public boolean anyMarked(AccountId account) {
        return store.read(tx -> tx.number("SELECT EXISTS (SELECT 1 FROM task t JOIN base_copy b ON b.task_id = t.id "
                + "WHERE t.account_id = ? AND instr(b.fields, '\"" + OwnMetadata.OPERATION + "\"') > 0)",
                account.value())) > 0;
    }

    static List<SentTwice> open(Transaction transaction, AccountId account) {
        return transaction.list("SELECT s.op_id, s.kept, s.extra, s.found_at FROM sent_twice s "
                + "JOIN task e ON e.id = s.extra JOIN task k ON k.id = s.kept WHERE s.account_id = ? "
                + "AND s.settled = 0 AND e.hidden = 0 AND k.hidden = 0 ORDER BY s.found_at, s.extra",
                row -> new SentTwice(UUID.fromString(row.text(1)), new TaskId(row.number(2)),
                        new TaskId(row.number(3)), Micros.instant(row.number(4))), account.value());
    }

    /** How many wait for a person's word. */
    public int count(AccountId account) {
        return counts.of(account);
    }

    /** A person wants both. */
    public void keepBoth(TaskId extra) {
        store.write("twin.keep", Durability.DURABLE, (tx, views) -> {
            tx.execute("UPDATE sent_twice SET settled = 1 WHERE extra = ?", extra.value());
            tx.first("SELECT account_id FROM task WHERE id = ?", row -> new AccountId(row.text(1)), extra.value())
                    .ifPresent(account -> views.changed(account, extra));
            return true;
        });
    }

    /** A person wants the extra one removed; that is a delete like any other, without a hold. */
    public void remove(TaskId extra, Instant now) {
        store.write("twin.remove", Durability.DURABLE, (tx, views) -> {
            tx.first("SELECT account_id FROM sent_twice WHERE extra = ?", row -> new AccountId(row.text(1)),
                    extra.value()).ifPresent(account -> new Recording(tx, views).keep(new NewIntent(account, extra,
                            IntentKind.DELETE, Payload.of(Map.of()), now, now)));
            return true;
        });
    }

    /** Keeps the tasks of which a person must say whether one is the create; in place of any found before. */
    public void ask(Intent create, List<String> alike) {
        String operation = create.operation().toString();
        store.write("look-alikes", Durability.DURABLE, (tx, _) -> {
            tx.execute("DELETE FROM look_alike WHERE op_id = ?", operation);
            alike.forEach(remoteId -> tx.execute("INSERT OR IGNORE INTO look_alike(op_id, task_id) SELECT ?, id "
                    + "FROM task WHERE account_id = ? AND remote_id = ?", operation, create.account().value(),
                    remoteId));
            return true;
        });
    }

    static List<TaskId> alike(Transaction transaction, UUID operation) {
        return transaction.list("SELECT l.task_id FROM look_alike l JOIN intent i ON i.op_id = l.op_id "
                + "WHERE l.op_id = ? AND i.state = 'NEEDS_USER' ORDER BY l.task_id",
                row -> new TaskId(row.number(1)), operation.toString());
    }

    /** A person said which task the create made: the two become one. */
    public void same(UUID operation, TaskId made, long sequence) {
        store.write("same", Durability.DURABLE, (tx, views) -> {
            IntentTable.find(tx, operation)
                    .filter(intent -> intent.kind() == IntentKind.CREATE && intent.state() == IntentState.NEEDS_USER)
                    .filter(_ -> alike(tx, operation).contains(made))
                    .flatMap(intent -> received(tx, made).map(copy -> {
                        new Outcomes(tx, views, store.now()).close(intent,
                                new Verdict.Applied(TaskFields.NONE, copy), sequence, Told.NOTHING);
                        return true;
                    }));
            return true;
        });
    }

    private static Optional<Received> received(Transaction transaction, TaskId task) {
        return transaction.first("SELECT t.remote_id, b.fields, b.complete FROM task t "
                + "JOIN base_copy b ON b.task_id = t.id WHERE t.id = ? AND t.remote_id IS NOT NULL",
                row -> new Received(row.text(1), TaskFieldsJson.read(row.text(2)), row.flag(3)), task.value());
    }
}
