package app.taskdesk.remote;

/** Makes a server's words harmless to show and to keep: short, on one line, nothing that steers the display. */
public final class InertText {

    /** The most characters of one text. */
    public static final int LONGEST = 500;

    private static final char REPLACEMENT = '\uFFFD';

    private InertText() {
    }

    /** The text clipped, blanks for line ends and tabs, a replacement character for all that steers. */
    public static String of(String text) {
        int length = Math.min(text.length(), LONGEST);
        if (length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))) {
            length--;
        }
        var inert = new StringBuilder(length + 1);
        text.substring(0, length).codePoints().forEach(c -> inert.appendCodePoint(inert(c)));
        return length < text.length() ? inert.append('\u2026').toString() : inert.toString();
    }

    private static int inert(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL, Character.SURROGATE -> REPLACEMENT;
            default -> steersDirection(codePoint) ? REPLACEMENT : codePoint;
        };
    }

    private static boolean steersDirection(int codePoint) {
        return codePoint == 0x061C || codePoint == 0x200E || codePoint == 0x200F
                || codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
}
