package app.taskdesk.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * An immutable, sparse set of field values. A field that is absent was not told and says nothing; a field that is
 * present with null is empty. That difference is what keeps a sparse list row from clearing what a full read knew
 * ({@code sync.md} 2.5).
 */
public final class TaskFields {

    private static final Object ABSENT = new Object();
    private static final TaskField[] FIELDS = TaskField.values();

    /** Nothing told. */
    public static final TaskFields NONE = new TaskFields(absent());

    private final @Nullable Object[] values;

    private TaskFields(@Nullable Object[] values) {
        this.values = values;
    }

    private static @Nullable Object[] absent() {
        var values = new Object[FIELDS.length];
        Arrays.fill(values, ABSENT);
        return values;
    }

    public static Builder builder() {
        return new Builder(absent());
    }

    /** A builder that starts with these values. */
    public Builder toBuilder() {
        return new Builder(values.clone());
    }

    public boolean has(TaskField field) {
        return values[field.ordinal()] != ABSENT;
    }

    /** The value, or null where the field is empty or absent. */
    public @Nullable Object get(TaskField field) {
        Object value = values[field.ordinal()];
        return value == ABSENT ? null : value;
    }

    public @Nullable String text(TaskField field) {
        return (String) get(field);
    }

    public @Nullable Instant instant(TaskField field) {
        return (Instant) get(field);
    }

    /** The number, or 0 where the field is empty or absent. */
    public long number(TaskField field) {
        return get(field) instanceof Long number ? number : 0;
    }

    /** The list, never null. */
    @SuppressWarnings("unchecked")
    public List<String> list(TaskField field) {
        return get(field) instanceof List<?> list ? (List<String>) list : List.of();
    }

    /** The JSON object, never null. */
    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> object(TaskField field) {
        return get(field) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /** The fields that are present, in declaration order. */
    public List<TaskField> present() {
        var present = new ArrayList<TaskField>();
        for (TaskField field : FIELDS) {
            if (has(field)) {
                present.add(field);
            }
        }
        return present;
    }

    public boolean isEmpty() {
        return present().isEmpty();
    }

    public TaskFields with(TaskField field, @Nullable Object value) {
        return toBuilder().set(field, value).build();
    }

    public TaskFields without(TaskField field) {
        return toBuilder().unset(field).build();
    }

    /** These values, replaced by every value present in the other. */
    public TaskFields overlaidBy(TaskFields other) {
        var result = toBuilder();
        other.present().forEach(field -> result.set(field, other.get(field)));
        return result.build();
    }

    /** Only the given fields, where present. */
    public TaskFields only(Set<TaskField> fields) {
        var result = builder();
        present().stream().filter(fields::contains).forEach(field -> result.set(field, get(field)));
        return result.build();
    }

    /** The fields present here whose value means something else there; absent there counts as empty. */
    public Set<TaskField> differingFrom(TaskFields other) {
        var differing = EnumSet.noneOf(TaskField.class);
        present().stream().filter(f -> !sameValue(f, get(f), other.get(f))).forEach(differing::add);
        return differing;
    }

    /** Whether two values of a field mean the same: tags as sets, empty text and empty collections as null. */
    public static boolean sameValue(TaskField field, @Nullable Object one, @Nullable Object other) {
        Object left = meaning(field, one);
        Object right = meaning(field, other);
        return Objects.equals(left, right);
    }

    private static @Nullable Object meaning(TaskField field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isEmpty() ? null : text;
            case List<?> list -> list.isEmpty() ? null : field == TaskField.TAGS ? Set.copyOf(list) : list;
            case Map<?, ?> map -> map.isEmpty() ? null : map;
            default -> value;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TaskFields fields && Arrays.equals(values, fields.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The names of the fields present; no values, since they may hold what must not be logged. */
    @Override
    public String toString() {
        return present().toString();
    }

    /** Collects values; each is checked against its field's kind. */
    public static final class Builder {

        private final @Nullable Object[] values;

        private Builder(@Nullable Object[] values) {
            this.values = values;
        }

        /** Sets a value; null says that the field is empty. */
        public Builder set(TaskField field, @Nullable Object value) {
            if (value != null && !field.kind().type().isInstance(value)) {
                throw new IllegalArgumentException(field + " takes " + field.kind());
            }
            values[field.ordinal()] = value;
            return this;
        }

        /** Says nothing about the field. */
        public Builder unset(TaskField field) {
            values[field.ordinal()] = ABSENT;
            return this;
        }

        public TaskFields build() {
            return new TaskFields(values.clone());
        }
    }
}
