package app.taskdesk.store;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The fields of a task, of a payload and of a snapshot as the JSON that the store keeps. A field that is absent has
 * no key, an empty one is null. The keys are the names of {@link TaskField}: they are on people's disks and stay.
 */
final class TaskFieldsJson {

    static final int PAYLOAD_VERSION = 1;

    private static final String CHANGES = "changes";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String ADJUST_REMINDERS = "adjustReminders";
    private static final String NOTE = "note";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200)
                    .maxStringLength(Integer.MAX_VALUE).build())
            .build();
    private static final Map<String, TaskField> FIELDS = new HashMap<>();

    static {
        for (TaskField field : TaskField.values()) {
            FIELDS.put(field.name(), field);
        }
    }

    private TaskFieldsJson() {
    }

    /** The fields must be {@link Normal}. */
    static String write(TaskFields fields) {
        var text = new StringWriter(600);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (TaskField field : fields.present()) {
                json.writeName(field.name());
                FieldJson.write(json, fields.get(field));
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    static TaskFields read(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            var fields = TaskFields.builder();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                TaskField field = field(name);
                json.nextToken();
                fields.set(field, FieldJson.read(json, field));
            }
            return fields.build();
        } catch (JacksonException | IllegalStateException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** The payload must be {@link Normal}. */
    static String writePayload(Payload payload) {
        var text = new StringWriter(200);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeBooleanProperty(ADJUST_REMINDERS, payload.adjustReminders());
            if (payload.note() != null) {
                json.writeStringProperty(NOTE, payload.note());
            }
            json.writeName(CHANGES);
            writeChanges(json, payload.changes());
            json.writeEndObject();
        }
        return text.toString();
    }

    /** The values must be {@link Normal}. */
    static String writeChanges(Map<TaskField, FieldChange> changes) {
        var text = new StringWriter(60);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            writeChanges(json, changes);
        }
        return text.toString();
    }

    private static void writeChanges(JsonGenerator json, Map<TaskField, FieldChange> changes) {
        json.writeStartObject();
        changes.forEach((field, change) -> {
            json.writeName(field.name());
            json.writeStartObject();
            json.writeName(FROM);
            FieldJson.write(json, change.from());
            json.writeName(TO);
            FieldJson.write(json, change.to());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    static Map<TaskField, FieldChange> readChanges(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
            readChanges(json, changes);
            return changes;
        } catch (JacksonException | IllegalStateException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** @param version what the payload was written as; older ones are brought up to date here */
    static Payload readPayload(String text, int version) {
        if (version != PAYLOAD_VERSION) {
            throw damaged(new IllegalStateException("payload version " + version));
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            boolean adjustReminders = true;
            String note = null;
            var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case ADJUST_REMINDERS -> adjustReminders = json.getBooleanValue();
                    case NOTE -> note = json.getString();
                    case CHANGES -> readChanges(json, changes);
                    default -> throw new IllegalStateException(name);
                }
            }
            return new Payload(changes, adjustReminders, note);
        } catch (JacksonException | IllegalStateException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private static void readChanges(JsonParser json, Map<TaskField, FieldChange> changes) {
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            TaskField field = field(name);
            json.nextToken();
            var sides = new HashMap<String, Object>();
            for (String side = json.nextName(); side != null; side = json.nextName()) {
                json.nextToken();
                sides.put(side, FieldJson.read(json, field));
            }
            changes.put(field, new FieldChange(sides.get(FROM), sides.get(TO)));
        }
    }

    static String writeTexts(List<String> texts) {
        var text = new StringWriter(60);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            FieldJson.write(json, texts);
        }
        return text.toString();
    }

    static List<String> readTexts(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            expect(json.nextToken(), JsonToken.START_ARRAY);
            var texts = new ArrayList<String>();
            for (String item = json.nextStringValue(); item != null; item = json.nextStringValue()) {
                texts.add(item);
            }
            return List.copyOf(texts);
        } catch (JacksonException | IllegalStateException e) {
            throw damaged(e);
        }
    }

    private static TaskField field(String name) {
        TaskField field = FIELDS.get(name);
        if (field == null) {
            throw new IllegalStateException("no such field: " + name);
        }
        return field;
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalStateException("expected " + wanted);
        }
    }

    private static StoreException damaged(RuntimeException cause) {
        return new StoreException(StoreException.Reason.DAMAGED, "a stored task cannot be read", cause);
    }
}
