package app.taskdesk.ui.onboarding;

import app.taskdesk.task.Person;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.onboarding.AccountDesk.Entry;
import app.taskdesk.ui.onboarding.AccountDesk.NewAccount;
import app.taskdesk.ui.onboarding.AccountDesk.Service;
import app.taskdesk.ui.onboarding.AccountDesk.Verdict;
import app.taskdesk.work.BackgroundWork;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Connecting an account: address and key are tried, then the person says who they are. The key is forgotten here as
 * soon as it was handed over. FX thread only.
 */
public final class ConnectViewModel {

    /** How far the person is. */
    public enum Step {
        ADDRESS, WHO, DONE
    }

    private final AccountDesk desk;
    private final BackgroundWork work;
    private final Messages messages;
    private final EntryViewModel entry;
    private final ObjectProperty<@Nullable Person> me = new SimpleObjectProperty<>();
    private final StringProperty ownId = new SimpleStringProperty("");
    private final StringProperty ownName = new SimpleStringProperty("");
    private final ObservableList<Person> owners = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.ADDRESS);
    private final ReadOnlyStringWrapper whoProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable String renewing;
    private int attempt;

    public ConnectViewModel(AccountDesk desk, BackgroundWork work, Messages messages) {
        this.desk = desk;
        this.work = work;
        this.messages = messages;
        this.entry = new EntryViewModel(desk, messages);
        ownId.subscribe(() -> whoProblem.set(""));
        me.subscribe(() -> whoProblem.set(""));
    }

    /** Begins anew, for another account. */
    public void begin() {
        begin(null, null);
    }

    /** Begins with a known account whose key was refused. */
    public void beginRenewal(String accountId, String knownAddress) {
        begin(accountId, knownAddress);
    }

    private void begin(@Nullable String accountId, @Nullable String knownAddress) {
        attempt++;
        renewing = accountId;
        entry.begin(knownAddress);
        me.set(null);
        ownId.set("");
        ownName.set("");
        owners.clear();
        problem.set("");
        whoProblem.set("");
        busy.set(false);
        step.set(Step.ADDRESS);
    }

    /** Tries address and key; goes on to the next step when they work. */
    public void test() {
        if (busy.get()) {
            return;
        }
        problem.set("");
        if (entry.check()) {
            Entry typed = entry.typed();
            String known = renewing;
            run(() -> known == null ? desk.check(typed) : desk.checkKey(known, typed.key()), this::tried,
                    "connect.problem.notTested");
        }
    }

    /** Back to address and key. */
    public void back() {
        problem.set("");
        step.set(Step.ADDRESS);
    }

    /** Keeps the account with the person chosen, or without one where nobody needs to be known. */
    public void finish() {
        whoProblem.set(whoFault().orElse(""));
        if (busy.get() || !whoProblem.get().isEmpty()) {
            return;
        }
        var account = new NewAccount(entry.typed(), entry.host(), chosen());
        keep(() -> {
            desk.connect(account);
            return account;
        });
    }

    private void tried(Verdict verdict) {
        switch (verdict) {
            case Verdict.Welcome welcome -> welcome(welcome);
            case Verdict.AddressRefused refused -> entry.blameAddress(refused.fault());
            case Verdict.KeyRefused _ -> entry.blameKey(messages.text("connect.problem.keyRefused"));
            case Verdict.PhoneRefused _ -> entry.blamePhone(messages.text("connect.problem.phoneRefused"));
            case Verdict.NotReached _ -> entry.blameAddress(messages.text("connect.problem.notReached"));
            case Verdict.CertificateRefused _ -> entry.blameAddress(messages.text("connect.problem.certificate"));
            case Verdict.NotTheService _ ->
                    entry.blameAddress(messages.text("connect.problem.notTheService", service().name()));
            case Verdict.SlowDown _ -> problem.set(messages.text("connect.problem.slowDown"));
            case Verdict.ServerTrouble trouble ->
                    problem.set(messages.text("connect.problem.server", trouble.status()));
        }
    }

    private void welcome(Verdict.Welcome welcome) {
        String account = renewing;
        if (account == null) {
            owners.setAll(welcome.owners());
            step.set(Step.WHO);
        } else {
            String given = entry.typed().key();
            keep(() -> {
                desk.renewKey(account, given);
                return account;
            });
        }
    }

    private void keep(Callable<?> keeping) {
        run(keeping, kept -> {
            entry.forgetKey();
            step.set(Step.DONE);
        }, "connect.problem.notKept");
    }

    private <T> void run(Callable<T> task, Consumer<T> done, String problemKey) {
        int mine = ++attempt;
        busy.set(true);
        work.run(task, result -> {
            if (mine == attempt) {
                busy.set(false);
                done.accept(result);
            }
        }, failure -> {
            if (mine == attempt) {
                busy.set(false);
                problem.set(messages.text(problemKey));
            }
        });
    }

    private @Nullable Person chosen() {
        String typed = ownId.get().strip();
        if (typed.isEmpty()) {
            return me.get();
        }
        Person named = new Person(typed, ownName.get().isBlank() ? null : ownName.get().strip());
        return service().signed() ? asSpelt(named) : named;
    }

    /** Tasks are found by the very letters of an e-mail as the service writes it. */
    private Person asSpelt(Person named) {
        return owners.stream().map(Person::id).filter(named.id()::equalsIgnoreCase).findFirst()
                .map(id -> new Person(id, named.name())).orElse(named);
    }

    /** Where changes are signed, the person must be known; elsewhere they need not say. */
    private Optional<String> whoFault() {
        Person person = chosen();
        if (!service().signed()) {
            return Optional.empty();
        }
        if (person == null) {
            return Optional.of(messages.text("connect.problem.emailMissing", service().name()));
        }
        return person.id().matches("[^\\s@]+@[^\\s@]+") ? Optional.empty()
                : Optional.of(messages.text("connect.problem.emailOdd"));
    }

    private Service service() {
        return entry.serviceProperty().get();
    }

    /** What is typed on the first page. */
    public EntryViewModel entry() {
        return entry;
    }

    /** The owner chosen; null while none is. */
    public ObjectProperty<@Nullable Person> meProperty() {
        return me;
    }

    /** An owner id typed by hand; wins over the one chosen. */
    public StringProperty ownIdProperty() {
        return ownId;
    }

    public StringProperty ownNameProperty() {
        return ownName;
    }

    public ObservableList<Person> owners() {
        return owners;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What is wrong with who the person says they are; empty when nothing. */
    public ReadOnlyStringProperty whoProblemProperty() {
        return whoProblem.getReadOnlyProperty();
    }

    /** What went wrong with no field to blame; empty when nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether an answer is awaited. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether only the key of a known account is asked for. */
    public boolean isRenewal() {
        return renewing != null;
    }
}
