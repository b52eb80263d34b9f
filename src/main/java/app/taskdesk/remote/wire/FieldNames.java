package app.taskdesk.remote.wire;

import app.taskdesk.task.TaskField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A provider's names for the fields of a task. */
public final class FieldNames {

    private final String id;
    private final Map<String, TaskField> fields = new LinkedHashMap<>();
    private final Map<TaskField, String> names = new EnumMap<>(TaskField.class);

    private FieldNames(String id) {
        this.id = id;
    }

    /** Begins with the name of the id; {@link #and} adds the others. */
    public static FieldNames withId(String id) {
        return new FieldNames(id);
    }

    public FieldNames and(TaskField field, String name) {
        fields.put(name, field);
        names.put(field, name);
        return this;
    }

    String id() {
        return id;
    }

    /** The field of a key, or null for one that nobody knows. */
    public @Nullable TaskField field(String name) {
        return fields.get(name);
    }

    /** The key of a field, or null for one that this provider does not have. */
    public @Nullable String name(TaskField field) {
        return names.get(field);
    }

    /** The fields that a task has there. */
    public Set<TaskField> fields() {
        return Collections.unmodifiableSet(names.keySet());
    }

    /** How many fields a task has there. */
    int count() {
        return fields.size();
    }
}
