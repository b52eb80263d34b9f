package app.taskdesk.sync;

import app.taskdesk.store.FieldChange;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a person changed together with what the server has now, field by field ({@code sync.md} 2.5).
 *
 * @param toSend  values the server does not have yet and nobody else touched
 * @param settled fields in which the server already has what the person wants
 * @param clashes fields that somebody else changed to something else
 * @param untold  fields about which the server copy says nothing
 */
public record Merge(TaskFields toSend, Set<TaskField> settled, Set<TaskField> clashes, Set<TaskField> untold) {

    /**
     * Merges an edit.
     *
     * @param whole whether the server copy is a full read, in which an absent field is an empty one
     */
    public static Merge of(Map<TaskField, FieldChange> changes, TaskFields server, boolean whole) {
        var toSend = TaskFields.builder();
        var settled = EnumSet.noneOf(TaskField.class);
        var clashes = EnumSet.noneOf(TaskField.class);
        var untold = EnumSet.noneOf(TaskField.class);
        new EnumMap<>(changes).forEach((field, change) -> {
            if (!whole && !server.has(field)) {
                untold.add(field);
                return;
            }
            Object theirs = server.get(field);
            Object wanted = wanted(field, change, theirs);
            if (TaskFields.sameValue(field, theirs, wanted)) {
                settled.add(field);
            } else if (mayReplace(field, change, theirs)) {
                toSend.set(field, wanted);
            } else {
                clashes.add(field);
            }
        });
        return new Merge(toSend.build(), settled, clashes, untold);
    }

    private static boolean mayReplace(TaskField field, FieldChange change, @Nullable Object theirs) {
        return switch (field) {
            case TAGS -> true;
            case METADATA -> keysOfBoth(change).stream().noneMatch(key -> keyClashes(key, change, theirs));
            default -> TaskFields.sameValue(field, theirs, change.from());
        };
    }

    private static @Nullable Object wanted(TaskField field, FieldChange change, @Nullable Object theirs) {
        return switch (field) {
            case TAGS -> tags(change, theirs);
            case METADATA -> metadata(change, theirs);
            default -> change.to();
        };
    }

    private static List<String> tags(FieldChange change, @Nullable Object theirs) {
        var before = strings(change.from());
        var mine = strings(change.to());
        var merged = new LinkedHashSet<>(strings(theirs));
        before.stream().filter(tag -> !mine.contains(tag)).forEach(merged::remove);
        mine.stream().filter(tag -> !before.contains(tag)).forEach(merged::add);
        return List.copyOf(merged);
    }

    private static Map<String, @Nullable Object> metadata(FieldChange change, @Nullable Object theirs) {
        var before = keys(change.from());
        var mine = keys(change.to());
        var merged = new HashMap<>(keys(theirs));
        for (String key : keysOfBoth(change)) {
            if (!sameKey(key, before, mine)) {
                if (mine.containsKey(key)) {
                    merged.put(key, mine.get(key));
                } else {
                    merged.remove(key);
                }
            }
        }
        return java.util.Collections.unmodifiableMap(merged);
    }

    private static boolean keyClashes(String key, FieldChange change, @Nullable Object theirs) {
        var before = keys(change.from());
        var mine = keys(change.to());
        return !sameKey(key, before, mine) && !sameKey(key, before, keys(theirs)) && !sameKey(key, mine, keys(theirs));
    }

    private static boolean sameKey(String key, Map<String, @Nullable Object> one, Map<String, @Nullable Object> two) {
        return one.containsKey(key) == two.containsKey(key) && Objects.equals(one.get(key), two.get(key));
    }

    private static Set<String> keysOfBoth(FieldChange change) {
        var all = new LinkedHashSet<>(keys(change.from()).keySet());
        all.addAll(keys(change.to()).keySet());
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> keys(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static List<String> strings(@Nullable Object value) {
        var strings = new ArrayList<String>();
        if (value instanceof List<?> list) {
            list.forEach(item -> strings.add(String.valueOf(item)));
        }
        return strings;
    }
}
