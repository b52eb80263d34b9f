package app.taskdesk.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for newer releases, and what was seen there last. Off until both address and key are set.
 *
 * @param address of the release notice; null for off
 * @param key     the public key the notice has to be signed with, in Base64; null for off
 * @param last    null before the first look
 */
public record Updates(@Nullable String address, @Nullable String key, @Nullable Look last) {

    public static final Updates OFF = new Updates(null, null, null);

    /** What a look ended with. */
    public enum Verdict {
        NEWER, NEWEST, NOT_TRUSTED, NOT_REACHED, ADDRESS_UNUSABLE, KEY_UNUSABLE
    }

    /**
     * One look at the address.
     *
     * @param version of the newer release; null unless there is one
     * @param page    where a person can read of it; null unless there is one
     */
    public record Look(Instant at, Verdict verdict, @Nullable String version, @Nullable String page) {

        public Look(Instant at, Verdict verdict) {
            this(at, verdict, null, null);
        }
    }

    public Updates {
        address = orNull(address);
        key = orNull(key);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean on() {
        return address != null && key != null;
    }

    /** Another address or key makes what was seen before meaningless. */
    public Updates withSource(@Nullable String newAddress, @Nullable String newKey) {
        var changed = new Updates(newAddress, newKey, null);
        return changed.equals(new Updates(address, key, null)) ? this : changed;
    }

    public Updates withLast(@Nullable Look seen) {
        return new Updates(address, key, seen);
    }
}
