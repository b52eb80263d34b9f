package app.taskdesk.remote.wire;

import app.taskdesk.task.TaskField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON values that nobody trusts as values of a field's kind. */
public final class Values {

    /** Stands for a value that is not of its field's kind. */
    public static final Object UNREADABLE = new Object();

    private Values() {
    }

    /** The value, null where it is empty, or {@link #UNREADABLE}. */
    public static @Nullable Object of(TaskField.Kind kind, Object raw) {
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
    public static Object number(Object raw) {
        return switch (raw) {
            case Long number -> number;
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 -> number.longValue();
            case String text when text.matches("-?\\d{1,15}") -> Long.valueOf(text);
            default -> UNREADABLE;
        };
    }

    /** A whole number, or the other value where there is none. */
    public static long count(@Nullable Object raw, long otherwise) {
        return raw != null && number(raw) instanceof Long number ? number : otherwise;
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
