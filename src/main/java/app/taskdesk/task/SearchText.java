package app.taskdesk.task;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Folds text so that a search finds it whatever its case and accents: "Zoë Müller" is found by "muller". */
public final class SearchText {

    private static final char LAST_PLAIN = 127;

    private SearchText() {
    }

    /** Lower case without accents. Both the text searched in and the words searched for go through here. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int foreign = nextForeign(lower, 0);
        if (foreign == lower.length()) {
            return lower;
        }
        var folded = new StringBuilder(lower.length());
        int plain = 0;
        while (foreign < lower.length()) {
            int end = foreign;
            while (end < lower.length() && lower.charAt(end) > LAST_PLAIN) {
                end++;
            }
            folded.append(lower, plain, foreign);
            appendBare(folded, Normalizer.normalize(lower.substring(foreign, end), Normalizer.Form.NFKD));
            plain = end;
            foreign = nextForeign(lower, end);
        }
        return folded.append(lower, plain, lower.length()).toString();
    }

    private static int nextForeign(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= LAST_PLAIN) {
            at++;
        }
        return at;
    }

    private static void appendBare(StringBuilder folded, String decomposed) {
        decomposed.codePoints().filter(SearchText::isNoMark).forEach(folded::appendCodePoint);
    }

    private static boolean isNoMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> true;
        };
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
