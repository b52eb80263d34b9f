package app.taskdesk.remote.http;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one header that carries the key, with what goes along with it; never shows their values. */
public final class KeyHeader {

    private static final int LONGEST = 4_096;

    private final String name;
    private final String scheme;
    private final String key;
    private final Map<String, String> companions;

    private KeyHeader(String name, String scheme, String key, Map<String, String> companions) {
        this.name = name;
        this.scheme = scheme;
        this.key = key;
        this.companions = companions;
    }

    /** Empty where the key cannot be a header's value: blank, with control or non-ASCII characters, or too long. */
    public static Optional<KeyHeader> of(String name, char[] key) {
        return usable(key) ? Optional.of(new KeyHeader(name, "", String.valueOf(key), Map.of())) : Optional.empty();
    }

    /** As {@link #of}, for {@code Authorization: Bearer}. */
    public static Optional<KeyHeader> bearer(char[] key) {
        return usable(key) ? Optional.of(new KeyHeader("Authorization", "Bearer ", String.valueOf(key), Map.of()))
                : Optional.empty();
    }

    /** The same with a further header beside it; left out where the value is null. */
    public KeyHeader with(String companion, @Nullable String value) {
        return value == null ? this : new KeyHeader(name, scheme, key, Map.of(companion, value));
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
        return scheme + key;
    }

    Map<String, String> companions() {
        return companions;
    }

    /** The text with the key blotted out wherever it occurs, whatever its case. */
    public String redact(String text) {
        if (key.length() < 4) {
            return text.contains(key) ? "" : text;
        }
        String result = text;
        int at = indexIgnoringCase(result, 0);
        while (at >= 0) {
            result = result.substring(0, at) + "***" + result.substring(at + key.length());
            at = indexIgnoringCase(result, at + 3);
        }
        return result;
    }

    private int indexIgnoringCase(String text, int from) {
        for (int i = from; i <= text.length() - key.length(); i++) {
            if (text.regionMatches(true, i, key, 0, key.length())) {
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
