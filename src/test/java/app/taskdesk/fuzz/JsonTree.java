package app.taskdesk.fuzz;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document that may be bent into what no library would write: keys twice, words that are no values. */
sealed interface JsonTree {

    /** Text that stands in the document as it is. */
    record Raw(String text) implements JsonTree {
    }

    /** An array. */
    record Items(List<JsonTree> items) implements JsonTree {
    }

    /** An object, whose keys are text as it stands in the document, quotes and all. */
    record Entries(List<Entry> entries) implements JsonTree {
    }

    /** One key with its value. */
    record Entry(String key, JsonTree value) {
    }

    static JsonTree of(String json) {
        return of(JsonMapper.shared().readTree(json));
    }

    private static JsonTree of(JsonNode node) {
        if (node.isObject()) {
            var entries = new ArrayList<Entry>();
            node.properties().forEach(one -> entries.add(new Entry('"' + one.getKey() + '"', of(one.getValue()))));
            return new Entries(entries);
        }
        if (node.isArray()) {
            var items = new ArrayList<JsonTree>();
            node.forEach(item -> items.add(of(item)));
            return new Items(items);
        }
        return new Raw(node.toString());
    }

    /** All objects and arrays in it, itself among them. */
    default List<JsonTree> branches() {
        var found = new ArrayList<JsonTree>();
        switch (this) {
            case Raw _ -> { }
            case Items items -> {
                found.add(this);
                items.items().forEach(item -> found.addAll(item.branches()));
            }
            case Entries entries -> {
                found.add(this);
                entries.entries().forEach(entry -> found.addAll(entry.value().branches()));
            }
        }
        return found;
    }

    default void write(StringBuilder out) {
        switch (this) {
            case Raw raw -> out.append(raw.text());
            case Items items -> {
                out.append('[');
                for (int i = 0; i < items.items().size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    items.items().get(i).write(out);
                }
                out.append(']');
            }
            case Entries entries -> {
                out.append('{');
                for (int i = 0; i < entries.entries().size(); i++) {
                    Entry entry = entries.entries().get(i);
                    out.append(i == 0 ? "" : ",").append(entry.key()).append(':');
                    entry.value().write(out);
                }
                out.append('}');
            }
        }
    }
}
