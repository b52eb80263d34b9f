package app.taskdesk.ui.delete;

import app.taskdesk.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The question before a delete. */
public final class DeleteView {

    private final Region root;

    @FXML
    private Label title;
    @FXML
    private Label problem;
    @FXML
    private Button delete;
    @FXML
    private Button keep;

    /** @param close answers with no */
    public DeleteView(Views views, DeleteViewModel viewModel, Runnable close) {
        this.root = views.load(this);
        title.setText(viewModel.title());
        problem.textProperty().bind(viewModel.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        delete.setOnAction(_ -> viewModel.confirm());
        keep.setOnAction(_ -> close.run());
        root.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                (delete.isFocused() ? delete : keep).fire();
                press.consume();
            }
        });
    }

    /** The node to lay over the window. */
    public Region root() {
        return root;
    }

    public void focusFirst() {
        delete.requestFocus();
    }
}
