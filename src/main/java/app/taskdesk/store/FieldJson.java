package app.taskdesk.store;

import app.taskdesk.task.TaskField;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One field's value in JSON, by the kind of the field: instants are microseconds, all else is as it looks. */
final class FieldJson {

    private FieldJson() {
    }

    static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Instant instant -> json.writeNumber(Micros.of(instant));
            case Long number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case BigInteger number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> write(json, item));
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, item) -> {
                    json.writeName((String) key);
                    write(json, item);
                });
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException("not a field's value: " + value.getClass());
        }
    }

    /** The value the parser stands on. */
    static @Nullable Object read(JsonParser json, TaskField field) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> json.getString();
            case INSTANT -> Micros.instant(json.getLongValue());
            case NUMBER -> json.getLongValue();
            case LIST, OBJECT -> any(json);
        };
    }

    private static @Nullable Object any(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> Normal.value(json.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> list(json);
            case START_OBJECT -> map(json);
            case VALUE_NULL -> null;
            case END_ARRAY, END_OBJECT, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("stands on no value");
        };
    }

    private static List<@Nullable Object> list(JsonParser json) {
        var list = new ArrayList<@Nullable Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(any(json));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<String, @Nullable Object> map(JsonParser json) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (String key = json.nextName(); key != null; key = json.nextName()) {
            json.nextToken();
            map.put(key, any(json));
        }
        return Collections.unmodifiableMap(map);
    }
}
