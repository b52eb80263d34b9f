package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One connected account. The key itself is never here ({@code sync.md} 2.2).
 *
 * @param address   the server's base address
 * @param secretRef names the key in the secret store
 * @param meId      the owner id of the person at this desk; null until they chose
 * @param phone     the phone it belongs to, where the provider wants one named; null otherwise
 */
public record Account(AccountId id, Provider provider, String label, String address, String secretRef,
        @Nullable String meId, @Nullable String meName, @Nullable String phone, State state) {

    /** An account that belongs to no phone. */
    public Account(AccountId id, Provider provider, String label, String address, String secretRef,
            @Nullable String meId, @Nullable String meName, State state) {
        this(id, provider, label, address, secretRef, meId, meName, null, state);
    }

    /** Which dialect the account speaks. */
    public enum Provider {
        TALKING_SHOPS, PERISKOPE
    }

    /** Whether requests may be made ({@code sync.md} 2.2). */
    public enum State {
        OK, AUTH_BLOCKED, IDENTITY_CHECK, PAUSED
    }
}
