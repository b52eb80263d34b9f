package app.taskdesk.csv;

import java.util.regex.Pattern;

/**
 * Text that no spreadsheet takes for a formula: what could be one gets an apostrophe in front, which reading takes
 * away again, so that no text changes on the way there and back.
 */
final class SafeCell {

    /** Signs that begin a formula, their full-width forms too, behind any apostrophes and blanks. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[' ]*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*");
    private static final char APOSTROPHE = '\'';

    private SafeCell() {
    }

    static String of(String text) {
        return FORMULA.matcher(text).matches() ? APOSTROPHE + text : text;
    }

    static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && FORMULA.matcher(cell).matches()
                ? cell.substring(1) : cell;
    }
}
