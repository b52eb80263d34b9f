package app.taskdesk.ui.onboarding;

import app.taskdesk.task.Person;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.onboarding.AccountDesk.AddressFault;
import app.taskdesk.ui.onboarding.AccountDesk.NewAccount;
import app.taskdesk.ui.onboarding.AccountDesk.Verdict;
import app.taskdesk.work.BackgroundWork;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
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

    static final String USUAL_ADDRESS = "https://api.talkingshops.com/v1";

    /** How far the person is. */
    public enum Step {
        ADDRESS, WHO, DONE
    }

    private final AccountDesk desk;
    private final BackgroundWork work;
    private final Messages messages;
    private final StringProperty address = new SimpleStringProperty(USUAL_ADDRESS);
    private final StringProperty key = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Person> me = new SimpleObjectProperty<>();
    private final StringProperty ownId = new SimpleStringProperty("");
    private final StringProperty ownName = new SimpleStringProperty("");
    private final ObservableList<Person> owners = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.ADDRESS);
    private final ReadOnlyStringWrapper addressProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keyProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable String renewing;
    private int attempt;

    public ConnectViewModel(AccountDesk desk, BackgroundWork work, Messages messages) {
        this.desk = desk;
        this.work = work;
        this.messages = messages;
        address.subscribe(() -> addressProblem.set(""));
        key.subscribe(() -> keyProblem.set(""));
    }

    /** Begins anew, for another account. */
    public void begin() {
        begin(null, USUAL_ADDRESS);
    }

    /** Begins with a known account whose key was refused. */
    public void beginRenewal(String accountId, String knownAddress) {
        begin(accountId, knownAddress);
    }

    private void begin(@Nullable String accountId, String startAddress) {
        attempt++;
        renewing = accountId;
        key.set("");
        address.set(startAddress);
        me.set(null);
        ownId.set("");
        ownName.set("");
        owners.clear();
        problem.set("");
        addressProblem.set("");
        keyProblem.set("");
        busy.set(false);
        step.set(Step.ADDRESS);
    }

    /** Looks at the address as soon as the person is through with it. */
    public void checkAddress() {
        addressProblem.set(desk.faultOf(address.get()).map(this::words).orElse(""));
    }

    /** Tries address and key; goes on to the next step when they work. */
    public void test() {
        if (busy.get()) {
            return;
        }
        problem.set("");
        checkAddress();
        keyProblem.set(keyFault().orElse(""));
        if (addressProblem.get().isEmpty() && keyProblem.get().isEmpty()) {
            String typed = address.get().strip();
            String given = key.get().strip();
            run(() -> desk.check(typed, given), this::tried, "connect.problem.notTested");
        }
    }

    /** Back to address and key. */
    public void back() {
        problem.set("");
        step.set(Step.ADDRESS);
    }

    /** Keeps the account with the person chosen, or without one. */
    public void finish() {
        if (busy.get()) {
            return;
        }
        String host = address.get().strip().replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "");
        var account = new NewAccount(address.get().strip(), key.get().strip(), host, chosen());
        keep(() -> {
            desk.connect(account);
            return account;
        });
    }

    private void tried(Verdict verdict) {
        switch (verdict) {
            case Verdict.Welcome welcome -> welcome(welcome);
            case Verdict.AddressRefused refused -> addressProblem.set(words(refused.fault()));
            case Verdict.KeyRefused _ -> keyProblem.set(messages.text("connect.problem.keyRefused"));
            case Verdict.NotReached _ -> addressProblem.set(messages.text("connect.problem.notReached"));
            case Verdict.CertificateRefused _ -> addressProblem.set(messages.text("connect.problem.certificate"));
            case Verdict.NotTheService _ -> addressProblem.set(messages.text("connect.problem.notTheService"));
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
            String given = key.get().strip();
            keep(() -> {
                desk.renewKey(account, given);
                return account;
            });
        }
    }

    private void keep(Callable<?> keeping) {
        run(keeping, kept -> {
            key.set("");
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
        return new Person(typed, ownName.get().isBlank() ? null : ownName.get().strip());
    }

    private Optional<String> keyFault() {
        String given = key.get().strip();
        if (given.isEmpty()) {
            return Optional.of(messages.text("connect.problem.keyMissing"));
        }
        boolean odd = given.chars().anyMatch(sign -> sign <= ' ' || sign > '~');
        return odd ? Optional.of(messages.text("connect.problem.keyOdd")) : Optional.empty();
    }

    private String words(AddressFault fault) {
        return messages.text("connect.address." + fault.name().toLowerCase(Locale.ROOT));
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty keyProperty() {
        return key;
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

    /** What is wrong with the address; empty when nothing. */
    public ReadOnlyStringProperty addressProblemProperty() {
        return addressProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty keyProblemProperty() {
        return keyProblem.getReadOnlyProperty();
    }

    /** What went wrong with neither field to blame; empty when nothing. */
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
