package app.taskdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One copy of the database a day, the newest seven kept ({@code sync.md} 2.9). Takes long; off the FX thread. */
public final class Backups {

    private static final int KEPT = 7;

    private final LocalStore store;
    private final Path folder;

    public Backups(LocalStore store) {
        this.store = store;
        this.folder = store.folder().resolve("backups");
    }

    /** Newest first. */
    public List<Path> list() {
        try (var files = Files.exists(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return files.filter(file -> file.getFileName().toString().matches("daily-\\d{4}-\\d\\d-\\d\\d\\.db"))
                    .sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /**
     * Makes today's backup unless it is there, then removes what is too old; never before the new one is whole.
     *
     * @return whether one was made
     */
    public boolean makeDaily() {
        Path today = folder.resolve("daily-" + LocalDate.ofInstant(store.now(), ZoneOffset.UTC) + ".db");
        if (Files.exists(today)) {
            return false;
        }
        store.copyTo(today);
        list().stream().skip(KEPT).forEach(Backups::delete);
        return true;
    }

    /** Replaces all backups, those before migrations too, by one of now: for what must be nowhere any more. */
    public void renew() {
        Path now = folder.resolve("daily-" + LocalDate.ofInstant(store.now(), ZoneOffset.UTC) + ".db");
        store.copyTo(now);
        try (var files = Files.list(folder)) {
            files.filter(file -> !file.equals(now)).toList().forEach(Backups::delete);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static StoreException unreachable(IOException cause) {
        return new StoreException(StoreException.Reason.UNREACHABLE, "the backups cannot be reached", cause);
    }
}
