package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.http.JsonBody;
import app.taskdesk.remote.wire.WireTime;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskLimits;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is sent, equal calls as equal bytes: the fields that were given and no others. What this provider does
 * not take fails with IllegalArgumentException instead of being left out quietly.
 */
final class BodyWriting {

    private BodyWriting() {
    }

    /** Empty fields are left out, the operation is put beside the person's own metadata. */
    static byte[] create(TaskCall.CreateTask call) {
        TaskFields given = call.fields();
        if (given.text(TaskField.TITLE) == null) {
            throw new IllegalArgumentException("a new task needs a title");
        }
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(given.object(TaskField.METADATA));
        metadata.put(OwnMetadata.OPERATION, call.operation().toString());
        if (metadata.size() > TaskLimits.METADATA_KEYS) {
            throw new IllegalArgumentException("metadata leaves no room for the operation");
        }
        var body = fields(given.without(TaskField.METADATA), TalkingShopsOffer.CREATABLE);
        body.values().removeIf(value -> value == null);
        body.put("metadata", metadata);
        return JsonBody.of(body);
    }

    static byte[] update(TaskFields changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("nothing to change");
        }
        return JsonBody.of(fields(changes, TalkingShopsOffer.EDITABLE));
    }

    /** Everything of the task that can be written; the rest is the server's. */
    static byte[] replace(TaskFields task) {
        return update(task.only(TalkingShopsOffer.EDITABLE));
    }

    static byte[] complete(TaskCall.CompleteTask call) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        if (call.outcome() != null) {
            body.put("outcome", call.outcome());
        }
        if (call.notes() != null) {
            body.put("completionNotes", call.notes());
        }
        return JsonBody.of(body);
    }

    static byte[] reassign(TaskCall.ReassignTask call) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("newOwnerId", call.ownerId());
        if (call.ownerName() != null) {
            body.put("newOwnerName", call.ownerName());
        }
        return JsonBody.of(body);
    }

    static byte[] snooze(TaskCall.SnoozeTask call) {
        var body = new LinkedHashMap<String, Object>();
        body.put("newDueDate", WireTime.of(call.due()));
        body.put("adjustReminders", call.adjustReminders());
        return JsonBody.of(body);
    }

    private static Map<String, @Nullable Object> fields(TaskFields given, Set<TaskField> allowed) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        for (TaskField field : given.present()) {
            String name = WireFields.NAMES.name(field);
            if (name == null || !allowed.contains(field)) {
                throw new IllegalArgumentException(field + " cannot be sent");
            }
            Object value = given.get(field);
            body.put(name, value instanceof Instant instant ? WireTime.of(instant) : value);
        }
        return body;
    }
}
