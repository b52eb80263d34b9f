package app.taskdesk.remote.wire;

import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.JsonReader.Kind;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.remote.http.RequestPath;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a provider's task objects. A key that is not there stays untold; null is told as empty; a value that cannot be
 * read as its field, or whose key nobody knows, is kept as it came in {@link TaskField#UNKNOWN}.
 */
public final class TaskReading {

    private final FieldNames names;
    private final Translation translation;

    /** @param translation turns the provider's words into neutral values */
    public TaskReading(FieldNames names, Translation translation) {
        this.names = names;
        this.translation = translation;
    }

    /** What a provider says in words of its own. */
    @FunctionalInterface
    public interface Translation {

        /** Values read by their kind alone. */
        Translation NONE = (field, raw, into) -> raw == null ? null : Values.of(field.kind(), raw);

        /**
         * The neutral value of a field, null where it is empty, or {@link Values#UNREADABLE}.
         *
         * @param into takes the values of further fields that stand in the same place
         */
        @Nullable Object of(TaskField field, @Nullable Object raw, TaskFields.Builder into);
    }

    /**
     * Reads the object that the reader stands on; null where it has no usable id.
     *
     * @param full whether it is the reply to a full read
     */
    public @Nullable RemoteTask read(JsonReader json, boolean full) {
        if (json.kind() != Kind.OBJECT) {
            json.skip();
            return null;
        }
        return new One(names, translation).task(json, full);
    }

    /** A bare task; another one than was asked for is no answer. */
    public RemoteTask task(JsonReader json, String asked) throws MalformedReply {
        RemoteTask task = read(json, true);
        if (task == null || !task.remoteId().equals(asked)) {
            throw new MalformedReply("not the task asked for");
        }
        return task;
    }

    /** Reads a list of tasks; a row that is no task, or repeats an id, is left out. Answers how many were. */
    public int rows(JsonReader json, List<RemoteTask> tasks) throws MalformedReply {
        if (json.kind() != Kind.ARRAY) {
            throw new MalformedReply("no list of tasks");
        }
        int skipped = 0;
        Set<String> ids = new HashSet<>();
        while (json.nextItem()) {
            RemoteTask task = read(json, false);
            if (task != null && ids.add(task.remoteId())) {
                tasks.add(task);
            } else {
                skipped++;
            }
        }
        return skipped;
    }

    /** The first key of the object that must stand here. */
    public static @Nullable String firstKey(JsonReader json) throws MalformedReply {
        if (json.kind() != Kind.OBJECT) {
            throw new MalformedReply("not an object");
        }
        return json.nextKey();
    }

    /** What was found of one task so far. */
    private static final class One {

        private final FieldNames names;
        private final Translation translation;
        private final TaskFields.Builder fields = TaskFields.builder();
        private @Nullable Map<String, @Nullable Object> unknown;
        private @Nullable String id;
        private int told;

        One(FieldNames names, Translation translation) {
            this.names = names;
            this.translation = translation;
        }

        @Nullable RemoteTask task(JsonReader json, boolean full) {
            String key = json.nextKey();
            while (key != null) {
                if (key.equals(names.id())) {
                    readId(json);
                } else {
                    readField(json, key);
                }
                key = json.nextKey();
            }
            if (id == null) {
                return null;
            }
            boolean complete = full || told == names.count() && unknown == null;
            if (unknown != null || full) {
                fields.set(TaskField.UNKNOWN, unknown == null ? Map.of() : Collections.unmodifiableMap(unknown));
            }
            return new RemoteTask(id, fields.build(), complete);
        }

        private void readId(JsonReader json) {
            if (json.kind() == Kind.TEXT) {
                String text = json.text();
                id = RequestPath.usableId(text) ? text : null;
            } else {
                json.skip();
            }
        }

        private void readField(JsonReader json, String key) {
            TaskField field = names.field(key);
            if (field == null) {
                keep(key, json.any());
                return;
            }
            told++;
            Kind kind = json.kind();
            Object raw = kind == Kind.TEXT ? json.text() : kind == Kind.NULL ? null : json.any();
            Object value = translation.of(field, raw, fields);
            if (value == Values.UNREADABLE) {
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
    }
}
