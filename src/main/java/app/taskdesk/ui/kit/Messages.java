package app.taskdesk.ui.kit;

import java.text.Bidi;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts people see, by key ({@code feature.part.meaning}). Patterns are ours alone; what comes from a server or a
 * person is only ever an argument, kept apart from the text around it where it runs right to left.
 */
public final class Messages {

    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';

    private final ResourceBundle bundle;
    private final Locale locale;

    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("app.taskdesk.ui.messages", locale);
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key as it stands. */
    public String text(String key) {
        return bundle.getString(key);
    }

    /** The text of a key with arguments put in; plural forms through choice patterns. */
    public String text(String key, Object... arguments) {
        var isolated = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            isolated[i] = arguments[i] instanceof String text ? isolate(text) : arguments[i];
        }
        return new MessageFormat(bundle.getString(key), locale).format(isolated);
    }

    private static String isolate(String text) {
        char[] chars = text.toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length) ? ISOLATE + text + END_ISOLATE : text;
    }
}
