package app.taskdesk.launch;

import app.taskdesk.remote.Connector;
import app.taskdesk.remote.KeySource;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskService;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.secret.Secret;
import app.taskdesk.secret.SecretStore;
import app.taskdesk.store.Account;
import app.taskdesk.store.AccountStore;
import app.taskdesk.store.Backups;
import app.taskdesk.store.SyncStore;
import app.taskdesk.sync.Context;
import app.taskdesk.sync.SyncClock;
import app.taskdesk.sync.SyncDriver;
import app.taskdesk.sync.SyncEngine;
import app.taskdesk.sync.SyncRules;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Every account of this profile at work, the demo workspace among them. Blocks on disk, key store and server start, so
 * never on the FX thread but for {@link #get}.
 */
final class Workspaces implements AutoCloseable {

    private final Foundation foundation;
    private final AccountStore accounts;
    private final SecretStore secrets;
    private final HttpTransport transport;
    private final Map<AccountId, Workspace> open = new ConcurrentHashMap<>();
    private @Nullable DemoServer demo;

    Workspaces(Foundation foundation, SecretStore secrets) {
        this.foundation = foundation;
        this.accounts = foundation.accounts();
        this.secrets = secrets;
        this.transport = new HttpTransport(foundation.threads().calls());
    }

    /** Makes services by provider; all share one transport. */
    Connector connector() {
        return (address, key) -> new TalkingShops(transport, address, key);
    }

    /** Puts every account to work that is not yet. */
    synchronized void start() {
        if (!open.containsKey(DemoServer.ACCOUNT)) {
            startDemo();
        }
        accounts.list().stream().filter(account -> !open.containsKey(account.id()))
                .forEach(account -> start(account, address(account.address()), () -> key(account)));
    }

    private void startDemo() {
        DemoServer server = DemoServer.start(foundation.directories().data(), foundation.clock());
        demo = server;
        Account account = accounts.find(DemoServer.ACCOUNT).orElseGet(() -> {
            var fresh = new Account(DemoServer.ACCOUNT, Account.Provider.TALKING_SHOPS, "Demo", server.address(),
                    "demo", DemoServer.ME_ID, DemoServer.ME_NAME, Account.State.OK);
            accounts.add(fresh);
            return fresh;
        });
        start(account, address(server.address()), server::key);
    }

    /** Keeps a new account and its key, and puts it to work. */
    synchronized Workspace connect(ServerAddress address, Secret key, String label, @Nullable Person me) {
        var id = new AccountId(UUID.randomUUID().toString());
        var account = new Account(id, Account.Provider.TALKING_SHOPS, label, address.toString(), id.value(),
                me == null ? null : me.id(), me == null ? null : me.name(), Account.State.OK);
        secrets.put(account.secretRef(), key);
        accounts.add(account);
        return start(account, address, () -> key(account));
    }

    /** Whether keys are kept beyond the program's end. */
    boolean keepsKeys() {
        return secrets.keeping() == SecretStore.Keeping.KEY_STORE;
    }

    /** Puts a new key in the place of one that was refused. */
    synchronized void renewKey(AccountId id, Secret key) {
        Workspace workspace = get(id).orElseThrow();
        secrets.put(workspace.account().secretRef(), key);
        workspace.sync().renew(workspace.service());
    }

    /**
     * Ends an account and removes all that was kept of it.
     *
     * @return false, and nothing is removed, when changes wait to be sent
     */
    synchronized boolean remove(AccountId id) throws InterruptedException {
        if (accounts.unsent(id) > 0) {
            return false;
        }
        Workspace workspace = open.remove(id);
        if (workspace != null) {
            workspace.sync().stop(Duration.ofSeconds(5));
            secrets.forget(workspace.account().secretRef());
        }
        boolean removed = accounts.remove(id);
        new Backups(foundation.local()).renew();
        return removed;
    }

    Optional<Workspace> get(AccountId id) {
        return Optional.ofNullable(open.get(id));
    }

    List<Workspace> all() {
        return List.copyOf(open.values());
    }

    private Workspace start(Account account, ServerAddress address, KeySource key) {
        TaskService service = connector().connect(address, key);
        var threads = foundation.threads();
        var clock = new SyncClock(foundation.clock(), System::nanoTime);
        var context = new Context(account.id(), service.capabilities(), SyncStore.of(foundation.local(), accounts),
                clock, RandomGenerator.getDefault(),
                address.isLoopback() ? SyncRules.LOOPBACK : SyncRules.STANDARD);
        var driver = new SyncDriver(() -> new SyncEngine(context), service, foundation.tasks(),
                new SyncDriver.Workers(threads.steps(), threads.calls(), threads.timer()));
        var workspace = new Workspace(account, service, driver);
        open.put(account.id(), workspace);
        driver.start();
        return workspace;
    }

    private char @Nullable [] key(Account account) {
        return secrets.get(account.secretRef()).map(Secret::chars).orElse(null);
    }

    private static ServerAddress address(String kept) {
        try {
            return ServerAddress.parse(kept);
        } catch (ServerAddress.Refused e) {
            throw new IllegalStateException("an address that was accepted before", e);
        }
    }

    /** Waits a moment for what is on its way; what does not end in time is looked into at the next start. */
    @Override
    public void close() {
        var ending = new ArrayList<>(all());
        try {
            for (Workspace workspace : ending) {
                workspace.sync().stop(Duration.ofSeconds(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        transport.close();
        DemoServer server = demo;
        if (server != null) {
            server.close();
        }
    }
}
