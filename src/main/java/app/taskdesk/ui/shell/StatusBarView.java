package app.taskdesk.ui.shell;

import app.taskdesk.ui.kit.Views;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/** The thin line of figures at the window's foot. */
public final class StatusBarView {

    private final Parent root;

    @FXML
    private Label tasks;
    @FXML
    private Label toSend;
    @FXML
    private Label budget;
    @FXML
    private Label workspace;

    public StatusBarView(Views views, StatusBarViewModel viewModel) {
        this.root = views.load(this);
        show(tasks, viewModel.tasksProperty());
        show(toSend, viewModel.toSendProperty());
        show(budget, viewModel.budgetProperty());
        show(workspace, viewModel.workspaceProperty());
    }

    public Parent root() {
        return root;
    }

    private static void show(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
}
