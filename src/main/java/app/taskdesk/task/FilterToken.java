package app.taskdesk.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One part of a written filter: {@code -tag:vip,"old friend"} or a plain word.
 *
 * @param raw    as written
 * @param key    what stands before the colon, in lower case; null for a plain word
 * @param values what stands behind it between commas, without quotes; empty while it is still being typed
 */
record FilterToken(int start, int end, String raw, @Nullable String key, List<String> values, boolean negated) {

    static List<FilterToken> split(String text) {
        var tokens = new ArrayList<FilterToken>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean atEnd = i == text.length();
            if (!atEnd && text.charAt(i) == '"') {
                quoted = !quoted;
            }
            if (atEnd || !quoted && Character.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    tokens.add(of(text.substring(start, i), start));
                }
                start = i + 1;
            }
        }
        return tokens;
    }

    private static FilterToken of(String raw, int start) {
        boolean minus = raw.length() > 1 && raw.charAt(0) == '-';
        String body = minus ? raw.substring(1) : raw;
        int colon = body.indexOf(':');
        int quote = body.indexOf('"');
        boolean keyed = colon > 0 && (quote < 0 || quote > colon)
                && body.chars().limit(colon).allMatch(Character::isLetter);
        if (!keyed) {
            String word = raw.replace("\"", "").strip();
            return new FilterToken(start, start + raw.length(), raw, null, word.isEmpty() ? List.of() : List.of(word),
                    false);
        }
        return new FilterToken(start, start + raw.length(), raw, body.substring(0, colon).toLowerCase(Locale.ROOT),
                values(body.substring(colon + 1)), minus);
    }

    private static List<String> values(String list) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        boolean quoted = false;
        for (char c : list.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                add(values, value);
            } else {
                value.append(c);
            }
        }
        add(values, value);
        return values;
    }

    private static void add(List<String> values, StringBuilder value) {
        if (!value.toString().isBlank()) {
            values.add(value.toString().strip());
        }
        value.setLength(0);
    }

    /** The value in quotes where it would fall apart, or be taken for a key, without them. */
    static String quoted(String value) {
        boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> Character.isWhitespace(c) || c == ','
                || c == ':' || c == '"');
        return plain ? value : '"' + value.replace("\"", "") + '"';
    }
}
