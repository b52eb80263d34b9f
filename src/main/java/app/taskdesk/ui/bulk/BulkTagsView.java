package app.taskdesk.ui.bulk;

import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The form that puts tags on several tasks and takes tags off them. */
public final class BulkTagsView {

    private final VBox root;

    @FXML
    private Label title;
    @FXML
    private TextField typed;
    @FXML
    private Label off;
    @FXML
    private VBox used;
    @FXML
    private Label problem;
    @FXML
    private Button confirm;

    public BulkTagsView(Views views, BulkTagsViewModel viewModel) {
        Messages messages = views.messages();
        root = views.load(this);
        title.setText(viewModel.title());
        typed.textProperty().bindBidirectional(viewModel.typedProperty());
        problem.textProperty().bind(viewModel.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        viewModel.used().forEach((tag, tasks) -> {
            var box = new CheckBox(messages.text("bulk.tags.used", tag, tasks));
            box.setMnemonicParsing(false);
            box.selectedProperty().subscribe((was, is) -> viewModel.take(tag, is));
            used.getChildren().add(box);
        });
        off.setVisible(!viewModel.used().isEmpty());
        off.setManaged(off.isVisible());
        confirm.setOnAction(_ -> viewModel.confirm());
        root.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                viewModel.confirm();
                press.consume();
            }
        });
    }

    /** The node to lay over the window. */
    public VBox root() {
        return root;
    }

    public void focusFirst() {
        typed.requestFocus();
    }
}
