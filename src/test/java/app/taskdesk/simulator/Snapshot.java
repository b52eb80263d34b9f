package app.taskdesk.simulator;

import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.store.Payload;
import app.taskdesk.store.SimStore;
import app.taskdesk.task.TaskFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is on disk at one moment, read row by row and not through the code under test. */
final class Snapshot {

    static final Set<String> OPEN = Set.of("QUEUED", "IN_FLIGHT", "UNKNOWN", "PARKED", "NEEDS_USER");
    static final Snapshot EMPTY = new Snapshot();
    private static final List<String> COLUMNS = List.of("title", "category", "status", "priority", "due", "owner_id",
            "owner_name", "queue_id", "customer_id", "tags", "snooze_count", "snoozed_until", "outcome", "hidden",
            "mark");

    /** An intent's row. */
    record IntentRow(String op, long seq, String account, long task, String kind, String payloadText, String state,
            int attempts, @Nullable String heir, @Nullable String error) {

        @Override
        public String toString() {
            return "#" + seq + " " + kind + " " + Words.op(op) + " of " + task + " " + state + " x" + attempts
                    + (error == null ? "" : " " + error);
        }

        boolean isOpen() {
            return OPEN.contains(state);
        }

        UUID operation() {
            return UUID.fromString(op);
        }

        Payload payload() {
            return SimStore.payload(payloadText);
        }
    }

    /** A base copy's row. */
    record BaseRow(String fieldsText, @Nullable Long stamp, long fetchSeq, boolean complete, boolean gone) {

        TaskFields fields() {
            return SimStore.fields(fieldsText);
        }
    }

    /** A task's row. */
    record TaskRow(long id, String account, @Nullable String remoteId, Map<String, @Nullable Object> columns,
            @Nullable BaseRow base) {
    }

    /** What is known about reading an account; microseconds. */
    record PullRow(@Nullable Long watermark, boolean unsorted, boolean echoes, @Nullable Long lastSweep) {
    }

    final Map<String, IntentRow> intents = new LinkedHashMap<>();
    final Map<Long, TaskRow> tasks = new LinkedHashMap<>();
    final Map<String, PullRow> pulls = new HashMap<>();
    final Map<String, String> accounts = new HashMap<>();
    final Map<Long, Integer> trashed = new HashMap<>();
    final Map<Long, Integer> conflicts = new HashMap<>();
    final Map<String, Boolean> missing = new HashMap<>();
    /** Creates that are known to be at the server twice. */
    final Set<String> twins = new HashSet<>();
    private Map<Long, List<IntentRow>> openByTask = Map.of();

    /** @param former rows that did not change are taken over from it, so that they can be told apart at no cost */
    static Snapshot of(Transaction tx, Snapshot former) {
        var now = new Snapshot();
        tx.each("SELECT op_id, seq, account_id, task_id, kind, payload, state, attempts, superseded_by, error "
                + "FROM intent ORDER BY seq", row -> now.add(intent(row), former));
        String columns = COLUMNS.stream().map(column -> "t." + column).collect(Collectors.joining(", "));
        tx.each("SELECT t.id, t.account_id, t.remote_id, b.fields, b.stamp, b.fetch_seq, b.complete, b.deleted_seen, "
                + columns + " FROM task t LEFT JOIN base_copy b ON b.task_id = t.id ORDER BY t.id", row -> {
                    TaskRow task = task(row);
                    TaskRow same = former.tasks.get(task.id());
                    now.tasks.put(task.id(), task.equals(same) ? same : task);
                });
        tx.each("SELECT account_id, watermark, unsorted, echoes, last_sweep FROM pull_state", row ->
                now.pulls.put(row.text(1), new PullRow(row.numberOrNull(2), row.flag(3), row.flag(4),
                        row.numberOrNull(5))));
        tx.each("SELECT id, state FROM account", row -> now.accounts.put(row.text(1), row.text(2)));
        tx.each("SELECT task_id FROM trash", row -> now.trashed.merge(row.number(1), 1, Integer::sum));
        tx.each("SELECT task_id FROM conflict WHERE resolution IS NULL", row ->
                now.conflicts.merge(row.number(1), 1, Integer::sum));
        tx.each("SELECT remote_id, held FROM missing", row -> now.missing.put(row.text(1), row.flag(2)));
        tx.each("SELECT op_id, extra FROM sent_twice", row -> now.twins.add(row.text(1)));
        now.openByTask = now.intents.values().stream().filter(IntentRow::isOpen)
                .collect(Collectors.groupingBy(IntentRow::task));
        return now;
    }

    private void add(IntentRow intent, Snapshot former) {
        IntentRow same = former.intents.get(intent.op());
        intents.put(intent.op(), intent.equals(same) ? same : intent);
    }

    private static IntentRow intent(Rows row) {
        return new IntentRow(row.text(1), row.number(2), row.text(3), row.number(4), row.text(5), row.text(6),
                row.text(7), (int) row.number(8), row.textOrNull(9), row.textOrNull(10));
    }

    private static TaskRow task(Rows row) {
        String fields = row.textOrNull(4);
        var columns = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.put(COLUMNS.get(i), row.textOrNull(9 + i));
        }
        return new TaskRow(row.number(1), row.text(2), row.textOrNull(3), columns, fields == null ? null
                : new BaseRow(fields, row.numberOrNull(5), row.number(6), row.flag(7), row.flag(8)));
    }

    /** Oldest first. */
    List<IntentRow> open(long task) {
        return openByTask.getOrDefault(task, List.of());
    }

    @Nullable TaskRow bound(String account, String remoteId) {
        return tasks.values().stream().filter(task -> task.account().equals(account)
                && remoteId.equals(task.remoteId())).findFirst().orElse(null);
    }

    List<TaskRow> of(String account) {
        var list = new ArrayList<TaskRow>();
        tasks.values().stream().filter(task -> task.account().equals(account)).forEach(list::add);
        return list;
    }
}
