package app.taskdesk.remote.periskope;

import app.taskdesk.remote.http.JsonBody;
import app.taskdesk.remote.wire.WireTime;
import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is sent, equal calls as equal bytes: the fields that were given and no others, the person's own e-mail
 * under them. What this provider does not take fails with IllegalArgumentException instead of being left out quietly;
 * a name beside an assignee is no value of its own there.
 */
final class BodyWriting {

    private static final String UNLINKED = "todo";

    private final @Nullable String email;

    BodyWriting(@Nullable String email) {
        this.email = email;
    }

    /**
     * Empty fields are left out. Type and priority are always told, since the provider's own priority for a silent
     * create is its highest; of the links only the one that fits the type is sent, since the provider derives the rest.
     */
    byte[] create(TaskFields given) {
        if (given.text(TaskField.TITLE) == null) {
            throw new IllegalArgumentException("a new task needs a title");
        }
        String told = given.text(TaskField.CATEGORY);
        String type = told == null ? UNLINKED : told;
        var plain = given.without(TaskField.CHAT_ID).without(TaskField.MESSAGE_ID).without(TaskField.TICKET_ID);
        String priority = given.text(TaskField.PRIORITY);
        var body = fields(plain.with(TaskField.CATEGORY, type)
                .with(TaskField.PRIORITY, priority == null ? Priority.NORMAL.code() : priority),
                PeriskopeOffer.CREATABLE);
        body.values().removeIf(value -> value == null);
        Map<String, String> association = association(type, given);
        if (!association.isEmpty()) {
            body.put("association", association);
        }
        sign(body, "created_by");
        return JsonBody.of(body);
    }

    /** Exactly one id, matching the type; none for a todo (facts.md 1.4). */
    private static Map<String, String> association(String type, TaskFields given) {
        TaskField link = PeriskopeOffer.LINKS.get(type);
        if (link == null) {
            if (!type.equals(UNLINKED)) {
                throw new IllegalArgumentException("no such type there");
            }
            if (PeriskopeOffer.LINKS.values().stream().anyMatch(field -> isGiven(given, field))) {
                throw new IllegalArgumentException("a todo hangs on nothing");
            }
            return Map.of();
        }
        String id = given.text(link);
        boolean others = PeriskopeOffer.LINKS.values().stream()
                .anyMatch(field -> field != link && field != TaskField.CHAT_ID && isGiven(given, field));
        if (id == null || id.isEmpty() || others) {
            throw new IllegalArgumentException("a " + type + " task needs the id of its " + type + " alone");
        }
        return Map.of(type + "_id", id);
    }

    private static boolean isGiven(TaskFields given, TaskField field) {
        String id = given.text(field);
        return id != null && !id.isEmpty();
    }

    byte[] update(TaskFields given) {
        TaskFields changes = given.without(TaskField.OWNER_NAME);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("nothing to change");
        }
        var body = fields(changes, PeriskopeOffer.EDITABLE);
        sign(body, "last_updated_by");
        return JsonBody.of(body);
    }

    private void sign(Map<String, @Nullable Object> body, String name) {
        if (email != null) {
            body.put(name, email);
        }
    }

    private static Map<String, @Nullable Object> fields(TaskFields given, Set<TaskField> allowed) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        for (TaskField field : given.without(TaskField.OWNER_NAME).present()) {
            String name = Words.NAMES.name(field);
            if (name == null || !allowed.contains(field)) {
                throw new IllegalArgumentException(field + " cannot be sent");
            }
            Object value = given.get(field);
            body.put(name, switch (field) {
                case STATUS -> Words.status(value);
                case PRIORITY -> Words.priorityNumber(value);
                default -> value instanceof Instant instant ? WireTime.of(instant) : empty(value);
            });
        }
        return body;
    }

    /** An empty text is what null means here. */
    private static @Nullable Object empty(@Nullable Object value) {
        return "".equals(value) ? null : value;
    }
}
