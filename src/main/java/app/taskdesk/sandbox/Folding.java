package app.taskdesk.sandbox;

/** Makes texts comparable without regard to case, sign by sign as {@link String#equalsIgnoreCase} does. */
final class Folding {

    private Folding() {
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int sign = text.codePointAt(i);
            folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(sign)));
            i += Character.charCount(sign);
        }
        return folded.toString();
    }
}
