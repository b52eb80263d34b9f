package app.taskdesk.launch;

import app.taskdesk.sync.SyncState;
import app.taskdesk.ui.shell.StatusBarViewModel;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Tells how things stand with the server wherever the window shows it. FX thread only. */
final class SyncOnScreen {

    private final DeskWindow window;
    private final WindowPages pages;
    private final StatusBarViewModel statusBar;
    private final ReadOnlyIntegerWrapper unsent = new ReadOnlyIntegerWrapper();
    private final Label chip = new Label();

    SyncOnScreen(DeskWindow window, WindowPages pages) {
        this.window = window;
        this.pages = pages;
        var list = window.desk().list();
        var late = new ReadOnlyIntegerWrapper();
        list.viewProperty().subscribe(view -> {
            late.unbind();
            late.bind(window.desk().counts().lateProperty(view));
        });
        statusBar = new StatusBarViewModel(window.place().messages(), list.matchingProperty(), late);
        statusBar.unsentProperty().bind(unsent);
        window.shown().stateProperty().subscribe(this::tell);
    }

    StatusBarViewModel statusBar() {
        return statusBar;
    }

    ReadOnlyIntegerProperty unsentProperty() {
        return unsent.getReadOnlyProperty();
    }

    Node chip() {
        return chip;
    }

    private void tell(SyncState state) {
        unsent.set(state.unsent());
        chip.setText(state.phase().toString());
        var budget = state.budget();
        statusBar.showBudget(Math.max(0, budget.perMinute() - budget.available()), budget.perMinute());
    }
}
