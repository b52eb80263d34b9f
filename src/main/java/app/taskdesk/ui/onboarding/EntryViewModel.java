package app.taskdesk.ui.onboarding;

import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.onboarding.AccountDesk.AddressFault;
import app.taskdesk.ui.onboarding.AccountDesk.Entry;
import app.taskdesk.ui.onboarding.AccountDesk.Service;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is typed to reach an account: which service, its address, a key, and a phone where it wants one. FX thread. */
public final class EntryViewModel {

    private final AccountDesk desk;
    private final Messages messages;
    private final ObjectProperty<Service> service;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper addressProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keyProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper phoneProblem = new ReadOnlyStringWrapper("");

    EntryViewModel(AccountDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
        this.service = new SimpleObjectProperty<>(desk.services().getFirst());
        address.set(service.get().address());
        address.subscribe(() -> addressProblem.set(""));
        key.subscribe(() -> keyProblem.set(""));
        phone.subscribe(() -> phoneProblem.set(""));
        service.subscribe(this::changed);
    }

    /** An address that was typed stays; the usual one of the former service gives way. */
    private void changed(Service former, Service next) {
        if (address.get().strip().equals(former.address())) {
            address.set(next.address());
        }
        phoneProblem.set("");
    }

    /** Begins anew. */
    void begin(@Nullable String knownAddress) {
        service.set(desk.services().getFirst());
        address.set(knownAddress == null ? service.get().address() : knownAddress);
        key.set("");
        phone.set("");
        addressProblem.set("");
        keyProblem.set("");
        phoneProblem.set("");
    }

    void forgetKey() {
        key.set("");
    }

    /** Looks at the address as soon as the person is through with it. */
    public void checkAddress() {
        addressProblem.set(desk.faultOf(address.get()).map(this::words).orElse(""));
    }

    /** Looks at everything that was typed; false, and the problems say why, when it cannot be tried. */
    boolean check() {
        checkAddress();
        keyProblem.set(keyFault().orElse(""));
        String digits = phoneDigits();
        phoneProblem.set(digits.isEmpty() || desk.isPhone(digits) ? "" : messages.text("connect.problem.phoneOdd"));
        return addressProblem.get().isEmpty() && keyProblem.get().isEmpty() && phoneProblem.get().isEmpty();
    }

    Entry typed() {
        String digits = phoneDigits();
        return new Entry(service.get(), address.get().strip(), key.get().strip(), digits.isEmpty() ? null : digits);
    }

    /** The host alone, as a first name for the account. */
    String host() {
        return address.get().strip().replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "");
    }

    /** People write phone numbers with a plus, blanks and lines between. */
    private String phoneDigits() {
        return service.get().phone()
                ? phone.get().strip().replaceAll("^\\+|[\\s().]|(?<=\\d)-(?=\\d)", "") : "";
    }

    private Optional<String> keyFault() {
        String given = key.get().strip();
        if (given.isEmpty()) {
            return Optional.of(messages.text("connect.problem.keyMissing"));
        }
        boolean odd = given.chars().anyMatch(sign -> sign <= ' ' || sign > '~');
        return odd ? Optional.of(messages.text("connect.problem.keyOdd")) : Optional.empty();
    }

    void blameAddress(AddressFault fault) {
        addressProblem.set(words(fault));
    }

    void blameAddress(String words) {
        addressProblem.set(words);
    }

    void blameKey(String words) {
        keyProblem.set(words);
    }

    void blamePhone(String words) {
        phoneProblem.set(words);
    }

    private String words(AddressFault fault) {
        return messages.text("connect.address." + fault.name().toLowerCase(Locale.ROOT));
    }

    /** What can be connected, in the order to offer it. */
    public List<Service> services() {
        return desk.services();
    }

    /** The kind of account; never null. */
    public ObjectProperty<Service> serviceProperty() {
        return service;
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty keyProperty() {
        return key;
    }

    public StringProperty phoneProperty() {
        return phone;
    }

    /** What is wrong with the address; empty when nothing. */
    public ReadOnlyStringProperty addressProblemProperty() {
        return addressProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty keyProblemProperty() {
        return keyProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty phoneProblemProperty() {
        return phoneProblem.getReadOnlyProperty();
    }
}
