package app.taskdesk.secret;

import java.util.Optional;

/**
 * Where API keys live, each under its account's reference: never in the database, a plain file, an argument or a log
 * ({@code sync.md} 2.13). Calls may take seconds, so never on the FX thread; safe for any number of threads.
 */
public interface SecretStore {

    /** Keeps a key in place of the former one, and tells for how long. */
    Keeping put(String reference, Secret secret);

    /** The key, or empty where there is none or where it cannot be had now. */
    Optional<Secret> get(String reference);

    /** Removes the key; no harm where there is none. False where it may still be in a key store out of reach. */
    boolean forget(String reference);

    /** How a key put now would be kept. */
    Keeping keeping();

    /** How long a key is kept. */
    enum Keeping {
        /** In this computer's key store, beyond the program's end. */
        KEY_STORE,
        /** In this program's memory. */
        UNTIL_QUIT
    }
}
