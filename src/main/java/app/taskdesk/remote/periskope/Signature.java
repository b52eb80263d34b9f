package app.taskdesk.remote.periskope;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks with Periskope, and for which phone: its key names neither.
 *
 * @param email the person's own, written under each change; null leaves the provider's own word for nobody
 * @param phone country code and number in digits, or a phone id; null sends none
 */
public record Signature(@Nullable String email, @Nullable String phone) {

    /** The header that names the phone, and what a refusal of it is named after. */
    public static final String PHONE_HEADER = "x-phone";

    private static final Pattern PHONE = Pattern.compile("\\d{6,15}|phone-[A-Za-z0-9_-]{1,64}");

    public Signature {
        if (phone != null && !isPhone(phone)) {
            throw new IllegalArgumentException("not a phone to name in a header");
        }
    }

    /** Whether a text names a phone the way Periskope wants it (facts.md 1.1). */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }
}
