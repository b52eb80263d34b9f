package app.taskdesk.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to a Periskope task object, with the keys in the order of the vendor's documents. */
final class PeriskopeDocument {

    private static final String NOBODY = "api";
    private static final String CLOSED = "closed";

    private PeriskopeDocument() {
    }

    /** A new task of checked values, whose association is already as it is read. */
    static ObjectNode create(String id, ObjectNode input, Instant stamp) {
        ObjectNode task = blank(id, stamp);
        input.properties().forEach(entry -> task.set(entry.getKey(), entry.getValue()));
        task.set("last_updated_by", task.get("created_by"));
        if (task.get("association") instanceof ObjectNode association) {
            task.set("chat_id", association.get("chat_id"));
        }
        if (is(task, CLOSED)) {
            complete(task, stamp);
        }
        return task;
    }

    /** Merges checked values; closing stamps who and when, leaving closed wipes it. */
    static void update(ObjectNode task, ObjectNode input, Instant stamp) {
        boolean wasClosed = is(task, CLOSED);
        input.properties().forEach(entry -> task.set(entry.getKey(), entry.getValue()));
        task.put("last_updated_by", input.path("last_updated_by").asString(NOBODY));
        task.put("last_updated_at", PeriskopeTimes.text(stamp));
        if (is(task, CLOSED) && !wasClosed) {
            complete(task, stamp);
        } else if (!is(task, CLOSED)) {
            task.putNull("completed_metadata");
        }
    }

    private static void complete(ObjectNode task, Instant stamp) {
        task.putObject("completed_metadata").put("completed_at", PeriskopeTimes.text(stamp))
                .set("completed_by", task.get("last_updated_by"));
    }

    /** A task as somebody else wrote it, with the values of a new task where it is silent. */
    static StoredTask planted(ObjectNode given, Instant stamp) {
        ObjectNode task = blank(given.path("task_id").stringValue(), stamp);
        given.properties().forEach(entry -> task.set(entry.getKey(), entry.getValue()));
        Instant updated = time(task, "last_updated_at");
        return row(task, updated == null ? stamp : updated);
    }

    /** A new task with nothing in it. */
    static ObjectNode blank(String id, Instant stamp) {
        String now = PeriskopeTimes.text(stamp);
        return Json.object().put("task_id", id).putNull("title").put("type", "todo").put("status", "open")
                .put("priority", 1).putNull("assignee").put("created_by", NOBODY).put("last_updated_by", NOBODY)
                .put("created_at", now).put("last_updated_at", now).putNull("due_date").putNull("remind_at")
                .putNull("notes").putNull("chat_id").putNull("association").putNull("completed_metadata");
    }

    /** The row to store of a task object that is finished. */
    static StoredTask row(ObjectNode task, Instant updated) {
        Instant created = time(task, "created_at");
        String completed = task.path("completed_metadata").path("completed_at").asString("");
        var moments = new Moments(created == null ? updated : created, time(task, "due_date"),
                PeriskopeTimes.read(completed).orElse(null), updated);
        return new StoredTask(task.path("task_id").stringValue(), task.path("status").asString(""),
                task.path("priority").asString(""), -task.path("priority").asInt(0), text(task, "assignee"), null,
                null, null, null, moments, Folding.fold(task.path("title").asString("")),
                Folding.fold(task.path("notes").asString("")), Json.bytes(task));
    }

    private static boolean is(ObjectNode task, String status) {
        return status.equals(text(task, "status"));
    }

    private static @Nullable String text(ObjectNode task, String name) {
        JsonNode value = task.get(name);
        return value == null || !value.isString() ? null : value.stringValue();
    }

    private static @Nullable Instant time(ObjectNode task, String name) {
        String text = text(task, name);
        return text == null ? null : PeriskopeTimes.read(text).orElse(null);
    }
}
