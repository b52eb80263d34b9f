package app.taskdesk.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Periskope's rules for one request body: what is legal is collected, what is not is refused all at once, by field.
 * Lengths count UTF-16 units. Keys that nobody documents are ignored.
 */
final class PeriskopeRules {

    private static final int TITLE = 500;
    private static final List<String> STATUSES = List.of("open", "inprogress", "closed");
    private static final List<String> TYPES = List.of("todo", "chat", "message", "ticket");
    private static final List<String> WRITABLE = List.of("title", "status", "priority", "assignee", "due_date",
            "remind_at", "notes", "last_updated_by");
    private static final List<String> IMMUTABLE = List.of("task_id", "type", "association", "chat_id", "created_by",
            "created_at", "last_updated_at", "completed_metadata");

    private final ObjectNode body;
    private final PeriskopeOrg org;
    private final ObjectNode accepted = Json.object();
    private final Map<String, Flaw> flaws = new LinkedHashMap<>();

    PeriskopeRules(ObjectNode body, PeriskopeOrg org) {
        this.body = body;
        this.org = org;
    }

    /** What a new task is made of; null counts as not given. */
    ObjectNode forCreation() {
        List.copyOf(body.propertyNames()).stream().filter(name -> body.path(name).isNull()).forEach(body::remove);
        if (!body.has("title")) {
            flaw("title", "title is required");
        }
        shared();
        choice("type", TYPES);
        member("created_by");
        associate(body.path("type").asString("todo"), body.get("association"));
        return verified("Task could not be created");
    }

    /** What changes; null clears what may be empty. */
    ObjectNode forUpdate(boolean ignoreImmutable) {
        if (WRITABLE.stream().noneMatch(body::has)) {
            WRITABLE.forEach(name -> flaw(name, "at least one of these fields is required"));
        }
        if (!ignoreImmutable) {
            IMMUTABLE.stream().filter(body::has).forEach(name -> flaw(name, name + " cannot be changed"));
        }
        shared();
        member("last_updated_by");
        return verified("Task could not be updated");
    }

    private ObjectNode verified(String message) {
        if (!flaws.isEmpty()) {
            throw Refusal.unprocessable(message + ": "
                    + flaws.values().iterator().next().message(), flaws);
        }
        return accepted;
    }

    private void shared() {
        title();
        choice("status", STATUSES);
        priority();
        if (!cleared("assignee")) {
            member("assignee");
        }
        time("due_date");
        time("remind_at");
        if (!cleared("notes")) {
            text("notes").ifPresent(notes -> accepted.put("notes", notes));
        }
    }

    private void title() {
        text("title").ifPresent(title -> {
            if (title.isBlank()) {
                flaw("title", "title must not be empty");
            } else if (title.length() > TITLE) {
                flaw("title", "title must be at most " + TITLE + " characters");
            } else {
                accepted.put("title", title);
            }
        });
    }

    private void choice(String name, List<String> words) {
        text(name).ifPresent(word -> {
            if (words.contains(word)) {
                accepted.put(name, word);
            } else {
                flaw(name, name + " must be one of " + String.join(", ", words));
            }
        });
    }

    private void priority() {
        JsonNode given = body.get("priority");
        if (given == null) {
            return;
        }
        boolean legal = given.isNumber() && List.of(1.0, 2.0, 3.0).contains(given.doubleValue());
        if (legal) {
            accepted.put("priority", given.intValue());
        } else {
            flaw("priority", "priority must be one of 1, 2, 3");
        }
    }

    private void member(String name) {
        text(name).ifPresent(email -> {
            if (org.hasMember(email)) {
                accepted.put(name, email);
            } else {
                flaw(name, name + " is not a member of this organisation");
            }
        });
    }

    private void time(String name) {
        if (cleared(name)) {
            return;
        }
        text(name).ifPresent(text -> {
            Optional<Instant> time = PeriskopeTimes.read(text);
            time.ifPresentOrElse(read -> accepted.put(name, PeriskopeTimes.text(read)),
                    () -> flaw(name, name + " must be an ISO 8601 time stamp"));
        });
    }

    private void associate(String type, @Nullable JsonNode given) {
        if (!TYPES.contains(type)) {
            return;
        }
        if (type.equals("todo")) {
            if (given != null) {
                flaw("association", "association is forbidden when type is todo");
            }
            return;
        }
        String key = type + "_id";
        if (!(given instanceof ObjectNode association)) {
            flaw("association", "association is required when type is " + type);
        } else if (association.size() != 1 || !association.path(key).isString()) {
            flaw("association", "association must contain exactly one of chat_id, message_id, ticket_id, matching "
                    + "the type; here " + key);
        } else {
            org.association(type, association.path(key).stringValue()).ifPresentOrElse(
                    known -> accepted.set("association", known),
                    () -> flaw("association." + key, "there is no such " + type));
        }
    }

    /** Null, where null may clear. */
    private boolean cleared(String name) {
        JsonNode given = body.get(name);
        if (given != null && given.isNull()) {
            accepted.putNull(name);
            return true;
        }
        return false;
    }

    private Optional<String> text(String name) {
        JsonNode given = body.get(name);
        if (given == null) {
            return Optional.empty();
        }
        if (!given.isString()) {
            flaw(name, name + " must be a string");
            return Optional.empty();
        }
        return Optional.of(given.stringValue());
    }

    private void flaw(String field, String message) {
        JsonNode value = body.get(field);
        String echo = value == null ? null : value.isString() ? value.stringValue() : value.toString();
        flaws.putIfAbsent(field, new Flaw(message, echo));
    }
}
