package app.taskdesk.task;

import org.jspecify.annotations.Nullable;

/**
 * Makes text from elsewhere inert for the screen: control characters become visible symbols, marks that turn the
 * reading direction vanish, and what is too long is clipped ({@code sync.md} 2.13). For display only; never sent.
 */
public final class SafeText {

    public static final int TITLE = 500;
    public static final int BODY = 20_000;

    private static final char SYMBOLS = '\u2400';
    private static final char DELETE_SYMBOL = '\u2421';
    private static final char REPLACEMENT = '\uFFFD';

    private SafeText() {
    }

    /** On one line: line breaks and tabs are control characters too. */
    public static String line(@Nullable String text, int max) {
        return inert(text, max, false);
    }

    public static String title(@Nullable String text) {
        return line(text, TITLE);
    }

    /** With its line breaks and tabs. */
    public static String body(@Nullable String text) {
        return inert(text == null ? null : text.replace("\r\n", "\n"), BODY, true);
    }

    private static String inert(@Nullable String text, int max, boolean lines) {
        if (text == null) {
            return "";
        }
        String clipped = text.length() <= max ? text : text.substring(0, cut(text, max - 1)) + "\u2026";
        if (clipped.codePoints().noneMatch(SafeText::isUnsafe)) {
            return clipped;
        }
        var safe = new StringBuilder(clipped.length());
        clipped.codePoints().forEach(point -> append(safe, point, lines));
        return safe.toString();
    }

    private static int cut(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    private static void append(StringBuilder safe, int point, boolean lines) {
        if (lines && (point == '\n' || point == '\t')) {
            safe.append((char) point);
        } else if (point < ' ') {
            safe.append((char) (SYMBOLS + point));
        } else if (point == 0x7F) {
            safe.append(DELETE_SYMBOL);
        } else if (point > 0x7F && point < 0xA0 || point >= 0xD800 && point <= 0xDFFF) {
            safe.append(REPLACEMENT);
        } else if (!isDirection(point)) {
            safe.appendCodePoint(point);
        }
    }

    private static boolean isUnsafe(int point) {
        return point < ' ' || point >= 0x7F && point < 0xA0 || point >= 0xD800 && point <= 0xDFFF
                || isDirection(point);
    }

    private static boolean isDirection(int point) {
        return point == 0x061C || point == 0x200E || point == 0x200F || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }
}
