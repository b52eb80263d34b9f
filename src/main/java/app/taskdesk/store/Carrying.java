package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.store.Remains.Row;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries what a person did, and what became of it, from one database into an older copy or an empty one: nothing is
 * lost, and what was sent is not sent again ({@code sync.md} 2.1, rule 8; 2.9). What the older copy alone knows of
 * may have been sent meanwhile, so it is looked into first.
 */
final class Carrying {

    static final String RESTORED = "restored";
    /** Ids that a database too damaged to tell may have given away. */
    private static final long MARGIN = 1_000_000;
    private static final long EPOCH_BITS = 32;
    private static final String TRASH = "trash";

    private final Remains from;
    private final Transaction into;
    private final Map<Long, Long> tasks = new HashMap<>();
    private final Map<String, List<String>> columns = new HashMap<>();
    private int unreadable;

    Carrying(Remains from, Transaction into) {
        this.from = from;
        this.into = into;
    }

    /** How many changes that wait were carried over, and how many rows made no sense. */
    record Carried(int open, int unreadable) {
    }

    Carried carry() {
        if (!from.has("intent")) {
            from.doubt();
        }
        from.all("account", "rowid").stream().filter(this::isAccount).forEach(row -> put("account", "id", row));
        from.all("sqlite_sequence", "rowid").forEach(row -> leaveFree(row.text("name"), row.number("seq")));
        List<Row> intents = from.all("intent", "seq").stream().filter(this::isIntent).toList();
        intents.forEach(this::standInForAccount);
        Set<Long> busy = intents.stream().filter(Carrying::isOpen).map(row -> row.number("task_id"))
                .collect(Collectors.toSet());
        List<Row> told = from.all("reminder", "id").stream().filter(this::hasAccount).toList();
        told.forEach(row -> busy.add(row.number("task_id")));
        busy.forEach(this::carryTask);
        Set<String> known = new HashSet<>();
        intents.forEach(row -> {
            carry(row);
            known.add(row.text("op_id"));
        });
        lookInto(known);
        carryHistory(TRASH);
        carryHistory("activity");
        told.forEach(this::carryTold);
        accountsBudgets();
        beginAnew();
        return new Carried((int) intents.stream().filter(Carrying::isOpen).count(), unreadable);
    }

    private boolean isAccount(Row row) {
        return sensible(() -> {
            Account.Provider.valueOf(row.text("provider"));
            Account.State.valueOf(row.text("state"));
        });
    }

    private boolean isIntent(Row row) {
        return sensible(() -> {
            UUID.fromString(row.text("op_id"));
            IntentKind.valueOf(row.text("kind"));
            IntentState.valueOf(row.text("state"));
            TaskFieldsJson.readPayload(row.text("payload"), (int) row.number("payload_version"));
        });
    }

    /** An account that cannot be read any more holds its changes all the same; it is sent nothing. */
    private void standInForAccount(Row intent) {
        if (!hasAccount(intent)) {
            String id = intent.text("account_id");
            into.execute("INSERT INTO account(id, provider, label, address, secret_ref, state) VALUES (?, ?, ?, '', "
                    + "?, ?)", id, Account.Provider.TALKING_SHOPS.name(), id, id, Account.State.AUTH_BLOCKED.name());
        }
    }

    private boolean hasAccount(Row row) {
        return into.number("SELECT count(*) FROM account WHERE id = ?", row.text("account_id")) > 0;
    }

    private boolean sensible(Runnable look) {
        try {
            look.run();
            return true;
        } catch (IllegalArgumentException | StoreException e) {
            from.doubt();
            unreadable++;
            return false;
        }
    }

    private static boolean isOpen(Row intent) {
        return IntentState.valueOf(intent.text("state")).isOpen();
    }

    /** A task that has to keep its id, as the newer database has it; what it looks like is folded anew later. */
    private void carryTask(long id) {
        var known = from.one("task", "id", id).filter(this::hasAccount);
        if (known.isEmpty()) {
            return;
        }
        Row task = known.get();
        long here = home(id, task);
        tasks.put(id, here);
        into.execute("UPDATE OR IGNORE task SET remote_id = ? WHERE id = ?", task.textOrNull("remote_id"), here);
        from.one("base_copy", "task_id", id)
                .filter(base -> sensible(() -> TaskFieldsJson.read(base.text("fields"))))
                .ifPresent(base -> put("base_copy", "task_id", base.with("task_id", here)));
    }

    private long home(long id, Row task) {
        String remote = task.textOrNull("remote_id");
        if (remote != null) {
            long bound = into.number("SELECT id FROM task WHERE account_id = ? AND remote_id = ?",
                    task.text("account_id"), remote);
            if (bound != 0) {
                return bound;
            }
        }
        if (into.number("SELECT count(*) FROM task WHERE id = ?", id) == 0) {
            return insert("task", task);
        }
        boolean same = into.number("SELECT count(*) FROM task WHERE id = ? AND account_id = ? "
                + "AND (remote_id IS NULL OR remote_id IS ?)", id, task.text("account_id"), remote) > 0;
        return same ? id : insert("task", task.without("id"));
    }

    private void carry(Row intent) {
        long there = intent.number("task_id");
        Row row = intent.with("task_id", tasks.getOrDefault(there, there)).without("batch");
        if (isOpen(intent) && into.number("SELECT count(*) FROM task WHERE id = ?", row.number("task_id")) == 0) {
            into.execute("INSERT INTO task(id, account_id, title, snooze_count, mark, search_text, hidden) "
                    + "VALUES (?, ?, '', 0, 'NONE', '', 1)", row.number("task_id"), row.text("account_id"));
        }
        String operation = row.text("op_id");
        if (into.number("SELECT count(*) FROM intent WHERE op_id = ?", operation) > 0) {
            update("intent", "op_id", row.without("seq"));
        } else {
            boolean taken = into.number("SELECT count(*) FROM intent WHERE seq = ?", row.number("seq")) > 0;
            insert("intent", taken ? row.without("seq") : row);
        }
        into.execute("DELETE FROM attempt WHERE op_id = ?", operation);
        from.those("attempt", "op_id", operation).forEach(attempt -> insert("attempt", attempt));
        into.execute("DELETE FROM conflict WHERE op_id = ?", operation);
        from.those("conflict", "op_id", operation).forEach(conflict -> insert("conflict",
                conflict.without("id").with("task_id", row.number("task_id"))));
    }

    /** What the newer database has dropped is long over; what it cannot tell may have been sent. */
    private void lookInto(Set<String> known) {
        for (Intent intent : into.list("SELECT " + IntentTable.READ + " FROM intent", IntentTable::read)) {
            String operation = intent.operation().toString();
            if (known.contains(operation)) {
                continue;
            }
            if (from.isWhole()) {
                into.execute("DELETE FROM intent WHERE op_id = ?", operation);
            } else if (intent.state() == IntentState.QUEUED) {
                doubt(intent);
            }
        }
    }

    private void doubt(Intent intent) {
        String operation = intent.operation().toString();
        TaskFields base = Bases.find(into, intent.task()).map(Bases.Base::fields).orElse(TaskFields.NONE);
        into.execute("UPDATE intent SET state = 'UNKNOWN', attempts = max(attempts, 1), error = ? WHERE op_id = ?",
                RESTORED, operation);
        into.execute("INSERT OR IGNORE INTO attempt(op_id, n, epoch, sent_mark, seen_due, seen_snooze_count) "
                + "SELECT op_id, attempts, 0, created_at, ?, ? FROM intent WHERE op_id = ?",
                Micros.orNull(base.instant(TaskField.DUE)), base.number(TaskField.SNOOZE_COUNT), operation);
    }

    /** What was kept for the record; both sides gave the same row the same id, unless their ways parted before. */
    private void carryHistory(String table) {
        for (Row row : from.all(table, "id")) {
            if (!hasAccount(row) || table.equals(TRASH)
                    && !sensible(() -> TaskFieldsJson.read(row.text("snapshot")))) {
                continue;
            }
            String same = "SELECT count(*) FROM " + table + " WHERE id = ?";
            if (into.number(same, row.number("id")) == 0) {
                insert(table, row);
            } else if (into.number(same + " AND at = ? AND account_id = ?", row.number("id"), row.number("at"),
                    row.text("account_id")) > 0) {
                update(table, "id", row);
            } else {
                insert(table, row.without("id"));
            }
        }
    }

    /** What the person was told once is not told again, nor of a task that is younger than the backup. */
    private void carryTold(Row row) {
        Row told = row.with("task_id", tasks.getOrDefault(row.number("task_id"), row.number("task_id")));
        into.execute("INSERT OR IGNORE INTO reminder(account_id, task_id, kind, about, title, detail, count, at, told, "
                + "seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", Stream.of("account_id", "task_id", "kind", "about",
                "title", "detail", "count", "at", "told", "seen").map(told.values()::get).toArray());
    }

    /** A block that the server asked for holds on. */
    private void accountsBudgets() {
        for (String account : into.list("SELECT id FROM account", row -> row.text(1))) {
            from.one("budget", "account_id", account).ifPresent(row -> put("budget", "account_id", row));
        }
    }

    private void leaveFree(String table, long last) {
        if (into.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", last, table) == 0) {
            into.execute("INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)", table, last);
        }
    }

    /** The next reading is a full one, and no start before now may send. */
    private void beginAnew() {
        into.execute("UPDATE pull_state SET sweep_id = NULL, sweep_page = NULL, sweep_limit = NULL, "
                + "sweep_first_total = NULL, sweep_server_start = NULL, sweep_first = NULL, last_sweep = NULL");
        into.execute("DELETE FROM sweep_seen");
        into.execute("DELETE FROM missing");
        into.execute("DELETE FROM task WHERE remote_id IS NULL AND id NOT IN (SELECT task_id FROM base_copy) "
                + "AND id NOT IN (SELECT task_id FROM intent WHERE " + IntentTable.OPEN + ")");
        if (!from.isWhole()) {
            List.of("task", "intent", "conflict", TRASH, "activity").forEach(table -> leaveFree(table,
                    MARGIN + into.number("SELECT max(seq) FROM sqlite_sequence WHERE name = ?", table)));
        }
        long read = into.number("SELECT max(fetch_seq) FROM base_copy") >> EPOCH_BITS;
        long there = from.one("meta", "key", "epoch").map(row -> row.text("value")).filter(v -> v.matches("\\d{1,9}"))
                .map(Long::valueOf).orElse(0L);
        long here = into.number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'epoch'");
        into.execute("INSERT INTO meta(key, value) VALUES ('epoch', ?) "
                + "ON CONFLICT(key) DO UPDATE SET value = excluded.value",
                Long.toString(1 + Math.max(read, Math.max(there, here))));
    }

    private void put(String table, String key, Row row) {
        if (update(table, key, row) == 0) {
            insert(table, row);
        }
    }

    private int update(String table, String key, Row row) {
        List<String> shared = shared(table, row);
        var values = new ArrayList<>();
        shared.forEach(column -> values.add(row.values().get(column)));
        values.add(row.values().get(key));
        return into.execute("UPDATE " + table + " SET " + shared.stream().map(column -> column + " = ?")
                .collect(Collectors.joining(", ")) + " WHERE " + key + " = ?", values.toArray());
    }

    private long insert(String table, Row row) {
        List<String> shared = shared(table, row);
        into.execute("INSERT INTO " + table + "(" + String.join(", ", shared) + ") VALUES ("
                + String.join(", ", java.util.Collections.nCopies(shared.size(), "?")) + ")",
                shared.stream().map(row.values()::get).toArray());
        return into.number("SELECT last_insert_rowid()");
    }

    /** The columns that both sides have; the file may be of an older version. */
    private List<String> shared(String table, Row row) {
        return columns.computeIfAbsent(table, name -> into.list("SELECT name FROM pragma_table_info(?)",
                column -> column.text(1), name)).stream().filter(row.values()::containsKey).toList();
    }
}
