package app.taskdesk.ui.quickadd;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads fields that hold several values in one text. */
final class TypedLists {

    private TypedLists() {
    }

    /** Tags between commas, then those said elsewhere; each once. */
    static List<String> tags(String typed, List<String> others) {
        Set<String> tags = new LinkedHashSet<>();
        for (String part : typed.split(",")) {
            if (!part.isBlank()) {
                tags.add(part.strip());
            }
        }
        tags.addAll(others);
        return List.copyOf(tags);
    }

    /** One {@code key=value} a line; lines without a key are left out. */
    static Map<String, Object> metadata(String typed) {
        var metadata = new LinkedHashMap<String, Object>();
        typed.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> metadata.put(
                line.substring(0, line.indexOf('=')).strip(), line.substring(line.indexOf('=') + 1).strip()));
        return Map.copyOf(metadata);
    }
}
