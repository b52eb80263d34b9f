package app.taskdesk.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a request body key by key and collects what is legal, with dates brought to one form and empty texts to null.
 * Lengths count UTF-16 units. Keys nobody asked for are ignored.
 */
final class CheckedBody {

    private static final int TAGS = 20;
    private static final int TAG = 50;
    private static final int METADATA_KEYS = 50;
    private static final int METADATA_VALUE = 1_000;

    private final ObjectNode body;
    private final boolean nullMeansAbsent;
    private final ObjectNode accepted = Json.object();
    private final List<String> details = new ArrayList<>();

    CheckedBody(ObjectNode body, boolean nullMeansAbsent) {
        this.body = body;
        this.nullMeansAbsent = nullMeansAbsent;
    }

    /** What was legal; throws {@link Refusal} with all that was not. */
    ObjectNode accepted() {
        if (!details.isEmpty()) {
            throw Refusal.invalid(details);
        }
        return accepted;
    }

    CheckedBody present(String name) {
        if (!body.hasNonNull(name)) {
            details.add(name + " is required");
        }
        return this;
    }

    /** A text that may neither be null nor blank. */
    CheckedBody filled(String name, int max) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull() && nullMeansAbsent) {
            return this;
        }
        if (isText(name, value, max)) {
            if (value.stringValue().isBlank()) {
                details.add(name + " must be at least 1 characters");
            }
            accepted.set(name, value);
        }
        return this;
    }

    /** A text that may be null. */
    CheckedBody text(String name, int max) {
        JsonNode value = body.get(name);
        if (isNull(value)) {
            accepted.putNull(name);
        } else if (isGiven(value) && isText(name, value, max)) {
            accepted.put(name, value.stringValue().isEmpty() ? null : value.stringValue());
        }
        return this;
    }

    CheckedBody choice(String name, List<String> words) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull() && nullMeansAbsent) {
            return this;
        }
        if (value.isString() && words.contains(value.stringValue())) {
            accepted.set(name, value);
        } else {
            details.add(name + " must be one of " + String.join(", ", words));
        }
        return this;
    }

    CheckedBody date(String name) {
        JsonNode value = body.get(name);
        if (isNull(value)) {
            accepted.putNull(name);
        } else if (isGiven(value)) {
            if (value.isString() && Times.read(value.stringValue()).isPresent()) {
                accepted.put(name, Times.read(value.stringValue()).orElseThrow().toString());
            } else {
                details.add(name + " must be a valid ISO 8601 date");
            }
        }
        return this;
    }

    CheckedBody flag(String name) {
        JsonNode value = body.get(name);
        if (isGiven(value)) {
            if (value.isBoolean()) {
                accepted.set(name, value);
            } else {
                details.add(name + " must be a boolean");
            }
        }
        return this;
    }

    CheckedBody tags() {
        JsonNode value = body.get("tags");
        if (isNull(value)) {
            accepted.putArray("tags");
        } else if (isGiven(value)) {
            if (value instanceof ArrayNode tags) {
                checkTags(tags);
                accepted.set("tags", tags);
            } else {
                details.add("tags must be an array");
            }
        }
        return this;
    }

    CheckedBody metadata() {
        JsonNode value = body.get("metadata");
        if (isNull(value)) {
            accepted.putObject("metadata");
        } else if (isGiven(value)) {
            if (value instanceof ObjectNode metadata) {
                checkMetadata(metadata);
                accepted.set("metadata", metadata);
            } else {
                details.add("metadata must be an object");
            }
        }
        return this;
    }

    CheckedBody forbidden(List<String> names) {
        for (String name : names) {
            if (body.has(name)) {
                details.add(name + " cannot be updated");
            }
        }
        return this;
    }

    private void checkTags(ArrayNode tags) {
        if (tags.size() > TAGS) {
            details.add("tags must contain at most " + TAGS + " items");
        }
        for (int i = 0; i < tags.size(); i++) {
            isText("tags[" + i + "]", tags.get(i), TAG);
        }
    }

    private void checkMetadata(ObjectNode metadata) {
        if (metadata.size() > METADATA_KEYS) {
            details.add("metadata must have at most " + METADATA_KEYS + " keys");
        }
        for (Map.Entry<String, JsonNode> entry : metadata.properties()) {
            String name = "metadata." + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isString()) {
                isText(name, value, METADATA_VALUE);
            } else if (value.toString().length() > METADATA_VALUE) {
                details.add(name + " must be at most " + METADATA_VALUE + " characters");
            }
        }
    }

    private boolean isText(String name, JsonNode value, int max) {
        int before = details.size();
        if (!value.isString()) {
            details.add(name + " must be a string");
        } else if (value.stringValue().length() > max) {
            details.add(name + " must be at most " + max + " characters");
        } else if (hasLoneSurrogate(value.stringValue())) {
            details.add(name + " must be valid Unicode text");
        }
        return details.size() == before;
    }

    private boolean isNull(@Nullable JsonNode value) {
        return value != null && value.isNull() && !nullMeansAbsent;
    }

    private static boolean isGiven(@Nullable JsonNode value) {
        return value != null && !value.isNull();
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
    }
}
