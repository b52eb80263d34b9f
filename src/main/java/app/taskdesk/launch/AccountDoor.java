package app.taskdesk.launch;

import app.taskdesk.remote.AccountCheck;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.periskope.Signature;
import app.taskdesk.secret.Secret;
import app.taskdesk.store.Account;
import app.taskdesk.store.Account.Provider;
import app.taskdesk.store.AccountStore;
import app.taskdesk.store.Intent;
import app.taskdesk.store.TaskStore;
import app.taskdesk.task.AccountId;
import app.taskdesk.ui.onboarding.AccountBook;
import app.taskdesk.ui.onboarding.AccountDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lets the pages about accounts reach the workspaces. Never on the FX thread, but for {@link #faultOf}. */
final class AccountDoor implements AccountDesk, AccountBook {

    private final Workspaces workspaces;
    private final AccountStore accounts;
    private final TaskStore tasks;
    private final ShownAccount shown;

    AccountDoor(Workspaces workspaces, Foundation foundation, ShownAccount shown) {
        this.workspaces = workspaces;
        this.accounts = foundation.accounts();
        this.tasks = foundation.tasks();
        this.shown = shown;
    }

    @Override
    public Optional<AddressFault> faultOf(String address) {
        try {
            ServerAddress.parse(address);
            return Optional.empty();
        } catch (ServerAddress.Refused e) {
            return Optional.of(fault(e.fault()));
        }
    }

    @Override
    public List<Service> services() {
        return Providers.services();
    }

    @Override
    public boolean isPhone(String text) {
        return Signature.isPhone(text);
    }

    @Override
    public Verdict check(Entry entry) {
        var connector = workspaces.connector(Provider.valueOf(entry.service().id()), null, entry.phone());
        return verdict(new AccountCheck(connector).check(entry.address(), entry.key()::toCharArray));
    }

    @Override
    public Verdict checkKey(String accountId, String key) {
        Account account = accounts.find(new AccountId(accountId)).orElseThrow();
        return verdict(new AccountCheck(workspaces.connector(account)).check(account.address(), key::toCharArray));
    }

    private static Verdict verdict(AccountCheck.Result result) {
        return switch (result) {
            case AccountCheck.Result.Accepted accepted -> new Verdict.Welcome(accepted.owners());
            case AccountCheck.Result.AddressRefused(ServerAddress.Fault fault) ->
                new Verdict.AddressRefused(fault(fault));
            case AccountCheck.Result.Failed(RemoteFailure failure) -> verdict(failure);
        };
    }

    private static AddressFault fault(ServerAddress.Fault fault) {
        return switch (fault) {
            case NOT_AN_ADDRESS -> AddressFault.NOT_AN_ADDRESS;
            case NOT_HTTPS -> AddressFault.NOT_HTTPS;
            case HOLDS_CREDENTIALS -> AddressFault.HOLDS_CREDENTIALS;
            case HOLDS_QUERY -> AddressFault.HOLDS_QUERY;
        };
    }

    private static Verdict verdict(RemoteFailure failure) {
        return switch (failure) {
            case RemoteFailure.Unauthorized _ -> new Verdict.KeyRefused();
            case RemoteFailure.NotSent(RemoteFailure.NotSent.Cause cause, String _) -> switch (cause) {
                case OFFLINE -> new Verdict.NotReached();
                case CERTIFICATE -> new Verdict.CertificateRefused();
                case BAD_REQUEST -> new Verdict.NotTheService();
            };
            case RemoteFailure.NoAnswer _ -> new Verdict.NotReached();
            case RemoteFailure.Refused refused when refused.fields().stream()
                    .anyMatch(problem -> problem.name().equals(Signature.PHONE_HEADER)) -> new Verdict.PhoneRefused();
            case RemoteFailure.ProtocolError _, RemoteFailure.NotFound _, RemoteFailure.Refused _ ->
                new Verdict.NotTheService();
            case RemoteFailure.SlowDown _ -> new Verdict.SlowDown();
            case RemoteFailure.ServerTrouble(int status, String _) -> new Verdict.ServerTrouble(status);
        };
    }

    /** Whether a key that is typed now outlives the program. */
    boolean keepsKeys() {
        return workspaces.keepsKeys();
    }

    @Override
    public void connect(NewAccount account) throws ServerAddress.Refused {
        Entry entry = account.entry();
        Workspace connected = workspaces.connect(new Workspaces.Entry(Provider.valueOf(entry.service().id()),
                ServerAddress.parse(entry.address()), apart(account.label(), accounts.list()), account.me(),
                entry.phone()), Secret.of(entry.key().toCharArray()));
        shown.show(connected.account().id());
    }

    /** Fills demo workspaces, those on screen, with their first tasks again. */
    void resetDemo(List<AccountId> demos) throws InterruptedException {
        for (AccountId demo : demos) {
            workspaces.resetDemo(demo);
        }
        shown.refresh();
    }

    @Override
    public void renewKey(String accountId, String key) {
        workspaces.renewKey(new AccountId(accountId), Secret.of(key.toCharArray()));
    }

    @Override
    public void show(String accountId) {
        shown.show(new AccountId(accountId));
    }

    @Override
    public void showAll() {
        shown.show(ShownAccount.ALL);
    }

    @Override
    public void rename(String accountId, String label) {
        var id = new AccountId(accountId);
        accounts.rename(id, apart(label, accounts.list().stream().filter(one -> !one.id().equals(id)).toList()));
        shown.refresh();
    }

    /** The name, numbered where another account has it: a row of all accounts together tells its own by the name. */
    static String apart(String label, List<Account> others) {
        Set<String> taken = others.stream().map(Account::label).collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? label : label + " " + number)
                .filter(name -> !taken.contains(name)).findFirst().orElseThrow();
    }

    @Override
    public Removed remove(String accountId, int mayDrop) throws InterruptedException {
        Optional<Boolean> removed = workspaces.remove(new AccountId(accountId), mayDrop);
        if (removed.isPresent()) {
            shown.refresh();
        }
        return removed.map(key -> key ? Removed.ALL : Removed.ALL_BUT_KEY).orElse(Removed.NOTHING);
    }

    @Override
    public void pause(String accountId, boolean pause) {
        workspaces.pause(new AccountId(accountId), pause);
        shown.refresh();
    }

    @Override
    public Unsent unsent(String accountId) {
        var id = new AccountId(accountId);
        return new Unsent(Math.toIntExact(accounts.unsent(id)), Math.toIntExact(accounts.goingOut(id)));
    }

    @Override
    public void sendNow(String accountId) {
        workspaces.sendNow(new AccountId(accountId));
    }

    @Override
    public int export(String accountId, Path file) throws IOException {
        return new UnsentFile(tasks, ZoneId.systemDefault()).write(new AccountId(accountId), file);
    }

    @Override
    public void discard(String accountId) {
        tasks.discard(tasks.openIntents(new AccountId(accountId)).stream().map(Intent::operation).toList());
    }
}
