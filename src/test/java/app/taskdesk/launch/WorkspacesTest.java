package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.Eventually;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.sandbox.Fault;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.secret.Secret;
import app.taskdesk.secret.SecretStore;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.Account;
import app.taskdesk.store.Backup;
import app.taskdesk.store.Backups;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own wiring of accounts, without its window. */
class WorkspacesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;
    private final SessionSecrets secrets = new SessionSecrets();
    private SandboxServer server;
    private Foundation foundation;
    private Workspaces workspaces;

    @BeforeEach
    void open() throws IOException {
        server = SandboxServer.start(SandboxOptions.empty(Clock.systemUTC()).withDemoTasks(10));
        foundation = Foundation.open(new UserDirectories(folder.resolve("data"), folder.resolve("config")),
                Clock.systemUTC());
        workspaces = new Workspaces(foundation, secrets);
    }

    @AfterEach
    void close() {
        workspaces.close();
        foundation.close();
        server.close();
    }

    private AccountId account(String key) {
        var id = new AccountId("one");
        secrets.put("key-one", Secret.of(key.toCharArray()));
        foundation.accounts().add(new Account(id, Account.Provider.TALKING_SHOPS, "Support",
                server.address().toString(), "key-one", null, null, Account.State.OK));
        return id;
    }

    private void await(AccountId id, Class<? extends SyncState.Phase> phase) {
        Eventually.within(SOON, () -> phase.isInstance(workspaces.get(id).orElseThrow().sync().state().phase()),
                () -> workspaces.get(id).orElseThrow().sync().state().toString());
    }

    @Test
    void putsAccountsToWorkThoughTheDemoCannotStart() throws IOException {
        Files.createDirectory(folder.resolve("data").resolve("demo-server.db"));
        AccountId id = account(server.key());
        assertThrows(IllegalStateException.class, workspaces::start);
        await(id, SyncState.Phase.UpToDate.class);
        assertEquals(10, foundation.tasks().rows(id).size());
    }

    @Test
    void putsAccountsToWorkThoughTheDemosDataIsDamaged() throws IOException {
        Files.writeString(folder.resolve("data").resolve("demo-server.db"), "no database at all".repeat(500));
        AccountId id = account(server.key());
        assertThrows(IllegalStateException.class, workspaces::start);
        await(id, SyncState.Phase.UpToDate.class);
    }

    @Test
    void leavesNoKeyBehindWhereARemovalIsInterrupted() throws InterruptedException {
        AccountId id = account(server.key());
        var accountsThen = new ArrayList<Boolean>();
        var watched = new SecretStore() {
            @Override
            public Keeping put(String reference, Secret secret) {
                return secrets.put(reference, secret);
            }

            @Override
            public Optional<Secret> get(String reference) {
                return secrets.get(reference);
            }

            @Override
            public boolean forget(String reference) {
                accountsThen.add(foundation.accounts().find(id).isPresent());
                return secrets.forget(reference);
            }

            @Override
            public Keeping keeping() {
                return secrets.keeping();
            }
        };
        try (var program = new Workspaces(foundation, watched)) {
            program.start();
            assertEquals(Optional.of(true), program.remove(id, 0));
        }
        assertEquals(List.of(true), accountsThen);
        assertTrue(foundation.accounts().find(id).isEmpty());
    }

    @Test
    void goesOnWithANewKeyOfTheSameWorkspace() {
        AccountId id = account("outdated");
        workspaces.start();
        await(id, SyncState.Phase.SignInNeeded.class);
        int asked = server.requests().all().size();
        workspaces.renewKey(id, Secret.of(server.key().toCharArray()));
        await(id, SyncState.Phase.UpToDate.class);
        assertTrue(server.requests().all().size() > asked);
        assertEquals(10, foundation.tasks().rows(id).size());
    }

    @Test
    void aNewKeyHasToProveItselfAlsoAfterACrash() {
        AccountId id = account("outdated");
        server.faults().always(new Fault.Delay(Duration.ofSeconds(30)));
        workspaces.start();
        workspaces.renewKey(id, Secret.of(server.key().toCharArray()));
        assertEquals(Account.State.IDENTITY_CHECK, foundation.accounts().find(id).orElseThrow().state());
    }

    @Test
    void bringsABackupBackAtWorkAndSendsNothingTwice() throws Exception {
        AccountId id = account(server.key());
        workspaces.start();
        await(id, SyncState.Phase.UpToDate.class);
        foundation.tasks().record(List.of(create(id, "Before the backup")));
        Backup backup = new Backups(foundation.local()).makeNow();
        foundation.tasks().record(List.of(create(id, "After the backup")));
        Eventually.within(SOON, () -> foundation.accounts().unsent(id) == 0, () -> "not sent");
        workspaces.restore(backup);
        await(id, SyncState.Phase.UpToDate.class);
        Eventually.within(SOON, () -> foundation.tasks().rows(id).size() == 12, () -> "not read again");
        assertEquals(2, server.requests().all().stream().filter(request -> request.method().equals("POST")).count());
    }

    private NewIntent create(AccountId id, String title) {
        Instant now = foundation.clock().instant();
        return new NewIntent(id, null, IntentKind.CREATE,
                Payload.of(Map.of(TaskField.TITLE, new FieldChange(null, title))), now, now);
    }

    @Test
    @DisplayName("3A row 53: quit while no server answers")
    void endsSeveralAccountsWithinSecondsThoughNoServerAnswers() throws Exception {
        var arrived = new CountDownLatch(4);
        var held = new CountDownLatch(1);
        server.faults().always(new Fault.RunFirst(() -> {
            arrived.countDown();
            awaitQuietly(held);
        }));
        for (int i = 0; i < 4; i++) {
            workspaces.connect(new Workspaces.Entry(Account.Provider.TALKING_SHOPS,
                    ServerAddress.parse(server.address().toString()), "Account " + i, null, null),
                    Secret.of(server.key().toCharArray()));
        }
        assertTrue(arrived.await(20, TimeUnit.SECONDS), "not all accounts are at work");
        long before = System.nanoTime();
        workspaces.close();
        long took = System.nanoTime() - before;
        held.countDown();
        assertTrue(took < Duration.ofSeconds(5).toNanos(), "closing took too long");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
