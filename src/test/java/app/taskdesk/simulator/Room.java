package app.taskdesk.simulator;

import app.taskdesk.sqlite.Failpoints;
import app.taskdesk.store.Account;
import app.taskdesk.store.AccountStore;
import app.taskdesk.store.LocalStore;
import app.taskdesk.store.SimStore;
import app.taskdesk.task.AccountId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/** Where one thread's simulated computers keep their files: in memory where the platform has such a folder. */
final class Room implements AutoCloseable {

    static final List<AccountId> ACCOUNTS = List.of(new AccountId("one"), new AccountId("two"));
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;
    private final Path template;

    Room() {
        try {
            folder = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "simulator")
                    : Files.createTempDirectory("simulator");
            template = folder.resolve("template");
            makeTemplate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeTemplate() throws IOException {
        Path made = folder.resolve("made");
        try (LocalStore store = SimStore.open(made, () -> Instant.EPOCH, Failpoints.NONE)) {
            var accounts = new AccountStore(store);
            ACCOUNTS.forEach(id -> accounts.add(new Account(id, Account.Provider.TALKING_SHOPS, "Support",
                    "https://example.test", "key-" + id.value(), null, null, Account.State.OK)));
            SimStore.logChanges(store);
        }
        Files.copy(SimStore.file(made), template);
    }

    /** A folder with a new database. */
    Path fresh() {
        try {
            Path profile = Files.createDirectories(folder.resolve("profile"));
            Path file = SimStore.file(profile);
            for (String rest : List.of("-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + rest));
            }
            Files.copy(template, file, StandardCopyOption.REPLACE_EXISTING);
            return profile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
