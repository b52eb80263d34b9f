package app.taskdesk.task;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Folds text so that a search finds it whatever its case and accents: "Zoë Müller" is found by "muller". */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchText() {
    }

    /** Lower case without accents. Both the text searched in and the words searched for go through here. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
            }
        }
        return lower;
    }

    /** The text of a task's row to search in: title first, each part on its own line so that no match spans two. */
    public static String of(TaskFields fields) {
        var text = new StringBuilder();
        append(text, fields.text(TaskField.TITLE));
        append(text, fields.text(TaskField.CUSTOMER_NAME));
        append(text, fields.text(TaskField.CUSTOMER_ID));
        append(text, fields.text(TaskField.DESCRIPTION));
        List<String> tags = fields.list(TaskField.TAGS);
        tags.forEach(tag -> append(text, tag));
        return fold(text.toString());
    }

    private static void append(StringBuilder text, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            text.append(part).append('\n');
        } else if (text.isEmpty()) {
            text.append('\n');
        }
    }
}
