package app.taskdesk.simulator;

import app.taskdesk.sqlite.Failpoints;
import app.taskdesk.store.Account;
import app.taskdesk.store.Account.Provider;
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

    private static final List<String> NAMES = List.of("one", "two");
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
            for (Provider provider : Provider.values()) {
                for (int i = 0; i < NAMES.size(); i++) {
                    AccountId id = account(provider, i);
                    accounts.add(new Account(id, provider, "Support", "https://example.test", "key-" + id.value(),
                            null, null, Account.State.OK));
                }
            }
            SimStore.logChanges(store);
        }
        Files.copy(SimStore.file(made), template);
    }

    /** The account of a schedule's seat. */
    static AccountId account(Provider provider, int seat) {
        return new AccountId(switch (provider) {
            case TALKING_SHOPS -> NAMES.get(seat);
            case PERISKOPE -> "p-" + NAMES.get(seat);
        });
    }

    /** A folder with a new database. */
    Path fresh() {
        try {
            Path profile = Files.createDirectories(folder.resolve("profile"));
            Path file = SimStore.file(profile);
            for (String rest : List.of("-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + rest));
            }
            empty(profile.resolve("backups"));
            Files.copy(template, file, StandardCopyOption.REPLACE_EXISTING);
            return profile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            empty(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
