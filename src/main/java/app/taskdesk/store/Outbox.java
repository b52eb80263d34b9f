package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The intents on their way to the server, for the engine that sends them ({@code sync.md} 2.3, 2.9). */
public final class Outbox {

    /** The error of an intent of which a person must choose a value; it holds nothing else back. */
    public static final String CONFLICT = "conflict";
    /** The error of a claim that the server took, while it is looked whether it stays so. */
    public static final String CLAIM_CHECK = "claim.check";
    /** The error of a claim of a task that somebody else has. */
    public static final String CLAIM_LOST = "claim.lost";
    /** The error of a claim that the server took, of a task that is free again. */
    public static final String CLAIM_FREE = "claim.free";

    private final LocalStore store;
    private final Remembered<AccountId, List<OutboxHead>> heads;
    private final Remembered<AccountId, Map<IntentState, Integer>> counts;
    private final Remembered<AccountId, Integer> conflicts;

    Outbox(LocalStore store) {
        this.store = store;
        this.heads = new Remembered<>(store, this::readHeads);
        this.counts = new Remembered<>(store, this::readCounts);
        this.conflicts = new Remembered<>(store, account -> store.read(tx -> (int) tx.number("SELECT count(*) "
                + "FROM conflict WHERE account_id = ? AND resolution IS NULL", account.value())));
    }

    /** What was out when the program ended may have been applied; returns how many there were. */
    public int recover(AccountId account, String error) {
        return store.write("recover", Durability.DURABLE, (tx, views) -> {
            List<TaskId> tasks = tx.list("SELECT task_id FROM intent WHERE account_id = ? AND state = 'IN_FLIGHT'",
                    row -> new TaskId(row.number(1)), account.value());
            tx.execute("UPDATE intent SET state = 'UNKNOWN', error = ?, next_attempt_at = ? WHERE account_id = ? "
                    + "AND state = 'IN_FLIGHT'", error, Micros.of(store.now()), account.value());
            tasks.forEach(views::refresh);
            return tasks.size();
        });
    }

    /** Of each task the open intent whose turn it is, oldest first. */
    public List<OutboxHead> heads(AccountId account) {
        return heads.of(account);
    }

    private List<OutboxHead> readHeads(AccountId account) {
        return store.read(tx -> OutboxHeads.read(tx, account, store.now()));
    }

    /** An open intent with what sending it needs; empty when it is closed. */
    public Optional<OutboxItem> item(UUID operation) {
        return store.read(tx -> OutboxItems.find(tx, operation));
    }

    /**
     * T2: keeps for good that the request is about to go out. False, and it must not, when the intent is not queued
     * any more, its batch is paused or another start of the program took over.
     *
     * @param digest of the request
     */
    public boolean mark(UUID operation, long epoch, Evidence evidence, String digest) {
        return store.write("mark", Durability.DURABLE, (tx, views) -> {
            if (epoch(tx) != epoch || tx.execute("UPDATE intent SET state = 'IN_FLIGHT', attempts = attempts + 1, "
                    + "error = NULL WHERE op_id = ? AND state = 'QUEUED' AND (batch IS NULL OR batch NOT IN "
                    + "(SELECT id FROM batch WHERE paused = 1))", operation.toString()) == 0) {
                return false;
            }
            tx.execute("INSERT INTO attempt(op_id, n, epoch, sent_mark, digest, server_time, seen_due, "
                    + "seen_snooze_count, newest_task) SELECT op_id, attempts, ?, ?, ?, ?, ?, ?, "
                    + "(SELECT max(id) FROM task) FROM intent WHERE op_id = ?", epoch, Micros.of(store.now()), digest,
                    Micros.orNull(evidence.serverTime()), Micros.orNull(evidence.due()), evidence.snoozeCount(),
                    operation.toString());
            IntentTable.find(tx, operation).ifPresent(intent -> views.changed(intent.account(), intent.task()));
            return true;
        });
    }

    /** Whether another start of the program took over; nothing may be sent then. */
    public boolean isTakenOver(long epoch) {
        return store.read(tx -> epoch(tx) != epoch);
    }

    private static long epoch(Transaction transaction) {
        return transaction.number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'epoch'");
    }

    static List<Attempt> attempts(Transaction transaction, UUID operation) {
        return transaction.list("SELECT n, sent_mark, outcome, http_status, server_date, digest FROM attempt "
                + "WHERE op_id = ? ORDER BY n", row -> {
                    String outcome = row.textOrNull(3);
                    String digest = row.textOrNull(6);
                    return new Attempt((int) row.number(1), Micros.instant(row.number(2)),
                            outcome == null ? null : Attempt.Outcome.valueOf(outcome), (int) row.number(4),
                            Micros.instantOrNull(row.numberOrNull(5)), digest == null ? "" : digest);
                }, operation.toString());
    }

    /**
     * T3: keeps what became of an attempt. An intent that was closed meanwhile stays as it is.
     *
     * @param sequence of the end of the attempt; reads that began before it do not replace its effect
     */
    public void close(UUID operation, Verdict verdict, long sequence, Told told) {
        store.write("outcome", Durability.DURABLE, (tx, views) -> {
            IntentTable.find(tx, operation).filter(intent -> OutboxHeads.goesOn(intent.state()))
                    .ifPresent(intent -> new Outcomes(tx, views, store.now()).close(intent, verdict, sequence, told));
            return true;
        });
    }

    /**
     * Somebody else changed the fields meanwhile: their values are kept beside ours until a person chooses. The rest
     * of an edit goes on; a later edit of the same field takes the place of this one.
     */
    public void clash(UUID operation, Set<TaskField> fields) {
        store.write("clash", Durability.DURABLE, (tx, views) -> {
            OutboxItems.find(tx, operation).ifPresent(item -> new Clashes(tx, views, store.now()).found(item, fields));
            return true;
        });
    }

    /** A person chose: fields with a value are sent with it, the others keep the server's. */
    public void settle(UUID operation, Map<TaskField, @Nullable Object> mine, Instant now) {
        store.write("settle", Durability.DURABLE, (tx, views) -> {
            IntentTable.find(tx, operation).filter(intent -> intent.state() == IntentState.NEEDS_USER)
                    .ifPresent(intent -> new Clashes(tx, views, now).settle(intent, mine));
            return true;
        });
    }

    /** The server answered 404 for the task, and again when asked by its id. */
    public void gone(TaskId task, String error) {
        store.write("gone", Durability.DURABLE, (tx, views) -> {
            new Removals(tx, views, store.now()).gone(task, error);
            return true;
        });
    }

    /** Sends a change again that waits for a person, or looks again for one whose fate is not known. */
    public void retry(UUID operation, Instant now) {
        change("retry", "UPDATE intent SET state = iif(state IN ('PARKED', 'NEEDS_USER'), 'QUEUED', state), "
                + "error = iif(state = 'UNKNOWN', error, NULL), next_attempt_at = ? WHERE op_id = ? "
                + "AND state IN ('QUEUED', 'UNKNOWN', 'PARKED', 'NEEDS_USER')", operation, now);
    }

    /** Ends the hold of a change. */
    public void sendNow(UUID operation, Instant now) {
        change("send-now", "UPDATE intent SET next_attempt_at = ? WHERE op_id = ? AND state = 'QUEUED'", operation,
                now);
    }

    private void change(String name, String sql, UUID operation, Instant now) {
        store.write(name, Durability.DURABLE, (tx, views) -> {
            if (tx.execute(sql, Micros.of(now), operation.toString()) > 0) {
                IntentTable.find(tx, operation).ifPresent(intent -> {
                    views.refresh(intent.task());
                    views.changed(intent.account(), intent.task());
                });
            }
            return true;
        });
    }

    /** What was tried before need not wait any longer. */
    public void hurry(AccountId account, Instant now) {
        store.write("hurry", Durability.RELAXED, (tx, _) -> tx.execute("UPDATE intent SET next_attempt_at = ? "
                + "WHERE account_id = ? AND state IN ('QUEUED', 'UNKNOWN') AND error IS NOT NULL",
                Micros.of(now), account.value()));
    }

    /** Drops a change by a person's word; a change whose answer is awaited cannot be dropped. */
    public boolean discard(UUID operation) {
        return store.write("discard", Durability.DURABLE, (tx, views) -> IntentTable.find(tx, operation)
                .filter(Outcomes::mayDiscard).map(intent -> {
                    new Outcomes(tx, views, store.now()).discard(intent);
                    return true;
                }).orElse(false));
    }

    /**
     * Makes a task anew that was deleted at the server, with the changes that wait.
     *
     * @param abilities what a create may carry
     */
    public void recreate(TaskId task, Abilities abilities, Instant now) {
        store.write("recreate", Durability.DURABLE, (tx, views) -> {
            new Outcomes(tx, views, now).recreate(task, abilities);
            return true;
        });
    }

    /** Lets a task go that was deleted at the server, with the changes that wait. */
    public void letGo(TaskId task) {
        store.write("let-go", Durability.DURABLE, (tx, views) -> {
            if (Bases.find(tx, task).filter(Bases.Base::gone).isPresent()) {
                new Activities(tx, views, store.now()).me(task, Activity.Kind.LET_GO, Activities.Detail.NONE);
                var removals = new Removals(tx, views, store.now());
                removals.remove(task, TrashedTask.Reason.DELETED_THERE);
                removals.closeIntents(task, IntentState.DISCARDED);
            }
            return true;
        });
    }

    /**
     * Whether the task of an id at the server cannot be what a create made: it was here before that was sent, or is
     * another create's.
     */
    public boolean isAnothers(String remoteId, OutboxItem create) {
        return store.read(tx -> tx.number("SELECT count(*) FROM task t WHERE t.account_id = ? AND t.remote_id = ? "
                + "AND (t.id <= ? OR EXISTS (SELECT 1 FROM intent i WHERE i.task_id = t.id AND i.kind = 'CREATE' "
                + "AND i.state = 'CONFIRMED'))", create.intent().account().value(), remoteId,
                create.evidence().newestTask()) > 0);
    }

    /** How often the server failed on a change before its latest try, while it did other things for us in between. */
    public int troubles(UUID operation) {
        return store.read(tx -> (int) tx.number("SELECT count(DISTINCT (SELECT count(*) FROM intent d "
                + "WHERE d.account_id = i.account_id AND d.state = 'CONFIRMED' AND d.closed_at < a.sent_mark)) "
                + "FROM attempt a JOIN intent i ON i.op_id = a.op_id WHERE a.op_id = ? AND a.http_status >= 500 "
                + "AND a.n < i.attempts", operation.toString()));
    }

    /** How many creates that say the same as this one, itself among them, wait to be found at the server. */
    public int alike(Intent create) {
        return store.read(tx -> (int) IntentTable.openOf(tx, create.account()).stream()
                .filter(open -> open.kind() == IntentKind.CREATE && open.state() == IntentState.UNKNOWN
                        && open.payload().equals(create.payload())).count());
    }

    /** Open intents by state; states without any are absent. */
    public Map<IntentState, Integer> counts(AccountId account) {
        return counts.of(account);
    }

    private Map<IntentState, Integer> readCounts(AccountId account) {
        return store.read(tx -> {
            var counts = new EnumMap<IntentState, Integer>(IntentState.class);
            tx.each("SELECT state, count(*) FROM intent WHERE account_id = ? AND " + IntentTable.OPEN
                    + " GROUP BY state", row -> counts.put(IntentState.valueOf(row.text(1)), (int) row.number(2)),
                    account.value());
            return Collections.unmodifiableMap(counts);
        });
    }

    /** Fields in which a person must choose. */
    public int conflicts(AccountId account) {
        return conflicts.of(account);
    }

    /** The conflicts of a task that wait for a choice. */
    public List<Conflict> conflicts(TaskId task) {
        return store.read(tx -> Clashes.open(tx, task));
    }
}
