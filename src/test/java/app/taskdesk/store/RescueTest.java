package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sqlite.Database;
import app.taskdesk.sqlite.PrivateFiles;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database with a page of noise in it. Every page in turn with {@code -Dtaskdesk.pages=all}; the seed of a failure
 * is in its message and comes back with {@code -Dtaskdesk.seed=}.
 */
class RescueTest {

    private static final AccountId ONE = new AccountId("one");
    private static final int PAGE = 4_096;
    private static final int TASKS = 120;
    private static final int CHANGES = 60;
    private static final long SEED = Long.getLong("taskdesk.seed", 43);

    @TempDir
    private Path folder;
    private final Instant now = Instant.parse("2026-04-15T10:42:00Z");
    private final Set<String> backedUp = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final Map<Long, String> owners = new HashMap<>();

    private Path profile() {
        return folder.resolve("profile");
    }

    private Path file() {
        return profile().resolve(LocalStore.FILE);
    }

    /** Half of the changes are in the backup, the other half came after it. */
    @BeforeEach
    void fill() {
        try (var store = new TestStore(folder, () -> now)) {
            store.account(ONE);
            var tasks = new ArrayList<TaskId>();
            for (int i = 0; i < TASKS; i++) {
                tasks.add(store.pull(ONE, "r" + i, TaskFields.builder().set(TaskField.TITLE, "Task " + i)
                        .set(TaskField.DESCRIPTION, "what is to be done ".repeat(i)).build()));
            }
            for (int i = 0; i < CHANGES; i++) {
                if (i == CHANGES / 2) {
                    backedUp.addAll(waiting);
                    new Backups(store.local()).makeNow();
                }
                waiting.add(store.tasks().record(List.of(change(i, tasks))).getFirst().operation().toString());
            }
        }
        try (var database = Database.open(file(), LocalStore.SCHEMA)) {
            database.<Boolean>read(tx -> {
                tx.each("SELECT pageno, name FROM dbstat", row -> owners.put(row.number(1), row.text(2)));
                return true;
            });
        }
    }

    private NewIntent change(int i, List<TaskId> tasks) {
        var payload = Payload.of(Map.of(TaskField.TITLE, new FieldChange("Task " + i, "Changed " + i)));
        return i % 4 == 0 ? new NewIntent(ONE, null, IntentKind.CREATE, payload, now, now)
                : new NewIntent(ONE, tasks.get(i), IntentKind.EDIT, payload, now, now);
    }

    @Test
    @DisplayName("3A row 43: pages of noise are found, the file set aside, changes salvaged, the backup brought back")
    void salvagesChangesFromBesideTheNoise() throws IOException {
        byte[] sound = Files.readAllBytes(file());
        int pages = sound.length / PAGE;
        boolean all = "all".equals(System.getProperty("taskdesk.pages"));
        int found = 0;
        int tried = 0;
        for (int page = 1; page <= pages; page += all || page < 5 ? 1 : 9) {
            byte[] noisy = sound.clone();
            var noise = new byte[PAGE];
            new Random(SEED + page).nextBytes(noise);
            System.arraycopy(noise, 0, noisy, (page - 1) * PAGE, PAGE);
            tried++;
            found += survives(noisy, page) ? 0 : 1;
            putBack(sound);
        }
        assertTrue(found > tried / 2, found + " of " + tried + " were found");
    }

    /** Whether nobody ever reads that page. */
    private boolean survives(byte[] noisy, int page) throws IOException {
        String where = "page " + page + " of " + owners.get((long) page) + ", seed " + SEED;
        Files.write(file(), noisy);
        if (checked()) {
            return true;
        }
        byte[] refused = Files.readAllBytes(file());
        var rescue = new Rescue(profile(), () -> now);
        int readable = rescue.look().waiting();
        rescue.restore(rescue.backups().getFirst());
        assertArrayEquals(refused, Files.readAllBytes(aside()), where);
        try (var store = new TestStore(folder, () -> now)) {
            assertEquals(0, new Upkeep(store.local()).check(), where);
            Set<String> kept = store.tasks().openIntents(ONE).stream().map(intent -> intent.operation().toString())
                    .collect(Collectors.toSet());
            var lost = new HashSet<>(waiting);
            lost.removeAll(kept);
            if ("intent".equals(owners.get((long) page))) {
                lost.removeAll(backedUp);
                assertTrue(kept.containsAll(backedUp), where);
                assertTrue(kept.size() >= readable, where);
            } else {
                assertEquals(Set.of(), lost, where);
            }
            assertEquals(kept.size(), store.tasks().openIntents(ONE).size(), where);
        }
        return false;
    }

    private boolean checked() {
        try (var store = LocalStore.open(profile(), () -> now)) {
            new Upkeep(store).check();
            return true;
        } catch (StoreException e) {
            assertEquals(StoreException.Reason.DAMAGED, e.reason());
            return false;
        }
    }

    private Path aside() throws IOException {
        try (Stream<Path> files = Files.list(profile())) {
            return files.filter(one -> one.getFileName().toString().matches("taskdesk\\.db\\.damaged-\\d{8}T\\d{6}"))
                    .findFirst().orElseThrow();
        }
    }

    private void putBack(byte[] sound) throws IOException {
        try (Stream<Path> files = Files.list(profile())) {
            for (Path one : files.filter(f -> f.getFileName().toString().matches("taskdesk\\.db.+"))
                    .filter(f -> !f.toString().endsWith(".schema")).toList()) {
                Files.delete(one);
            }
        }
        Files.write(file(), sound);
    }

    @Test
    void beginsAnewWithWhatWaitsWhenThereIsNoBackup() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 0, PAGE, (byte) 0x5a);
        Files.write(file(), bytes);
        assertFalse(checked());
        new Rescue(profile(), () -> now).restore(null);
        try (var store = new TestStore(folder, () -> now)) {
            assertEquals(waiting, store.tasks().openIntents(ONE).stream().map(i -> i.operation().toString())
                    .collect(Collectors.toSet()));
            assertEquals("https://example.test", store.accounts().find(ONE).orElseThrow().address());
            assertTrue(store.local().epoch() > 2, "no mark of before may count");
        }
    }

    @Test
    void looksIntoWhatTheDamagedFileCannotTellAbout() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 0, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);
        Files.delete(profile().resolve(LocalStore.FILE + ".schema"));
        assertFalse(checked());
        var rescue = new Rescue(profile(), () -> now);
        rescue.restore(rescue.backups().getFirst());
        try (var store = new TestStore(folder, () -> now)) {
            var open = store.tasks().openIntents(ONE);
            assertEquals(CHANGES / 2, open.size());
            assertTrue(open.stream().allMatch(i -> i.state() == IntentState.UNKNOWN && i.attempts() == 1),
                    "what may have been sent since the backup is not simply sent");
        }
    }

    @Test
    void exportsWhatCanBeRead() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 0, PAGE, (byte) 0x5a);
        Files.write(file(), bytes);
        Path target = folder.resolve("readable.json");
        new Rescue(profile(), () -> now).export(target);
        List<String> lines = Files.readAllLines(target);
        assertEquals(CHANGES, lines.stream().filter(line -> line.startsWith("{\"what\":\"waiting\"")).count());
        assertTrue(lines.stream().anyMatch(line -> line.contains("Changed 59")));
        assertArrayEquals(bytes, Files.readAllBytes(file()));
    }

    @Test
    void goesOnAfterACrashWhileTheNewFileTakesItsPlace() throws IOException {
        var copy = RestoredCopy.of(null, profile());
        copy.ready();
        Files.writeString(profile().resolve("restoring").resolve("decided"), "20260415T104200");
        Files.move(file(), profile().resolve(LocalStore.FILE + ".damaged-20260415T104200"),
                StandardCopyOption.ATOMIC_MOVE);
        try (var store = new TestStore(folder, () -> now)) {
            assertEquals(List.of(), store.accounts().list());
        }
        assertFalse(Files.exists(profile().resolve("restoring")));
        assertTrue(Files.exists(aside()));
    }

    @Test
    void nothingIsWrittenOnceDamageWasMet() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        long page = owners.entrySet().stream().filter(one -> one.getValue().equals("base_copy"))
                .mapToLong(Map.Entry::getKey).max().orElseThrow();
        Arrays.fill(bytes, (int) (page - 1) * PAGE, (int) page * PAGE, (byte) 0x5a);
        Files.write(file(), bytes);
        var found = new ArrayList<String>();
        try (var local = LocalStore.open(profile(), () -> now)) {
            local.health().watch(_ -> found.add("damage"));
            assertThrows(StoreException.class, () -> new Upkeep(local).check());
            var tasks = new TaskStore(local);
            assertThrows(StoreException.class, () -> tasks.record(List.of(change(0, List.of()))));
            var outbox = SyncStore.of(local, new AccountStore(local)).outbox();
            assertThrows(StoreException.class, () -> outbox.mark(java.util.UUID.fromString(waiting.iterator().next()),
                    local.epoch(), Evidence.NONE, "digest"));
            assertEquals(List.of("damage"), found);
        }
        PrivateFiles.removeFolder(profile().resolve("salvage"));
    }
}
