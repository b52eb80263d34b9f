package app.taskdesk.ui.bulk;

import app.taskdesk.live.BulkLine;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;

/** The bar at the foot of the window while work on many tasks goes out, or until somebody saw what failed of it. */
public final class BulkBarView {

    private final Messages messages;
    private final Parent root;

    @FXML
    private Label text;
    @FXML
    private ProgressBar progress;
    @FXML
    private Button pause;
    @FXML
    private Button stop;
    @FXML
    private Button report;
    @FXML
    private Button close;

    public BulkBarView(Views views, BulkBarViewModel viewModel) {
        this.messages = views.messages();
        this.root = views.load(this);
        text.textProperty().bind(viewModel.textProperty());
        progress.progressProperty().bind(viewModel.progressProperty());
        pause.setOnAction(_ -> viewModel.pauseOrGoOn());
        stop.setOnAction(_ -> viewModel.stop());
        report.setOnAction(_ -> viewModel.openReport());
        close.setOnAction(_ -> viewModel.putAway());
        viewModel.shownProperty().subscribe(this::show);
    }

    public Parent root() {
        return root;
    }

    private void show(@Nullable BulkLine line) {
        show(root, line != null);
        boolean runs = line != null && line.runs();
        show(progress, runs);
        show(pause, runs);
        show(stop, runs);
        show(report, line != null && (line.failed() || runs));
        show(close, line != null && !runs);
        pause.setText(messages.text(line != null && line.paused() ? "bulk.goOn" : "bulk.pause"));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
