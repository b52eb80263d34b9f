package app.taskdesk.secret;

import app.taskdesk.work.ProgramRun;
import app.taskdesk.work.ProgramRun.Command;
import app.taskdesk.work.ProgramRun.Outcome;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps keys in this computer's key store where that can be reached within three seconds, and else in memory until the
 * program ends. Starts nothing before it is first asked; what it found once it answers from memory.
 */
public final class PlatformSecrets implements SecretStore {

    private static final Duration TIME_BOX = Duration.ofSeconds(3);
    private static final String NOBODY = "nobody";

    private final @Nullable KeyStoreProgram program;
    private final ProgramRun runs;
    private final SessionSecrets session = new SessionSecrets();
    private boolean outOfReach;

    public PlatformSecrets() {
        this(KeyStoreProgram.ofThisPlatform().orElse(null), TIME_BOX);
    }

    PlatformSecrets(@Nullable KeyStoreProgram program, Duration timeBox) {
        this.program = program;
        this.runs = new ProgramRun(timeBox);
    }

    /** Believes the key store only when it gives the key back. */
    @Override
    public synchronized Keeping put(String reference, Secret secret) {
        session.put(reference, secret);
        if (program == null) {
            return Keeping.UNTIL_QUIT;
        }
        outOfReach = false;
        String name = name(reference);
        boolean kept = run(program, program.put(name, secret)).isPresent()
                && look(program, name).filter(found -> Arrays.equals(found.chars(), secret.chars())).isPresent();
        return kept ? Keeping.KEY_STORE : Keeping.UNTIL_QUIT;
    }

    /** Once out of reach, the key store is not asked again until a key is put or its reach is asked for. */
    @Override
    public Optional<Secret> get(String reference) {
        Optional<Secret> known = session.get(reference);
        return known.isPresent() ? known : getFromKeyStore(reference);
    }

    private synchronized Optional<Secret> getFromKeyStore(String reference) {
        Optional<Secret> known = session.get(reference);
        if (known.isPresent() || program == null || outOfReach) {
            return known;
        }
        Optional<Secret> found = look(program, name(reference));
        found.ifPresent(secret -> session.put(reference, secret));
        return found;
    }

    @Override
    public synchronized boolean forget(String reference) {
        session.forget(reference);
        return program == null || run(program, program.forget(name(reference))).isPresent();
    }

    /** Asks for a key that nobody keeps. */
    @Override
    public synchronized Keeping keeping() {
        return program != null && run(program, program.get(NOBODY)).isPresent() ? Keeping.KEY_STORE
                : Keeping.UNTIL_QUIT;
    }

    private Optional<Secret> look(KeyStoreProgram asked, String name) {
        return run(asked, asked.get(name)).filter(outcome -> outcome.exit() == 0).flatMap(outcome -> {
            try {
                return Optional.of(asked.read(outcome.output())).filter(secret -> !secret.isEmpty());
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /** Empty where the key store could not be reached. */
    private Optional<Outcome> run(KeyStoreProgram asked, Command command) {
        try {
            Optional<Outcome> outcome = Optional.of(runs.run(command)).filter(asked::reached);
            outOfReach = outcome.isEmpty();
            return outcome;
        } catch (IOException e) {
            outOfReach = true;
            return Optional.empty();
        }
    }

    private static String name(String reference) {
        return URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }
}
