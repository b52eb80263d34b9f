package app.taskdesk.store;

import app.taskdesk.sqlite.Database;
import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Failpoints;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.TaskFields;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens a simulated computer's store, and shows an onlooker what is in it without asking the code under test. */
public final class SimStore {

    private SimStore() {
    }

    public static LocalStore open(Path folder, InstantSource clock, Failpoints failpoints) {
        return LocalStore.open(folder, clock, failpoints);
    }

    /** What is on disk while no program runs, without the marks of a start and an end. */
    public static <T> T lookAt(Path folder, Function<Transaction, T> work) {
        try (var database = Database.open(file(folder), LocalStore.SCHEMA)) {
            database.requireSound();
            return database.read(work);
        }
    }

    public static Path file(Path folder) {
        return folder.resolve(LocalStore.FILE);
    }

    public static <T> T look(LocalStore store, Function<Transaction, T> work) {
        return store.read(work);
    }

    /** How often something was committed, or may have been. */
    public static long writes(LocalStore store) {
        return store.writes();
    }

    /** From now on the database itself writes down which rows change, for an onlooker that comes by often. */
    public static void logChanges(LocalStore store) {
        store.write("log", Durability.RELAXED, (tx, _) -> {
            tx.execute("CREATE TABLE onlooker(n INTEGER PRIMARY KEY, what TEXT NOT NULL, id INTEGER) STRICT");
            log(tx, "task", "task", "id");
            log(tx, "base_copy", "task", "task_id");
            log(tx, "intent", "intent", "seq");
            for (String table : List.of("pull_state", "account", "trash", "missing", "conflict", "sent_twice")) {
                log(tx, table, "rest", null);
            }
            return true;
        });
    }

    private static void log(Transaction tx, String table, String what, @Nullable String key) {
        for (String event : List.of("INSERT", "UPDATE", "DELETE")) {
            String row = event.equals("DELETE") ? "OLD." : "NEW.";
            tx.execute("CREATE TRIGGER onlooker_" + table + "_" + event + " AFTER " + event + " ON " + table
                    + " BEGIN INSERT INTO onlooker(what, id) VALUES ('" + what + "', "
                    + (key == null ? "NULL" : row + key) + "); END");
        }
    }

    /** Leaves the database as an older version had it, with all that is in it, to be opened again. */
    public static void takeBack(LocalStore store) {
        if (LocalStore.SCHEMA.steps().size() != Former.VERSION + Former.TAKE_BACK.size()) {
            throw new IllegalStateException("it must be said here how the latest step is taken back");
        }
        store.write("take-back", Durability.DURABLE, (tx, _) -> {
            Former.TAKE_BACK.reversed().forEach(step -> step.forEach(tx::execute));
            tx.execute("DELETE FROM schema_history WHERE version > ?", Former.VERSION);
            tx.execute("PRAGMA user_version = " + Former.VERSION);
            return true;
        });
    }

    /** The older version, and what each step since then did, undone. */
    private static final class Former {

        private static final int VERSION = 5;
        private static final List<List<String>> TAKE_BACK = List.of(
                List.of("DROP INDEX task_remind", "DROP TABLE reminder", "DROP TABLE reminder_mark"),
                List.of("DROP TABLE server_figures"),
                List.of("DROP INDEX intent_batch", "ALTER TABLE intent DROP COLUMN batch", "DROP TABLE batch"));
    }

    public static TaskFields fields(String json) {
        return TaskFieldsJson.read(json);
    }

    public static Payload payload(String json) {
        return TaskFieldsJson.readPayload(json, TaskFieldsJson.PAYLOAD_VERSION);
    }

    /** The tasks whose row would change if every view were folded again; nothing is kept of it. */
    public static List<TasksChanged> foldedAgain(LocalStore store) {
        var changes = new ArrayList<TasksChanged>();
        try {
            store.write("look", Durability.RELAXED, (tx, views) -> {
                tx.list("SELECT id FROM task", row -> new app.taskdesk.task.TaskId(row.number(1)))
                        .forEach(views::refresh);
                changes.addAll(views.changes());
                throw new Recording.NotPossible();
            });
        } catch (Recording.NotPossible _) {
            return changes;
        }
        return changes;
    }
}
