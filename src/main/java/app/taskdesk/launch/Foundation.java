package app.taskdesk.launch;

import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.PreferencesFile;
import app.taskdesk.settings.Settings;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.AccountStore;
import app.taskdesk.store.LocalStore;
import app.taskdesk.store.TaskStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the window and the sync stand on: the profile's files, opened, and the threads. Opening touches the disk, so
 * it is never done on the FX thread.
 *
 * @param setAside where a preferences file that made no sense was moved to; null when all was well
 */
record Foundation(UserDirectories directories, Clock clock, LocalStore local, Settings settings, Threads threads,
        @Nullable Path setAside) implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Foundation.class.getName());
    private static final Duration SAVE_AFTER = Duration.ofMillis(500);

    /**
     * @throws app.taskdesk.store.StoreException when the database is newer, foreign, damaged or out of reach
     */
    static Foundation open(UserDirectories directories, Clock clock) throws IOException {
        return open(directories, clock, LocalStore::open);
    }

    /** @param opening opens the store in the folder, by the clock */
    static Foundation open(UserDirectories directories, Clock clock, BiFunction<Path, Clock, LocalStore> opening)
            throws IOException {
        directories.create();
        var file = new PreferencesFile(directories.preferencesFile());
        PreferencesFile.Loaded loaded = file.load();
        LocalStore local = opening.apply(directories.data(), clock);
        var threads = new Threads();
        var settings = new Settings(loaded.preferences(),
                save -> threads.timer().schedule(save, SAVE_AFTER.toMillis(), TimeUnit.MILLISECONDS),
                preferences -> save(file, preferences));
        return new Foundation(directories, clock, local, settings, threads, loaded.setAside());
    }

    TaskStore tasks() {
        return new TaskStore(local);
    }

    AccountStore accounts() {
        return new AccountStore(local);
    }

    private static void save(PreferencesFile file, Preferences preferences) {
        try {
            file.save(preferences);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "the preferences could not be saved", e);
        }
    }

    @Override
    public void close() {
        settings.saveNow();
        threads.close();
        local.close();
    }
}
