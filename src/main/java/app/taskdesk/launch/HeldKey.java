package app.taskdesk.launch;

import app.taskdesk.remote.KeySource;
import app.taskdesk.secret.Secret;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An account's key as it was when first asked for, so that a request that was meant for one key never carries the next
 * ({@code sync.md} 2.12).
 */
final class HeldKey implements KeySource {

    private final Supplier<Optional<Secret>> kept;
    private volatile @Nullable Secret found;

    /** @param kept where the key lives; asked until it gives one */
    HeldKey(Supplier<Optional<Secret>> kept) {
        this.kept = kept;
    }

    @Override
    public char @Nullable [] key() {
        Secret key = found;
        if (key == null) {
            key = kept.get().orElse(null);
            found = key;
        }
        return key == null ? null : key.chars();
    }
}
