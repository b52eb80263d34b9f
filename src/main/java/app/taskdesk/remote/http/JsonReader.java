package app.taskdesk.remote.http;

import app.taskdesk.task.SoundText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks once through a JSON document that nobody trusts: one document in UTF-8, no key twice, 64 levels, bounded
 * numbers, strings and tokens ({@code sync.md} 0, P5; 2.13). It stands on one value at a time; each value is either
 * read or skipped before moving on.
 */
public final class JsonReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(100)
                    .maxStringLength(4_000_000).maxNameLength(1_000).maxTokenCount(400_000).build())
            .build();

    private final JsonParser parser;
    private final boolean mayNeedMending;

    private JsonReader(JsonParser parser, boolean mayNeedMending) {
        this.parser = parser;
        this.mayNeedMending = mayNeedMending;
    }

    /** What stands at the present place. */
    public enum Kind {
        OBJECT, ARRAY, TEXT, NUMBER, BOOLEAN, NULL
    }

    /** Takes what it needs from a document, standing on its outermost value at first. */
    @FunctionalInterface
    public interface Reading<T> {

        T read(JsonReader json) throws MalformedReply;
    }

    /** Reads a whole document and makes sure that nothing follows it. */
    public static <T> T read(byte[] body, Reading<T> reading) throws MalformedReply {
        int start = startsWithMark(body, 0) ? 3 : 0;
        if (startsWithMark(body, start)) {
            throw new MalformedReply("not JSON");
        }
        for (int i = start; i < Math.min(body.length, start + 4); i++) {
            if (body[i] == 0) {
                throw new MalformedReply("not UTF-8");
            }
        }
        String text = Utf8.strictly(body, start);
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), body, start, body.length - start)) {
            if (parser.nextToken() == null) {
                throw new MalformedReply("empty body");
            }
            T result = reading.read(new JsonReader(parser, text.contains("\\u")));
            if (parser.nextToken() != null) {
                throw new MalformedReply("more than one document");
            }
            return result;
        } catch (StreamConstraintsException e) {
            throw new MalformedReply("JSON over its limits");
        } catch (JacksonException e) {
            throw new MalformedReply("not valid JSON");
        }
    }

    private static boolean startsWithMark(byte[] body, int at) {
        return body.length >= at + 3 && body[at] == (byte) 0xEF && body[at + 1] == (byte) 0xBB
                && body[at + 2] == (byte) 0xBF;
    }

    public Kind kind() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_NULL -> Kind.NULL;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("stands on no value");
        };
    }

    /** Inside an object: moves to the next value and returns its key, or null after the last. */
    public @Nullable String nextKey() {
        String key = parser.nextName();
        if (key == null) {
            return null;
        }
        parser.nextToken();
        return mayNeedMending ? SoundText.of(key) : key;
    }

    /** Inside an array: moves to the next value; false after the last. */
    public boolean nextItem() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Passes over the present value with all that is in it. */
    public void skip() {
        parser.skipChildren();
    }

    /** The text of a string, or a number's or boolean's own spelling. */
    public String text() {
        String text = parser.getString();
        return mayNeedMending ? SoundText.of(text) : text;
    }

    /** The present value as it is: map, list, text, number, boolean or null. Immutable. */
    public @Nullable Object any() {
        return switch (kind()) {
            case OBJECT -> object();
            case ARRAY -> array();
            case TEXT -> text();
            case NUMBER -> number();
            case BOOLEAN -> parser.getBooleanValue();
            case NULL -> null;
        };
    }

    /** The present object with all that is in it, in its order. Immutable. */
    public Map<String, @Nullable Object> object() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        String key = nextKey();
        while (key != null) {
            map.put(key, any());
            key = nextKey();
        }
        return Collections.unmodifiableMap(map);
    }

    private List<@Nullable Object> array() {
        var list = new ArrayList<@Nullable Object>();
        while (nextItem()) {
            list.add(any());
        }
        return Collections.unmodifiableList(list);
    }

    /** A long or a wider integer, or a double; a number beyond every double stays text. */
    private Object number() {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            BigInteger value = parser.getBigIntegerValue();
            return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
        }
        double value = parser.getDoubleValue();
        return Double.isFinite(value) ? (Object) value : text();
    }
}
