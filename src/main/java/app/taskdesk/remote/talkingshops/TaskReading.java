package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.JsonReader.Kind;
import app.taskdesk.remote.http.RequestPath;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one task object. A key that is not there stays untold; null is told as empty; a value that cannot be read as
 * its field, or whose key nobody knows, is kept as it came in {@link TaskField#UNKNOWN}.
 */
final class TaskReading {

    /** Stands for a value that is not of its field's kind. */
    private static final Object UNREADABLE = new Object();

    private final JsonReader json;
    private final TaskFields.Builder fields = TaskFields.builder();
    private @Nullable Map<String, @Nullable Object> unknown;
    private @Nullable String id;
    private int told;

    private TaskReading(JsonReader json) {
        this.json = json;
    }

    /**
     * Reads the object that the reader stands on; null where it has no usable id.
     *
     * @param full whether it is the reply to a full read
     */
    static @Nullable RemoteTask read(JsonReader json, boolean full) {
        if (json.kind() != Kind.OBJECT) {
            json.skip();
            return null;
        }
        return new TaskReading(json).task(full);
    }

    private @Nullable RemoteTask task(boolean full) {
        String key = json.nextKey();
        while (key != null) {
            if (key.equals(WireFields.ID)) {
                readId();
            } else {
                readField(key);
            }
            key = json.nextKey();
        }
        if (id == null) {
            return null;
        }
        boolean complete = full || told == WireFields.count() && unknown == null;
        if (unknown != null || full) {
            fields.set(TaskField.UNKNOWN, unknown == null ? Map.of() : Collections.unmodifiableMap(unknown));
        }
        return new RemoteTask(id, fields.build(), complete);
    }

    private void readId() {
        if (json.kind() == Kind.TEXT) {
            String text = json.text();
            id = RequestPath.usableId(text) ? text : null;
        } else {
            json.skip();
        }
    }

    private void readField(String key) {
        TaskField field = WireFields.field(key);
        if (field == null) {
            keep(key, json.any());
            return;
        }
        told++;
        Kind kind = json.kind();
        Object raw = kind == Kind.TEXT ? json.text() : kind == Kind.NULL ? null : json.any();
        Object value = raw == null ? null : value(field.kind(), raw);
        if (value == UNREADABLE) {
            keep(key, raw);
        } else {
            fields.set(field, value);
        }
    }

    private void keep(String key, @Nullable Object raw) {
        if (unknown == null) {
            unknown = new LinkedHashMap<>();
        }
        unknown.put(key, raw);
    }

    private static @Nullable Object value(TaskField.Kind kind, Object raw) {
        return switch (kind) {
            case TEXT -> raw instanceof Map || raw instanceof List ? UNREADABLE : raw.toString();
            case INSTANT -> instant(raw);
            case NUMBER -> number(raw);
            case LIST -> raw instanceof List<?> list ? texts(list) : UNREADABLE;
            case OBJECT -> raw instanceof Map ? raw : UNREADABLE;
        };
    }

    private static @Nullable Object instant(Object raw) {
        if (!(raw instanceof String text)) {
            return UNREADABLE;
        }
        if (text.isBlank()) {
            return null;
        }
        Instant instant = WireTime.read(text);
        return instant == null ? UNREADABLE : instant;
    }

    /** An integral number or its digits (facts.md 5, row 4). */
    static Object number(Object raw) {
        return switch (raw) {
            case Long number -> number;
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 -> number.longValue();
            case String text when text.matches("-?\\d{1,15}") -> Long.valueOf(text);
            default -> UNREADABLE;
        };
    }

    /** The elements that are not null, as text; an object or array among them makes the whole unreadable. */
    private static Object texts(List<?> list) {
        var texts = new ArrayList<String>(list.size());
        for (Object item : list) {
            if (item instanceof Map || item instanceof List) {
                return UNREADABLE;
            }
            if (item != null) {
                texts.add(item.toString());
            }
        }
        return List.copyOf(texts);
    }
}
