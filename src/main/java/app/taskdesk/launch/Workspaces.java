package app.taskdesk.launch;

import app.taskdesk.remote.Connector;
import app.taskdesk.remote.KeySource;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskService;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.secret.Secret;
import app.taskdesk.secret.SecretStore;
import app.taskdesk.store.Account;
import app.taskdesk.store.AccountStore;
import app.taskdesk.store.Backup;
import app.taskdesk.store.Backups;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.SyncStore;
import app.taskdesk.sync.Context;
import app.taskdesk.sync.SyncClock;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.sync.SyncDriver;
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
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Every account of this profile at work, the demo workspace among them. Blocks on disk, key store and server start, so
 * never on the FX thread but for {@link #get}.
 */
final class Workspaces implements AutoCloseable {

    private static final Duration LAST_REPLIES = Duration.ofSeconds(2);

    private final Foundation foundation;
    private final AccountStore accounts;
    private final SecretStore secrets;
    private final Function<ServerAddress, SyncRules> rules;
    private final HttpTransport transport;
    private final Map<AccountId, Workspace> open = new ConcurrentHashMap<>();
    private final DemoServers demos;
    private volatile boolean closing;

    Workspaces(Foundation foundation, SecretStore secrets) {
        this(foundation, secrets,
                address -> address.isLoopback() ? SyncRules.LOOPBACK : SyncRules.STANDARD);
    }

    /** @param rules how an account at an address is synced */
    Workspaces(Foundation foundation, SecretStore secrets, Function<ServerAddress, SyncRules> rules) {
        this.foundation = foundation;
        this.rules = rules;
        this.accounts = foundation.accounts();
        this.secrets = secrets;
        this.transport = new HttpTransport(foundation.threads().calls());
        this.demos = new DemoServers(foundation.directories().data(), foundation.clock());
    }

    /** Makes services of an account's provider; all share one transport. */
    Connector connector(Account account) {
        return connector(account.provider(), account.meId(), account.phone());
    }

    /** As {@link Providers#connector}. */
    Connector connector(Account.Provider provider, @Nullable String email, @Nullable String phone) {
        return Providers.connector(transport, provider, email, phone);
    }

    /**
     * Puts every account to work that is not yet; one that cannot be, a demo among them, keeps no other from it.
     *
     * @throws IllegalStateException after all were tried, when some could not be put to work
     */
    synchronized void start() {
        var failures = new ArrayList<RuntimeException>();
        attempt(() -> startDemo(Demo.TALKING_SHOPS), failures);
        for (Account account : accounts.list()) {
            if (!Demo.is(account.id()) && !open.containsKey(account.id())) {
                attempt(() -> start(account, address(account.address()), key(account)), failures);
            }
        }
        attempt(() -> startDemo(Demo.PERISKOPE), failures);
        if (!failures.isEmpty()) {
            var failure = new IllegalStateException("accounts that could not be put to work: " + failures.size());
            failures.forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private void attempt(Runnable work, List<RuntimeException> failures) {
        try {
            if (!closing) {
                work.run();
            }
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private void startDemo(Demo demo) {
        if (open.containsKey(demo.id())) {
            return;
        }
        DemoServer server = demos.start(demo);
        if (closing) {
            server.close();
            return;
        }
        Account account = accounts.find(demo.id()).orElseGet(() -> {
            Account fresh = demo.account(server.address());
            accounts.add(fresh);
            return fresh;
        });
        start(account, address(server.address()), server::key);
    }

    /**
     * What an account is made of.
     *
     * @param phone that it belongs to, where the provider wants one named; null otherwise
     */
    record Entry(Account.Provider provider, ServerAddress address, String label, @Nullable Person me,
            @Nullable String phone) {
    }

    /** Keeps a new account and its key, and puts it to work. */
    synchronized Workspace connect(Entry entry, Secret key) {
        var id = new AccountId(UUID.randomUUID().toString());
        Person me = entry.me();
        ServerAddress address = entry.address();
        var account = new Account(id, entry.provider(), entry.label(), address.toString(), id.value(),
                me == null ? null : me.id(), me == null ? null : me.name(), entry.phone(), Account.State.OK);
        secrets.put(account.secretRef(), key);
        accounts.add(account);
        return start(account, address, key(account));
    }

    /** Whether keys are kept beyond the program's end. */
    boolean keepsKeys() {
        return secrets.keeping() == SecretStore.Keeping.KEY_STORE;
    }

    /** Puts a new key in the place of one that was refused; also after a crash it has to prove itself first. */
    synchronized void renewKey(AccountId id, Secret key) {
        Workspace workspace = get(id).orElseThrow();
        Account account = workspace.account();
        accounts.setState(id, Account.State.IDENTITY_CHECK);
        secrets.put(account.secretRef(), key);
        TaskService renewed = connector(account).connect(address(account.address()), key::chars);
        open.put(id, new Workspace(account, renewed, workspace.sync()));
        workspace.sync().renew(renewed);
    }

    /** Sends at once what waits for its time, as far as the server lets us. */
    void sendNow(AccountId id) {
        get(id).ifPresent(workspace -> {
            foundation.tasks().openIntents(id).stream().filter(intent -> intent.state() == IntentState.QUEUED)
                    .forEach(intent -> workspace.sync().command(new SyncCommand.SendNow(intent.operation())));
            workspace.sync().command(new SyncCommand.SyncNow());
        });
    }

    /**
     * Ends an account and removes all that was kept of it, backups too; the key first, lest a crash leave it alone.
     *
     * @param mayDrop so many changes that wait to be sent may go with it, by a person's word
     * @return nothing, and nothing is removed, when more wait; else whether the key is gone from the key store for sure
     */
    synchronized Optional<Boolean> remove(AccountId id, int mayDrop) throws InterruptedException {
        if (accounts.unsent(id) > mayDrop) {
            return Optional.empty();
        }
        Account account = accounts.find(id).orElseThrow();
        end(id);
        Optional<Secret> key = secrets.get(account.secretRef());
        boolean forgotten = secrets.forget(account.secretRef());
        if (!accounts.remove(id, mayDrop)) {
            key.ifPresent(kept -> secrets.put(account.secretRef(), kept));
            start(account, address(account.address()), key(account));
            return Optional.empty();
        }
        new Backups(foundation.local()).renew();
        return Optional.of(forgotten);
    }

    /** Fills a demo workspace with its first tasks again; what was done in it is gone. */
    synchronized void resetDemo(AccountId id) throws InterruptedException {
        end(id);
        demos.forget(Demo.of(id));
        if (accounts.find(id).isPresent()) {
            accounts.remove(id, Long.MAX_VALUE);
        }
        startDemo(Demo.of(id));
    }

    private void end(AccountId id) throws InterruptedException {
        Workspace workspace = open.remove(id);
        if (workspace != null) {
            workspace.sync().stop(LAST_REPLIES);
        }
    }

    /**
     * Makes no request for an account until it goes on, with its key proven anew; one that was refused stays refused.
     * The state is kept at once, so that lists of accounts tell it; the engine keeps it too as soon as it hears of it.
     */
    synchronized void pause(AccountId id, boolean pause) {
        Account.State state = accounts.find(id).orElseThrow().state();
        if (state != Account.State.AUTH_BLOCKED && pause != (state == Account.State.PAUSED)) {
            accounts.setState(id, pause ? Account.State.PAUSED : Account.State.IDENTITY_CHECK);
            get(id).orElseThrow().sync().command(pause ? new SyncCommand.Pause() : new SyncCommand.Resume());
        }
    }

    Optional<Workspace> get(AccountId id) {
        return Optional.ofNullable(open.get(id));
    }

    List<Workspace> all() {
        return List.copyOf(open.values());
    }

    /**
     * Brings a backup back while nothing is synced, then puts the same accounts to work again; whoever shows one has
     * to get it anew. What fails leaves everything as it was, at work.
     *
     * @return the backup of what was there before
     */
    synchronized Backup restore(Backup backup) throws InterruptedException {
        List<Workspace> paused = all();
        paused.forEach(workspace -> workspace.sync().stopSoon());
        for (Workspace workspace : paused) {
            workspace.sync().stop(LAST_REPLIES);
        }
        try {
            return new Backups(foundation.local()).restore(backup);
        } finally {
            for (Workspace workspace : paused) {
                accounts.find(workspace.account().id()).ifPresentOrElse(
                        account -> start(account, workspace.service()), () -> open.remove(workspace.account().id()));
            }
        }
    }

    private Workspace start(Account account, ServerAddress address, KeySource key) {
        return start(account, connector(account).connect(address, key));
    }

    private Workspace start(Account account, TaskService service) {
        String demo = Demo.is(account.id()) ? demos.address(Demo.of(account.id())) : null;
        ServerAddress address = address(demo == null ? account.address() : demo);
        var threads = foundation.threads();
        var clock = new SyncClock(foundation.clock(), System::nanoTime);
        var context = new Context(account.id(), service.capabilities(), SyncStore.of(foundation.local(), accounts),
                clock, RandomGenerator.getDefault(), rules.apply(address));
        var driver = new SyncDriver(context, service, foundation.tasks(),
                new SyncDriver.Workers(threads.steps(), threads.calls(), threads.timer()));
        var workspace = new Workspace(account, service, driver);
        open.put(account.id(), workspace);
        driver.start();
        return workspace;
    }

    private KeySource key(Account account) {
        return new HeldKey(() -> secrets.get(account.secretRef()));
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
        closing = true;
        List<Workspace> ending = all();
        ending.forEach(workspace -> workspace.sync().stopSoon());
        long end = System.nanoTime() + LAST_REPLIES.toNanos();
        try {
            for (Workspace workspace : ending) {
                workspace.sync().stop(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        transport.close();
        demos.close();
    }
}
