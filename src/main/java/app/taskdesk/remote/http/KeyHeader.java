package app.taskdesk.remote.http;

import java.util.Optional;

/** The one header that carries the key; never shows its value. */
public final class KeyHeader {

    private static final int LONGEST = 4_096;

    private final String name;
    private final String value;

    private KeyHeader(String name, String value) {
        this.name = name;
        this.value = value;
    }

    /** Empty where the key cannot be a header's value: blank, with control or non-ASCII characters, or too long. */
    public static Optional<KeyHeader> of(String name, char[] key) {
        return usable(key) ? Optional.of(new KeyHeader(name, String.valueOf(key))) : Optional.empty();
    }

    /** Whether a key can be sent in a header at all. */
    public static boolean usable(char[] key) {
        if (key.length == 0 || key.length > LONGEST || key[0] == ' ' || key[key.length - 1] == ' ') {
            return false;
        }
        for (char c : key) {
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }

    /** The text with the key blotted out wherever it occurs, whatever its case. */
    public String redact(String text) {
        if (value.length() < 4) {
            return text.contains(value) ? "" : text;
        }
        String result = text;
        int at = indexIgnoringCase(result, 0);
        while (at >= 0) {
            result = result.substring(0, at) + "***" + result.substring(at + value.length());
            at = indexIgnoringCase(result, at + 3);
        }
        return result;
    }

    private int indexIgnoringCase(String text, int from) {
        for (int i = from; i <= text.length() - value.length(); i++) {
            if (text.regionMatches(true, i, value, 0, value.length())) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return name + ": ***";
    }
}
