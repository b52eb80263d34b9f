package app.taskdesk.launch;

import app.taskdesk.store.Account;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.onboarding.AccountLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts the window shows, one or all together, and how they stand with their servers. FX thread only, but for
 * {@link #show}.
 */
final class ShownAccount {

    /** Stands for all accounts together; no account has this id. */
    static final AccountId ALL = new AccountId("all-accounts");

    private final Workspaces workspaces;
    private final Foundation foundation;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<Account>> accounts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Account> account = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Together> together = new ReadOnlyObjectWrapper<>(Together.NOTHING);
    private final ReadOnlyObjectWrapper<SyncState> state = new ReadOnlyObjectWrapper<>(SyncState.STARTING);
    private final ReadOnlyBooleanWrapper fetching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper several = new ReadOnlyBooleanWrapper();
    private final ObservableList<AccountLine> lines = FXCollections.observableArrayList();
    private volatile AccountId last = DemoServer.ACCOUNT;
    private volatile AccountId alone = DemoServer.ACCOUNT;
    private List<Account> known = List.of();
    private Subscription listening = Subscription.EMPTY;

    ShownAccount(Workspaces workspaces, Foundation foundation) {
        this.workspaces = workspaces;
        this.foundation = foundation;
        this.fx = foundation.threads().fx();
    }

    /** Reads the list of accounts anew, and stays with what is shown while it is there. As {@link #show}. */
    synchronized void refresh() {
        show(last);
    }

    /**
     * Shows an account, or {@link #ALL}, and reads the list of accounts anew.
     * Reads the disk, so never on the FX thread; one after the other, so that the last wish is what is shown.
     */
    synchronized void show(AccountId wanted) {
        last = wanted;
        List<Account> all = foundation.accounts().list();
        List<Account> next = choose(all, wanted);
        fx.execute(() -> take(all, next));
    }

    /** Shows an account, or {@link #ALL}, of accounts that were read before; on the FX thread. */
    void show(AccountId wanted, List<Account> all) {
        take(all, choose(all, wanted));
    }

    private List<Account> choose(List<Account> all, AccountId wanted) {
        List<Account> next = pick(all, wanted);
        last = next.size() > 1 ? ALL : next.isEmpty() ? last : next.getFirst().id();
        alone = next.size() == 1 ? last : alone;
        return next;
    }

    /** The demos are only shown together with others while there is nothing else. */
    private static List<Account> together(List<Account> all) {
        List<Account> own = all.stream().filter(account -> !Demo.is(account.id())).toList();
        return own.isEmpty() ? all : own;
    }

    /** What is shown instead where the wanted account is gone, or where of all only one is left. */
    static List<Account> pick(List<Account> all, AccountId wanted) {
        if (wanted.equals(ALL)) {
            return together(all);
        }
        return all.stream().filter(account -> account.id().equals(wanted)).findFirst()
                .or(() -> all.stream().filter(account -> account.id().equals(DemoServer.ACCOUNT)).findFirst())
                .map(List::of).orElse(List.of());
    }

    private void take(List<Account> all, List<Account> next) {
        listening.unsubscribe();
        known = all;
        several.set(together(all).size() > 1);
        lines.setAll(all.stream().map(one -> new AccountLine(one.id().value(), one.label(), one.address(),
                next.size() == 1 && one.equals(next.getFirst()), Demo.is(one.id()),
                one.state() == Account.State.PAUSED)).toList());
        boolean stay = ids(next).equals(ids(accounts.get()));
        Map<AccountId, SyncState> states = stay ? together.get().states() : Map.of();
        tell(next, states);
        accounts.set(next);
        var listeners = new ArrayList<Subscription>();
        for (Account one : next) {
            workspaces.get(one.id()).map(workspace -> workspace.sync()
                    .onState(told -> fx.execute(() -> told(one.id(), told)))).ifPresent(end -> listeners.add(end::run));
        }
        listening = Subscription.combine(listeners.toArray(Subscription[]::new));
    }

    private static List<AccountId> ids(List<Account> accounts) {
        return accounts.stream().map(Account::id).toList();
    }

    private void told(AccountId by, SyncState told) {
        List<Account> shown = accounts.get();
        if (ids(shown).contains(by)) {
            var states = new LinkedHashMap<>(together.get().states());
            states.put(by, told);
            tell(shown, states);
        }
    }

    private void tell(List<Account> shown, Map<AccountId, SyncState> states) {
        Together all = Together.of(shown, states);
        account.set(shown.stream().filter(one -> one.id().equals(all.pressing())).findFirst().orElse(null));
        together.set(all);
        state.set(all.state());
        fetching.set(all.states().values().stream().map(SyncState::phase)
                .anyMatch(SyncState.Phase.FirstDownload.class::isInstance));
    }

    /** What is on screen: one account, or all; none until the first is shown. */
    ReadOnlyObjectProperty<List<Account>> accountsProperty() {
        return accounts.getReadOnlyProperty();
    }

    /** The account on screen; of all together the one whose server is to be told of first. Null until one is shown. */
    ReadOnlyObjectProperty<@Nullable Account> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /** How the accounts on screen stand, each and together. */
    ReadOnlyObjectProperty<Together> togetherProperty() {
        return together.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SyncState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the tasks of an account on screen are fetched for the first time. */
    ReadOnlyBooleanProperty fetchingProperty() {
        return fetching.getReadOnlyProperty();
    }

    /** Whether there are several accounts that can be shown together. */
    ReadOnlyBooleanProperty severalProperty() {
        return several.getReadOnlyProperty();
    }

    /** What the accounts are called that are shown together; empty while it is one. */
    ObservableValue<Map<AccountId, String>> names() {
        return accounts.map(all -> all.size() < 2 ? Map.of()
                : all.stream().collect(Collectors.toMap(Account::id, Account::label)));
    }

    /** The name of the person at this desk, or what stands for it there; null while it is unknown. */
    ObservableValue<@Nullable String> myName() {
        return accounts.map(all -> Stream.concat(all.stream().map(Account::meName), all.stream().map(Account::meId))
                .filter(Objects::nonNull).findFirst().orElse(null));
    }

    /** When the account of that place was last read; null while unknown. */
    ObservableValue<@Nullable Instant> lastSync(ObservableValue<Workplace.Here> where) {
        return Bindings.createObjectBinding(() -> together.get().lastSync(where.getValue().account()), together,
                where);
    }

    boolean isAll() {
        return accounts.get().size() > 1;
    }

    /** The account that was last shown by itself. */
    AccountId lastAlone() {
        return alone;
    }

    ObservableList<AccountLine> lines() {
        return lines;
    }

    /** Any account of this profile, on screen or not. */
    Optional<Account> find(AccountId id) {
        return known.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    boolean isDemo() {
        List<Account> shown = accounts.get();
        return !shown.isEmpty() && shown.stream().allMatch(one -> Demo.is(one.id()));
    }

    /** The workspace of {@link #accountProperty}, where it is at work already. */
    Optional<Workspace> workspace() {
        return Optional.ofNullable(account.get()).flatMap(shown -> workspaces.get(shown.id()));
    }

    /** The workspace of an account, where it is at work already. */
    Optional<Workspace> workspace(AccountId id) {
        return workspaces.get(id);
    }

    /** Asks the engines of all accounts on screen for something; nothing where one is not at work yet. */
    void command(SyncCommand command) {
        accounts.get().forEach(shown -> command(shown.id(), command));
    }

    /** The same of one account alone. */
    void command(AccountId id, SyncCommand command) {
        workspaces.get(id).ifPresent(workspace -> workspace.sync().command(command));
    }

    /** What can be done with tasks of the provider. */
    static Abilities abilities(Account.Provider provider) {
        return Providers.capabilities(provider).abilities();
    }
}
