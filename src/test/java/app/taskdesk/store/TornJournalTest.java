package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A journal that ends anywhere, or in which any bit is wrong, still opens: at the last commit before the damage, whole
 * and sound ({@code sync.md} 0, P8; F4). {@code torn.places} sets how many places are tried.
 */
@Execution(ExecutionMode.CONCURRENT)
class TornJournalTest {

    private static final int PLACES = Integer.getInteger("torn.places", 2_000);
    private static final long SEED = Long.getLong("torn.seed", 41);
    private static final Path MEMORY = Path.of("/dev/shm");

    /** What was there once so much of the journal was written. */
    private record Moment(long length, String all) {
    }

    private final List<Moment> history = new ArrayList<>();
    private Path folder;
    private byte[] file;
    private byte[] journal;

    @BeforeEach
    void work() throws IOException {
        folder = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "torn")
                : Files.createTempDirectory("torn");
        Path worked = folder.resolve("worked");
        try (var local = LocalStore.open(worked, () -> WorkingLife.NOW)) {
            WorkingLife.connect(local);
        }
        var store = new LocalStore[1];
        try (var local = LocalStore.open(worked, () -> WorkingLife.NOW, point -> {
            if (point.endsWith(".committed") && store[0] != null && journalOf(worked).toFile().exists()) {
                history.add(new Moment(journalOf(worked).toFile().length(), WorkingLife.everything(store[0])));
            }
        })) {
            store[0] = local;
            history.add(new Moment(0, WorkingLife.everything(local)));
            WorkingLife.in(local, "").forEach(step -> step.work().run());
            store[0] = null;
            file = Files.readAllBytes(worked.resolve(LocalStore.FILE));
            journal = Files.readAllBytes(journalOf(worked));
        }
    }

    @AfterEach
    void tidy() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path journalOf(Path profile) {
        return profile.resolve(LocalStore.FILE + "-wal");
    }

    @Test
    @DisplayName("3A row 41, F4: the journal cut or a bit of it flipped at 2,000 places")
    void opensAtTheLastCommitBeforeTheDamage() throws IOException {
        assertTrue(history.size() > 50, history.size() + " commits");
        var draw = new Random(SEED);
        for (int n = 0; n < PLACES; n++) {
            int place = n < history.size() ? (int) history.get(n).length() - n % 2 : draw.nextInt(journal.length);
            place = Math.clamp(place, 0, journal.length - 1);
            boolean cut = n % 3 != 0;
            byte[] torn = cut ? Arrays.copyOf(journal, place) : journal.clone();
            if (!cut) {
                torn[place] ^= (byte) (1 << draw.nextInt(8));
            }
            String what = (cut ? "cut at " : "flipped at ") + place;
            assertEquals(before(place), opened(torn, what), what);
        }
    }

    private String before(int place) {
        return history.stream().filter(moment -> moment.length() <= place).toList().getLast().all();
    }

    private String opened(byte[] torn, String what) throws IOException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Files.write(profile.resolve(LocalStore.FILE), file);
        Files.write(journalOf(profile), torn);
        Files.deleteIfExists(profile.resolve(LocalStore.FILE + "-shm"));
        try (var local = LocalStore.open(profile, () -> WorkingLife.NOW)) {
            assertEquals(1, local.<Long>read(tx -> tx.number("SELECT integrity_check = 'ok' "
                    + "FROM pragma_integrity_check")), what);
            return WorkingLife.everything(local);
        }
    }
}
