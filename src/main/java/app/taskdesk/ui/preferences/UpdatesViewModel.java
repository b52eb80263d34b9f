package app.taskdesk.ui.preferences;

import app.taskdesk.settings.Settings;
import app.taskdesk.settings.Updates;
import app.taskdesk.settings.Updates.Look;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Where newer releases are looked for, and what the last look showed. FX thread only. */
public final class UpdatesViewModel {

    private final Settings settings;
    private final Messages messages;
    private final DateText dates;
    private final Runnable look;
    private final StringProperty address = new SimpleStringProperty();
    private final StringProperty key = new SimpleStringProperty();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper page = new ReadOnlyStringWrapper("");
    private final ObservableValue<Boolean> ready;

    /** @param look looks for a newer release by what is set now */
    public UpdatesViewModel(Settings settings, Messages messages, DateText dates, Runnable look) {
        this.settings = settings;
        this.messages = messages;
        this.dates = dates;
        this.look = look;
        Updates kept = settings.get().updates();
        address.set(Objects.requireNonNullElse(kept.address(), ""));
        key.set(Objects.requireNonNullElse(kept.key(), ""));
        ready = address.flatMap(where -> key.map(by -> !where.isBlank() && !by.isBlank()));
        settings.preferencesProperty().subscribe(all -> tell(all.updates()));
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty keyProperty() {
        return key;
    }

    /** What the last look showed, or that none is made. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Where a person can read of the newer release; empty without one. */
    public ReadOnlyStringProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Whether enough is typed to look. */
    public ObservableValue<Boolean> readyProperty() {
        return ready;
    }

    /** Keeps what is typed; looks at once when that is something new. */
    public void keep() {
        Updates former = settings.get().updates();
        settings.change(all -> all.withUpdates(all.updates().withSource(address.get(), key.get())));
        if (!settings.get().updates().equals(former)) {
            look.run();
        }
    }

    /** Keeps what is typed and looks, whatever was seen before. */
    public void lookNow() {
        settings.change(all -> all.withUpdates(all.updates().withSource(address.get(), key.get()).withLast(null)));
        look.run();
    }

    private void tell(Updates updates) {
        Look last = updates.last();
        page.set(last == null || last.page() == null ? "" : last.page());
        if (!updates.on()) {
            status.set(messages.text("preferences.updates.off"));
        } else if (last == null) {
            status.set(messages.text("preferences.updates.looking"));
        } else {
            status.set(messages.text("preferences.updates." + last.verdict().name().toLowerCase(Locale.ROOT),
                    dates.near(last.at()), Objects.requireNonNullElse(last.version(), "")));
        }
    }
}
