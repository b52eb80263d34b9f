package app.taskdesk.launch;

import app.taskdesk.store.Account;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Person;
import app.taskdesk.ui.onboarding.AccountLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which account the window shows, and how it stands with its server. FX thread only, but for {@link #show}. */
final class ShownAccount {

    private final Workspaces workspaces;
    private final Foundation foundation;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable Account> account = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SyncState> state = new ReadOnlyObjectWrapper<>(SyncState.STARTING);
    private final ReadOnlyBooleanWrapper fetching = new ReadOnlyBooleanWrapper();
    private final ObservableList<AccountLine> lines = FXCollections.observableArrayList();
    private volatile AccountId last = DemoServer.ACCOUNT;
    private Runnable endListening = () -> { };

    ShownAccount(Workspaces workspaces, Foundation foundation) {
        this.workspaces = workspaces;
        this.foundation = foundation;
        this.fx = foundation.threads().fx();
    }

    /** Reads the list of accounts anew, and stays with the one that is shown while it is there. As {@link #show}. */
    void refresh() {
        show(last);
    }

    /** Shows an account and reads the list of accounts anew; reads the disk, so never on the FX thread. */
    void show(AccountId wanted) {
        List<Account> all = foundation.accounts().list();
        Account next = all.stream().filter(known -> known.id().equals(wanted)).findFirst()
                .or(() -> all.stream().filter(known -> known.id().equals(DemoServer.ACCOUNT)).findFirst()).orElse(null);
        last = next == null ? last : next.id();
        Optional<Workspace> workspace = next == null ? Optional.empty() : workspaces.get(next.id());
        fx.execute(() -> take(all, next, workspace.orElse(null)));
    }

    private void take(List<Account> all, @Nullable Account next, @Nullable Workspace workspace) {
        endListening.run();
        lines.setAll(all.stream().map(known -> new AccountLine(known.id().value(), known.label(), known.address(),
                known.equals(next), Demo.is(known.id()), known.state() == Account.State.PAUSED)).toList());
        account.set(next);
        endListening = workspace == null ? () -> { }
                : workspace.sync().onState(told -> fx.execute(() -> told(workspace.account().id(), told)));
    }

    private void told(AccountId by, SyncState told) {
        Account shown = account.get();
        if (shown != null && shown.id().equals(by)) {
            state.set(told);
            fetching.set(told.phase() instanceof SyncState.Phase.FirstDownload);
        }
    }

    /** Null until the first account is shown. */
    ReadOnlyObjectProperty<@Nullable Account> accountProperty() {
        return account.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SyncState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** When the account was last read; null while unknown. */
    ObservableValue<@Nullable Instant> lastSync() {
        return state.map(SyncState::lastSync);
    }

    /** Whether the tasks of the account are fetched for the first time. */
    ReadOnlyBooleanProperty fetchingProperty() {
        return fetching.getReadOnlyProperty();
    }

    ObservableList<AccountLine> lines() {
        return lines;
    }

    boolean isDemo() {
        Account shown = account.get();
        return shown != null && Demo.is(shown.id());
    }

    /** The account's workspace, where it is at work already. */
    Optional<Workspace> workspace() {
        return Optional.ofNullable(account.get()).flatMap(shown -> workspaces.get(shown.id()));
    }

    /** Asks the engine of the account on screen for something; nothing where it is not at work yet. */
    void command(SyncCommand command) {
        workspace().ifPresent(workspace -> workspace.sync().command(command));
    }

    Optional<Person> me() {
        Account shown = account.get();
        return shown == null || shown.meId() == null ? Optional.empty()
                : Optional.of(new Person(Objects.requireNonNull(shown.meId()), shown.meName()));
    }

    /** What can be done with tasks of the provider. */
    static Abilities abilities(Account.Provider provider) {
        return Providers.capabilities(provider).abilities();
    }
}
