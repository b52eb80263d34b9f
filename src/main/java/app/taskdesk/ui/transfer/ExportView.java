package app.taskdesk.ui.transfer;

import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Segments;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.transfer.ExportViewModel.Names;
import app.taskdesk.ui.transfer.ExportViewModel.Which;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The question which tasks are written to a CSV file, and how its columns are named. */
public final class ExportView {

    private final Region root;

    @FXML
    private VBox whichBox;
    @FXML
    private VBox namesBox;
    @FXML
    private Label all;
    @FXML
    private Button save;
    @FXML
    private Button cancel;

    /** @param close takes the question away */
    public ExportView(Views views, ExportViewModel viewModel, FileQuestions files, Runnable close) {
        Messages messages = views.messages();
        this.root = views.load(this);
        all.setText(viewModel.title(Which.ALL));
        if (viewModel.hasSelection()) {
            whichBox.getChildren().setAll(new Segments<>(messages.text("transfer.export.which"),
                    List.of(Which.values()), viewModel::title, viewModel.whichProperty()));
        }
        namesBox.getChildren().add(new Segments<>(messages.text("transfer.export.names"), List.of(Names.values()),
                name -> messages.text("transfer.export.names." + name.name().toLowerCase(Locale.ROOT)),
                viewModel.namesProperty()));
        save.setOnAction(_ -> {
            close.run();
            viewModel.save(files);
        });
        cancel.setOnAction(_ -> close.run());
        root.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                (cancel.isFocused() ? cancel : save).fire();
                press.consume();
            }
        });
    }

    /** The node to lay over the window. */
    public Region root() {
        return root;
    }

    public void focusFirst() {
        save.requestFocus();
    }
}
