package app.taskdesk.ui.shell;

import app.taskdesk.ui.kit.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;

/** The figures at the window's foot, in words. */
public final class StatusBarViewModel {

    private final Messages messages;
    private final ReadOnlyStringWrapper tasks = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper toSend = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper budget = new ReadOnlyStringWrapper("");
    private final StringProperty workspace = new SimpleStringProperty("");
    private final IntegerProperty unsent = new SimpleIntegerProperty();

    /**
     * @param shown how many tasks the list shows
     * @param late  how many of them are late
     */
    public StatusBarViewModel(Messages messages, ObservableIntegerValue shown, ObservableIntegerValue late) {
        this.messages = messages;
        tasks.bind(Bindings.createStringBinding(
                () -> messages.text(late.get() > 0 ? "shell.status.tasksLate" : "shell.status.tasks", shown.get(),
                        late.get()), shown, late));
        toSend.bind(Bindings.createStringBinding(
                () -> unsent.get() == 0 ? "" : messages.text("shell.status.toSend", unsent.get()), unsent));
    }

    public ReadOnlyStringProperty tasksProperty() {
        return tasks.getReadOnlyProperty();
    }

    /** Empty when nothing waits. */
    public ReadOnlyStringProperty toSendProperty() {
        return toSend.getReadOnlyProperty();
    }

    /** How many changes have not reached the server. */
    public IntegerProperty unsentProperty() {
        return unsent;
    }

    /** Empty until the server's budget is known. */
    public ReadOnlyStringProperty budgetProperty() {
        return budget.getReadOnlyProperty();
    }

    /** Says how many requests of the last minute's budget were used; nothing when no budget is known. */
    public void showBudget(int used, int perMinute) {
        budget.set(perMinute == 0 ? "" : messages.text("shell.status.budget", used, perMinute));
    }

    /** What the right end says about the workspace. */
    public StringProperty workspaceProperty() {
        return workspace;
    }
}
