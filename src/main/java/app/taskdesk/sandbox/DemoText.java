package app.taskdesk.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Fills the places, such as {@code {order}}, in the titles and descriptions of one demo task. */
final class DemoText {

    private final DemoWords words;
    private final SplittableRandom random;
    private final Map<String, String> known;

    DemoText(DemoWords words, SplittableRandom random, Map<String, String> known) {
        this.words = words;
        this.random = random;
        this.known = known;
    }

    static <T extends @Nullable Object> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    String fill(String pattern) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            filled.append(pattern, from, open).append(value(pattern.substring(open + 1, close)));
            from = close + 1;
        }
        return filled.append(pattern, from, pattern.length()).toString();
    }

    private String value(String name) {
        return switch (name) {
            case "carrier" -> pick(words.list("carriers"), random);
            case "place" -> pick(words.list("places"), random);
            case "year" -> String.valueOf(2017 + random.nextInt(9));
            case "parcel" -> "PX" + Long.toString(random.nextLong(1L << 40), 36).toUpperCase(Locale.ROOT);
            default -> known.getOrDefault(name, "{" + name + "}");
        };
    }
}
