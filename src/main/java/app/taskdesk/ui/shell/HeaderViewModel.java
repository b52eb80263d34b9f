package app.taskdesk.ui.shell;

import app.taskdesk.task.StandardView;
import app.taskdesk.ui.kit.Messages;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the header says about the place that is shown, and the words being searched for. */
public final class HeaderViewModel {

    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final StringProperty searchPrompt = new SimpleStringProperty("");
    private final StringProperty search = new SimpleStringProperty("");

    /**
     * @param view      the view that is shown
     * @param matching  how many tasks it shows
     * @param pageTitle the title of the page in place of the view; its value is null while there is none
     */
    public HeaderViewModel(Messages messages, ObservableValue<StandardView> view, ObservableIntegerValue matching,
            ObservableValue<@Nullable String> pageTitle) {
        title.bind(Bindings.createStringBinding(() -> pageTitle.getValue() != null ? pageTitle.getValue()
                : messages.text("shell.view." + view.getValue().name().toLowerCase(Locale.ROOT)), view, pageTitle));
        count.bind(Bindings.createStringBinding(() -> pageTitle.getValue() != null ? ""
                : messages.text("shell.header.count", matching.get()), matching, pageTitle));
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Empty where a page has nothing to count. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** What can be searched for; whoever knows the account keeps it true. */
    public StringProperty searchPromptProperty() {
        return searchPrompt;
    }

    /** The words searched for, as typed. */
    public StringProperty searchProperty() {
        return search;
    }
}
