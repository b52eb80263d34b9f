package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Work on many tasks at once, as it stands; it is in the same rows that are sent, so that a restart changes nothing.
 * Any thread but the FX thread may call.
 */
public final class Batches {

    /** Changes of so many tasks of one account made in one go belong together. */
    private static final int SEVERAL = 2;
    /** So many new tasks; fewer are what follows from work on one. */
    private static final int MANY_NEW = 10;

    private static final String OF_BATCH = "SELECT " + IntentTable.READ + " FROM intent WHERE batch = ?";
    private static final String TITLE = "coalesce((SELECT title FROM task WHERE id = i.task_id), (SELECT title "
            + "FROM activity a WHERE a.task_id = i.task_id AND a.title <> '' ORDER BY a.id DESC LIMIT 1), '')";
    private static final String STATUS = "coalesce((SELECT a.http_status FROM attempt a WHERE a.op_id = i.op_id "
            + "AND a.n = i.attempts), 0)";

    private final LocalStore store;

    Batches(LocalStore store) {
        this.store = store;
    }

    /** Those that nobody put away yet, oldest first. */
    public List<Batch> open(AccountId account) {
        return store.read(tx -> tx.list("SELECT id, made_at, paused FROM batch WHERE account_id = ? AND seen = 0 "
                + "ORDER BY id", row -> new Batch(row.number(1), account, Set.of(), Map.of(),
                        Micros.instant(row.number(2)), row.number(3) == 1), account.value()).stream()
                .map(batch -> counted(tx, batch)).toList());
    }

    private static Batch counted(Transaction tx, Batch batch) {
        var kinds = EnumSet.noneOf(IntentKind.class);
        var counts = new EnumMap<IntentState, Integer>(IntentState.class);
        tx.each("SELECT kind, state, count(*) FROM intent WHERE batch = ? AND state <> 'SUPERSEDED' "
                + "GROUP BY kind, state", row -> {
                    kinds.add(IntentKind.valueOf(row.text(1)));
                    counts.merge(IntentState.valueOf(row.text(2)), (int) row.number(3), Integer::sum);
                }, batch.id());
        return new Batch(batch.id(), batch.account(), kinds, counts, batch.madeAt(), batch.paused());
    }

    /** Its changes, oldest first; those that a later change took the place of are left out. */
    public List<BatchItem> items(long batch) {
        return store.read(tx -> tx.list("SELECT " + IntentTable.READ + ", " + TITLE + ", " + STATUS
                + " FROM intent i WHERE batch = ? AND state <> 'SUPERSEDED' ORDER BY seq",
                row -> new BatchItem(IntentTable.read(row), row.text(14), (int) row.number(15)), batch));
    }

    /** Keeps back what was not sent yet, or lets it go on. */
    public void pause(long batch, boolean paused) {
        store.write("pause-batch", Durability.DURABLE, (tx, views) -> {
            tx.execute("UPDATE batch SET paused = ? WHERE id = ?", paused ? 1 : 0, batch);
            announce(tx, views, batch);
            return true;
        });
    }

    /** The changes of an account that are not sent since the work they belong to is paused. */
    public Set<UUID> keptBack(AccountId account) {
        return store.read(tx -> Set.copyOf(tx.list("SELECT op_id FROM intent WHERE state = 'QUEUED' AND batch IN "
                + "(SELECT id FROM batch WHERE account_id = ? AND paused = 1)",
                row -> UUID.fromString(row.text(1)), account.value())));
    }

    /** A person knows how it ended. */
    public void putAway(long batch) {
        store.write("put-away", Durability.DURABLE, (tx, views) -> {
            tx.execute("UPDATE batch SET seen = 1 WHERE id = ?", batch);
            announce(tx, views, batch);
            return true;
        });
    }

    private static void announce(Transaction tx, TaskViews views, long batch) {
        tx.first(OF_BATCH + " ORDER BY seq LIMIT 1", IntentTable::read, batch)
                .ifPresent(one -> views.changed(one.account(), one.task()));
    }

    /**
     * Takes back what was not sent yet; the tasks fall back to what they were. Where a later change had taken the place
     * of one, both go.
     *
     * @return what was taken back, oldest first
     */
    public List<Intent> stop(long batch) {
        return store.write("stop-batch", Durability.DURABLE, (tx, views) -> {
            List<Intent> waiting = waiting(tx, batch);
            for (List<Intent> back = waiting; !back.isEmpty(); back = waiting(tx, batch)) {
                back.reversed().forEach(intent -> takeBack(tx, views, intent));
            }
            tx.execute("UPDATE batch SET paused = 0 WHERE id = ?", batch);
            return waiting;
        });
    }

    private static List<Intent> waiting(Transaction tx, long batch) {
        return tx.list(OF_BATCH + " AND state = 'QUEUED' ORDER BY seq", IntentTable::read, batch);
    }

    private void takeBack(Transaction tx, TaskViews views, Intent intent) {
        if (!new Recording(tx, views).withdraw(List.of(intent.operation()), store.now())) {
            new Outcomes(tx, views, store.now()).discard(intent);
        }
    }

    /** Joins what was recorded in one go, where it is about several tasks of one account. */
    static void join(Transaction transaction, List<NewIntent> asked, List<RecordedIntent> recorded, Instant now) {
        if (asked.size() < SEVERAL) {
            return;
        }
        Map<AccountId, List<UUID>> operations = new LinkedHashMap<>();
        Map<AccountId, Set<TaskId>> changed = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            AccountId account = asked.get(i).account();
            operations.computeIfAbsent(account, _ -> new ArrayList<>()).add(recorded.get(i).operation());
            if (asked.get(i).kind() != IntentKind.CREATE) {
                changed.computeIfAbsent(account, _ -> new HashSet<>()).add(recorded.get(i).task());
            }
        }
        operations.forEach((account, ids) -> {
            if (changed.getOrDefault(account, Set.of()).size() >= SEVERAL || ids.size() >= MANY_NEW) {
                transaction.execute("INSERT INTO batch(account_id, made_at) VALUES (?, ?)", account.value(),
                        Micros.of(now));
                transaction.execute("UPDATE intent SET batch = (SELECT max(id) FROM batch) "
                        + "WHERE op_id IN (SELECT value FROM json_each(?))",
                        ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]")));
            }
        });
    }
}
