package app.taskdesk.secret;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps keys in memory until the program ends. */
public final class SessionSecrets implements SecretStore {

    private final Map<String, Secret> secrets = new ConcurrentHashMap<>();

    @Override
    public Keeping put(String reference, Secret secret) {
        secrets.put(reference, secret);
        return Keeping.UNTIL_QUIT;
    }

    @Override
    public Optional<Secret> get(String reference) {
        return Optional.ofNullable(secrets.get(reference));
    }

    @Override
    public boolean forget(String reference) {
        secrets.remove(reference);
        return true;
    }

    @Override
    public Keeping keeping() {
        return Keeping.UNTIL_QUIT;
    }
}
