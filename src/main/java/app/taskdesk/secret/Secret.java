package app.taskdesk.secret;

import java.util.Arrays;

/** An API key in memory; shows itself only to who asks for its characters. */
public final class Secret {

    private final char[] chars;

    private Secret(char[] chars) {
        this.chars = chars;
    }

    /** A copy of what was typed or pasted, without the blanks and line ends around it. */
    public static Secret of(char[] typed) {
        int start = 0;
        int end = typed.length;
        while (start < end && isBlank(typed[start])) {
            start++;
        }
        while (end > start && isBlank(typed[end - 1])) {
            end--;
        }
        return new Secret(Arrays.copyOfRange(typed, start, end));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    public boolean isEmpty() {
        return chars.length == 0;
    }

    /** A copy, which whoever asked may wipe. */
    public char[] chars() {
        return chars.clone();
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
