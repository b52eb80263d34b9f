package app.taskdesk.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to a Talking Shops task object, with the keys in the order of the vendor's documents. */
final class TaskDocument {

    private TaskDocument() {
    }

    static ObjectNode create(String id, ObjectNode input, Instant stamp) {
        ObjectNode task = blank(id, stamp);
        input.properties().forEach(entry -> task.set(entry.getKey(), entry.getValue()));
        String owner = text(task, "ownerId");
        if (owner != null) {
            claim(task, owner, stamp);
        } else if (text(task, "queueId") != null) {
            task.put("claimStatus", "queued");
        }
        return task;
    }

    /** Merges checked values; leaving completed clears what completing had set. */
    static void update(ObjectNode task, ObjectNode input, Instant stamp) {
        boolean wasCompleted = is(task, "completed");
        input.properties().forEach(entry -> task.set(entry.getKey(), entry.getValue()));
        if (wasCompleted && !is(task, "completed")) {
            task.putNull("completedAt").putNull("outcome").putNull("completionNotes");
        } else if (!wasCompleted && is(task, "completed")) {
            task.put("completedAt", stamp.toString());
        }
        if (text(task, "ownerId") == null) {
            task.put("claimStatus", text(task, "queueId") == null ? "unassigned" : "queued");
        }
    }

    static void complete(ObjectNode task, ObjectNode input, Instant stamp) {
        if (is(task, "completed") || is(task, "deferred")) {
            throw Refusal.badRequest("Task is already completed or deferred");
        }
        task.put("status", "completed").put("completedAt", stamp.toString());
        task.put("outcome", text(input, "outcome")).put("completionNotes", text(input, "completionNotes"));
    }

    static void snooze(ObjectNode task, ObjectNode input) {
        if (is(task, "completed")) {
            throw Refusal.badRequest("Task is already completed");
        }
        JsonNode due = input.get("newDueDate");
        task.set("dueDate", due);
        task.set("snoozedUntil", due);
        task.put("snoozeCount", task.path("snoozeCount").asInt(0) + 1);
        if (input.path("adjustReminders").asBoolean(true) && task.get("agentReminders") instanceof ObjectNode set) {
            set.put("sentCount", 0);
        }
    }

    static void reassign(ObjectNode task, ObjectNode input, Instant stamp) {
        String owner = input.path("newOwnerId").stringValue();
        task.put("ownerId", owner).put("ownerName", text(input, "newOwnerName"));
        claim(task, owner, stamp);
    }

    /** A task as somebody else wrote it, with the values of a new task where it is silent. */
    static StoredTask planted(ObjectNode given, Instant stamp) {
        ObjectNode task = blank(given.path("_id").stringValue(), stamp);
        given.properties().forEach(entry -> task.set(entry.getKey(), entry.getValue()));
        return row(task, moments(task, orElse(time(task, "updated_at"), stamp)));
    }

    /** The row to store, with the time stamp of this change written into the object. */
    static StoredTask stored(ObjectNode task, Instant stamp) {
        task.put("updated_at", stamp.toString());
        return row(task, moments(task, stamp));
    }

    /** The row to store of a task object that is finished. */
    static StoredTask row(ObjectNode task, Moments moments) {
        String title = text(task, "title");
        String description = text(task, "description");
        String priority = task.path("priority").asString("");
        return new StoredTask(task.path("_id").stringValue(), task.path("status").asString(""), priority,
                Vocabulary.PRIORITIES.indexOf(priority), text(task, "ownerId"), text(task, "ownerName"),
                text(task, "queueId"), text(task, "relatedCustomerId"), link(task.path("linkedEntity")), moments,
                title == null ? "" : Folding.fold(title), description == null ? "" : Folding.fold(description),
                Json.bytes(task));
    }

    /** A new task with nothing in it. */
    static ObjectNode blank(String id, Instant stamp) {
        ObjectNode task = Json.object().put("_id", id).putNull("title").put("titleType", "other")
                .putNull("description").put("status", "not_started").put("priority", "normal").putNull("outcome")
                .putNull("dueDate").putNull("completedAt").putNull("ownerId").putNull("ownerName").putNull("queueId")
                .put("claimStatus", "unassigned").putNull("claimedAt").putNull("claimedBy")
                .putNull("relatedCustomerId").putNull("relatedCustomerName").putNull("relatedConversationId");
        task.putArray("collaboratorIds");
        task.putNull("completionNotes");
        task.putArray("tags");
        task.putObject("metadata");
        return task.putNull("linkedEntity").putNull("autoComplete").putNull("agentReminders").putNull("snoozedUntil")
                .put("snoozeCount", 0).put("created_at", stamp.toString()).put("updated_at", stamp.toString());
    }

    private static void claim(ObjectNode task, String owner, Instant stamp) {
        task.put("claimStatus", "claimed").put("claimedAt", stamp.toString()).put("claimedBy", owner);
    }

    private static StoredTask.@Nullable Link link(JsonNode link) {
        return link.isObject()
                ? new StoredTask.Link(text(link, "entityType"), text(link, "entityId"), text(link, "pipelineId"))
                : null;
    }

    private static boolean is(ObjectNode task, String status) {
        return status.equals(text(task, "status"));
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || !value.isString() ? null : value.stringValue();
    }

    private static Moments moments(ObjectNode task, Instant updated) {
        return new Moments(orElse(time(task, "created_at"), updated), time(task, "dueDate"),
                time(task, "completedAt"), updated);
    }

    private static @Nullable Instant time(ObjectNode task, String name) {
        String text = text(task, name);
        return text == null ? null : Times.read(text).orElse(null);
    }

    private static Instant orElse(@Nullable Instant time, Instant otherwise) {
        return time == null ? otherwise : time;
    }
}
