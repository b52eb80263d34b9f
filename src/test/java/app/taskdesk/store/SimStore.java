package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Failpoints;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.TaskFields;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Opens a simulated computer's store, and shows an onlooker what is in it without asking the code under test. */
public final class SimStore {

    private SimStore() {
    }

    public static LocalStore open(Path folder, InstantSource clock, Failpoints failpoints) {
        return LocalStore.open(folder, clock, failpoints);
    }

    public static Path file(Path folder) {
        return folder.resolve(LocalStore.FILE);
    }

    public static <T> T look(LocalStore store, Function<Transaction, T> work) {
        return store.read(work);
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
