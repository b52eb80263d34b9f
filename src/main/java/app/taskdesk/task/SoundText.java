package app.taskdesk.task;

/**
 * Text that every part of the program can keep as it is: no NUL, at which SQLite ends a text, and no half of a
 * surrogate pair, which it spoils ({@code sync.md} P3, P4).
 */
public final class SoundText {

    private static final char REPLACEMENT = '\uFFFD';

    private SoundText() {
    }

    /** The text with a replacement character for each NUL and each half of a broken surrogate pair. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (Character.isHighSurrogate(chars[i]) && i + 1 < chars.length
                    && Character.isLowSurrogate(chars[i + 1])) {
                i++;
            } else if (chars[i] == 0 || Character.isSurrogate(chars[i])) {
                chars[i] = REPLACEMENT;
            }
        }
        return new String(chars);
    }
}
