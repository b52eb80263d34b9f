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
import java.util.TreeSet;
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

    private static final String TASK = "SELECT t.id, t.account_id, t.remote_id, b.fields, b.stamp, b.fetch_seq, "
            + "b.complete, b.deleted_seen, " + COLUMNS.stream().map(column -> "t." + column)
            .collect(Collectors.joining(", ")) + ", t.own_snoozes, t.own_snoozed_until FROM task t LEFT JOIN base_copy b ON b.task_id = t.id WHERE t.id = ?";

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
            @Nullable BaseRow base, OwnRow own) {
    }

    /** How often a task was snoozed where its server does not count that; microseconds. */
    record OwnRow(long snoozes, @Nullable Long until) {
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
    private long seen;
    private Map<Long, List<IntentRow>> openByTask = Map.of();

    /** The same but for the rows that the database's own log says were changed since. */
    static Snapshot of(Transaction tx, Snapshot former) {
        var now = new Snapshot();
        now.seen = former.seen;
        var intents = new TreeSet<Long>();
        var tasks = new TreeSet<Long>();
        var rest = new boolean[] {former == EMPTY};
        tx.each("SELECT n, what, id FROM onlooker WHERE n > ?", row -> {
            now.seen = row.number(1);
            switch (row.text(2)) {
                case "intent" -> intents.add(row.number(3));
                case "task" -> tasks.add(row.number(3));
                default -> rest[0] = true;
            }
        }, former.seen);
        now.intents.putAll(former.intents);
        intents.forEach(seq -> now.readIntent(tx, seq));
        now.tasks.putAll(former.tasks);
        tasks.forEach(id -> now.readTask(tx, id));
        if (rest[0]) {
            now.readRest(tx);
        } else {
            now.copyRest(former);
        }
        now.openByTask = now.intents.values().stream().filter(IntentRow::isOpen)
                .collect(Collectors.groupingBy(IntentRow::task));
        return now;
    }

    /** All of it, where no changes are logged. */
    static Snapshot whole(Transaction tx) {
        var now = new Snapshot();
        tx.list("SELECT seq FROM intent", row -> row.number(1)).forEach(seq -> now.readIntent(tx, seq));
        return now;
    }

    private void readIntent(Transaction tx, long seq) {
        intents.values().removeIf(intent -> intent.seq() == seq
                && tx.number("SELECT count(*) FROM intent WHERE seq = ?", seq) == 0);
        tx.each("SELECT op_id, seq, account_id, task_id, kind, payload, state, attempts, superseded_by, error "
                + "FROM intent WHERE seq = ?", row -> {
                    IntentRow intent = intent(row);
                    IntentRow same = intents.get(intent.op());
                    intents.put(intent.op(), intent.equals(same) ? same : intent);
                }, seq);
    }

    private void readTask(Transaction tx, long id) {
        TaskRow same = tasks.remove(id);
        tx.each(TASK, row -> {
            TaskRow task = task(row);
            tasks.put(id, task.equals(same) ? same : task);
        }, id);
    }

    private void readRest(Transaction tx) {
        tx.each("SELECT account_id, watermark, unsorted, echoes, last_sweep FROM pull_state", row ->
                pulls.put(row.text(1), new PullRow(row.numberOrNull(2), row.flag(3), row.flag(4),
                        row.numberOrNull(5))));
        tx.each("SELECT id, state FROM account", row -> accounts.put(row.text(1), row.text(2)));
        tx.each("SELECT task_id FROM trash", row -> trashed.merge(row.number(1), 1, Integer::sum));
        tx.each("SELECT task_id FROM conflict WHERE resolution IS NULL", row ->
                conflicts.merge(row.number(1), 1, Integer::sum));
        tx.each("SELECT remote_id, held FROM missing", row -> missing.put(row.text(1), row.flag(2)));
        tx.each("SELECT op_id, extra FROM sent_twice", row -> twins.add(row.text(1)));
    }

    private void copyRest(Snapshot former) {
        pulls.putAll(former.pulls);
        accounts.putAll(former.accounts);
        trashed.putAll(former.trashed);
        conflicts.putAll(former.conflicts);
        missing.putAll(former.missing);
        twins.addAll(former.twins);
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
                : new BaseRow(fields, row.numberOrNull(5), row.number(6), row.flag(7), row.flag(8)),
                new OwnRow(row.number(9 + COLUMNS.size()), row.numberOrNull(10 + COLUMNS.size())));
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
