package app.taskdesk.sandbox;

/** Makes texts comparable without regard to case, sign by sign as {@link String#equalsIgnoreCase} does. */
final class Folding {

    private Folding() {
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Character::toUpperCase).map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
