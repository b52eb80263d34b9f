package app.taskdesk.store;

import app.taskdesk.sqlite.Database;
import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Schema;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.UUID;

/** A profile as an earlier version of the program left it, with each kind of change in every state there is. */
final class FormerProfile {

    private static final long AT = 1_795_000_000_000_000L;
    /** Claims came later. */
    static final Set<IntentKind> KINDS = EnumSet.complementOf(EnumSet.of(IntentKind.CLAIM));
    /** Only what the first version had; later columns are made by the migrations. */
    private static final List<String> KEPT = List.of(
            "SELECT id, provider, label, address, secret_ref, state FROM account ORDER BY id",
            "SELECT id, account_id, remote_id, first_due FROM task ORDER BY id",
            "SELECT task_id, fields, stamp, complete, deleted_seen FROM base_copy ORDER BY task_id",
            "SELECT seq, op_id, account_id, task_id, kind, payload, payload_version, state, attempts, created_at, "
                    + "next_attempt_at, superseded_by, error, closed_at FROM intent ORDER BY seq",
            "SELECT op_id, n, sent_mark, digest, server_time FROM attempt ORDER BY op_id, n",
            "SELECT id, task_id, op_id, field, base, mine, theirs FROM conflict ORDER BY id",
            "SELECT id, task_id, title, snapshot, reason, at FROM trash ORDER BY id",
            "SELECT account_id, stream, watermark, last_sweep FROM pull_state");

    private FormerProfile() {
    }

    /** The schema as it was when it had so many steps. */
    static Schema schema(int version) {
        return new Schema(LocalStore.SCHEMA.applicationId(), LocalStore.SCHEMA.steps().subList(0, version));
    }

    /** Makes a profile of that version in the folder. */
    static void make(Path folder, int version) {
        try (var database = Database.open(folder.resolve(LocalStore.FILE), schema(version))) {
            database.write("fill", Durability.DURABLE, tx -> {
                tx.execute("INSERT INTO account(id, provider, label, address, secret_ref, state) VALUES "
                        + "('one', 'TALKING_SHOPS', 'Support', 'https://example.test', 'key-one', 'OK')");
                tx.execute("INSERT INTO meta VALUES ('epoch', '7'), ('closed', '0')");
                tx.execute("INSERT INTO pull_state(account_id, stream, watermark, last_sweep) VALUES "
                        + "('one', 'tasks', ?, ?)", AT, AT);
                for (IntentState state : IntentState.values()) {
                    for (IntentKind kind : KINDS) {
                        change(tx, kind, state);
                    }
                }
                tx.execute("INSERT INTO trash(account_id, task_id, title, snapshot, reason, at) VALUES "
                        + "('one', 999, 'Old', '{}', ?, ?)", TrashedTask.Reason.values()[0].name(), AT);
                return true;
            });
        }
    }

    private static void change(Transaction tx, IntentKind kind, IntentState state) {
        boolean unknownThere = kind == IntentKind.CREATE;
        long task = tx.insert("INSERT INTO task(account_id, remote_id, title, snooze_count, mark, hidden, search_text) "
                + "VALUES ('one', ?, '', 0, 'NONE', 1, '')", unknownThere ? null : "remote-" + kind + state);
        if (!unknownThere) {
            tx.execute("INSERT INTO base_copy(task_id, fields, stamp, complete) VALUES (?, ?, ?, 1)", task,
                    TaskFieldsJson.write(TaskFields.builder().set(TaskField.TITLE, "Before " + task).build()), AT);
        }
        String operation = UUID.nameUUIDFromBytes((kind + "-" + state).getBytes()).toString();
        int attempts = state == IntentState.QUEUED ? 0 : 1;
        tx.execute("INSERT INTO intent(op_id, account_id, task_id, kind, payload, payload_version, state, attempts, "
                + "created_at, next_attempt_at, superseded_by, error, closed_at) VALUES (?, 'one', ?, ?, ?, 1, ?, ?, ?, "
                + "?, ?, ?, ?)", operation, task, kind.name(), TaskFieldsJson.writePayload(Payload.of(Map.of(
                        TaskField.TITLE, new FieldChange(unknownThere ? null : "Before " + task, "After " + task)))),
                state.name(), attempts, AT, AT + task,
                state == IntentState.SUPERSEDED ? UUID.nameUUIDFromBytes((kind + "-QUEUED").getBytes()).toString() : null,
                state == IntentState.NEEDS_USER ? Outbox.CONFLICT : null, state.isOpen() ? null : AT);
        if (attempts > 0) {
            tx.execute("INSERT INTO attempt(op_id, n, epoch, sent_mark, digest, server_time) VALUES (?, 1, 7, ?, 'd', ?)",
                    operation, AT, AT);
        }
        if (state == IntentState.NEEDS_USER) {
            tx.execute("INSERT INTO conflict(task_id, account_id, op_id, field, base, mine, theirs, found_at) VALUES "
                    + "(?, 'one', ?, 'TITLE', '\"a\"', '\"b\"', '\"c\"', ?)", task, operation, AT);
        }
    }

    /** Everything a person could lose, as text. */
    static String kept(Transaction tx) {
        var lines = new ArrayList<String>();
        for (String table : KEPT) {
            int columns = table.substring(0, table.indexOf(" FROM")).split(",").length;
            tx.each(table, row -> {
                var line = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    line.append(row.textOrNull(i)).append('|');
                }
                lines.add(line.toString());
            });
        }
        return String.join("\n", lines);
    }
}
