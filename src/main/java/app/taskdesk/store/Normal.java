package app.taskdesk.store;

import app.taskdesk.task.SoundText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings values into the one form in which they come back from disk, so that a value written and read is equal to
 * itself and nobody sees an edit that nobody made ({@code sync.md} 0, P3 and P4).
 */
final class Normal {

    private Normal() {
    }

    static TaskFields fields(TaskFields fields) {
        var normal = TaskFields.builder();
        for (TaskField field : fields.present()) {
            normal.set(field, value(fields.get(field)));
        }
        return normal.build();
    }

    static Payload payload(Payload payload) {
        var normal = new LinkedHashMap<TaskField, FieldChange>();
        payload.changes().forEach((field, change) ->
                normal.put(field, new FieldChange(value(change.from()), value(chosen(change.to())))));
        return new Payload(normal, payload.adjustReminders(),
                payload.note() == null ? null : text(payload.note()));
    }

    /** Servers keep no finer moments; one that came back without the rest would look like somebody else's change. */
    private static @Nullable Object chosen(@Nullable Object value) {
        return value instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MILLIS) : value;
    }

    static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text(text);
            case Instant instant -> Micros.instant(Micros.of(instant));
            case Integer number -> number.longValue();
            case BigInteger number -> number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
            case Float number -> number.doubleValue();
            case BigDecimal number -> number.doubleValue();
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> value;
        };
    }

    private static List<@Nullable Object> list(List<?> list) {
        var normal = new ArrayList<@Nullable Object>(list.size());
        list.forEach(item -> normal.add(value(item)));
        return Collections.unmodifiableList(normal);
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        var normal = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, item) -> normal.put(text(String.valueOf(key)), value(item)));
        return Collections.unmodifiableMap(normal);
    }

    static String text(String text) {
        return SoundText.of(text);
    }
}
