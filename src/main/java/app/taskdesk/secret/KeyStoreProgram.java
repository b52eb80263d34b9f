package app.taskdesk.secret;

import app.taskdesk.work.ProgramRun.Command;
import app.taskdesk.work.ProgramRun.Outcome;
import java.util.Locale;
import java.util.Optional;

/**
 * The program through which a platform's key store is reached. Each command carries the secret on stdin or stdout,
 * never among its arguments. References hold letters, digits and {@code . _ - * + %} only.
 */
interface KeyStoreProgram {

    String SERVICE = "app.taskdesk";

    Command put(String reference, Secret secret);

    Command get(String reference);

    Command forget(String reference);

    /** Whether the key store itself answered, if only that it has no such key. */
    boolean reached(Outcome outcome);

    /** The secret in what the get command wrote. */
    default Secret read(String output) {
        return Secret.of(output.toCharArray());
    }

    /** The program of this platform, if one is known. */
    static Optional<KeyStoreProgram> ofThisPlatform() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.contains("linux")) {
            return Optional.of(new SecretTool());
        }
        if (name.contains("mac")) {
            return Optional.of(new MacKeychain());
        }
        return name.contains("windows") ? Optional.of(new WindowsVault()) : Optional.empty();
    }
}
