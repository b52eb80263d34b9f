package app.taskdesk.store;

import app.taskdesk.store.Remains.Row;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Tells what can still be read of a damaged database in a form that any program can read. */
final class Leftovers {

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> OF_A_CHANGE = List.of("kind", "state", "created_at", "error");

    private final Remains remains;

    Leftovers(Remains remains) {
        this.remains = remains;
    }

    /** The changes that wait to be sent and make sense. */
    static List<Row> waiting(Remains remains) {
        return remains.all("intent", "seq").stream().filter(row -> {
            try {
                TaskFieldsJson.readPayload(row.text("payload"), (int) row.number("payload_version"));
                return IntentState.valueOf(row.text("state")).isOpen();
            } catch (IllegalArgumentException | StoreException e) {
                return false;
            }
        }).toList();
    }

    void write(Writer out) throws IOException {
        for (Row intent : waiting(remains)) {
            String title = remains.one("task", "id", intent.number("task_id")).map(row -> row.text("title")).orElse("");
            line(out, "waiting", title, json -> {
                OF_A_CHANGE.forEach(column -> value(json, column, intent.values().get(column)));
                json.writeName("payload");
                json.writeRawValue(intent.text("payload"));
            });
        }
        for (Row task : remains.all("task", "id")) {
            line(out, "task", task.text("title"), json -> {
                for (Map.Entry<String, @Nullable Object> column : task.values().entrySet()) {
                    if (!column.getKey().equals("title") && !column.getKey().equals("search_text")) {
                        value(json, column.getKey(), column.getValue());
                    }
                }
                fields(task.number("id")).ifPresent(fields -> {
                    json.writeName("fields");
                    json.writeRawValue(fields);
                });
            });
        }
    }

    /** All that the server told of a task, long texts too. */
    private Optional<String> fields(long task) {
        return remains.one("base_copy", "task_id", task).map(base -> base.text("fields")).filter(text -> {
            try {
                return !TaskFieldsJson.read(text).isEmpty();
            } catch (StoreException e) {
                return false;
            }
        });
    }

    private static void line(Writer out, String what, String title, Consumer<JsonGenerator> rest)
            throws IOException {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("what", what);
            json.writeStringProperty("title", title);
            rest.accept(json);
            json.writeEndObject();
        }
        out.write(text.append('\n').toString());
    }

    private static void value(JsonGenerator json, String name, @Nullable Object value) {
        switch (value) {
            case null -> { }
            case String text -> json.writeStringProperty(name, text);
            case Long number -> json.writeNumberProperty(name, number);
            default -> json.writeStringProperty(name, value.toString());
        }
    }
}
