package app.taskdesk.ui.bulk;

import app.taskdesk.live.BulkResult;
import app.taskdesk.live.BulkResult.Outcome;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The page of what came of each change of work on many tasks. */
public final class BulkReportView {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final BulkReportViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private Label summary;
    @FXML
    private Button retry;
    @FXML
    private Button export;
    @FXML
    private Button close;
    @FXML
    private TableView<BulkResult> table;

    public BulkReportView(Views views, BulkReportViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        summary.textProperty().bind(viewModel.summaryProperty());
        retry.textProperty().bind(viewModel.retryProperty());
        retry.visibleProperty().bind(retry.textProperty().isNotEmpty());
        retry.managedProperty().bind(retry.visibleProperty());
        retry.setOnAction(_ -> viewModel.retry());
        export.setOnAction(_ -> viewModel.export());
        close.setOnAction(_ -> viewModel.putAway());
        addColumn("task", 260, viewModel::title);
        addColumn("change", 200, viewModel::change);
        addColumn("outcome", 120, viewModel::outcome);
        addColumn("answer", 320, viewModel::answer);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(""));
        table.setItems(viewModel.results());
        table.setRowFactory(_ -> new ResultRow());
        table.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            BulkResult chosen = table.getSelectionModel().getSelectedItem();
            if (press.getCode() == KeyCode.ENTER && chosen != null) {
                press.consume();
                viewModel.open(chosen);
            }
        });
    }

    /** The node to show in place of list and detail. */
    public Parent root() {
        return root;
    }

    private void addColumn(String id, double width, Function<BulkResult, String> text) {
        var column = new TableColumn<BulkResult, String>(messages.text("bulk.column." + id));
        column.setId("bulk-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 90));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private final class ResultRow extends TableRow<BulkResult> {

        ResultRow() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
                if (click.getClickCount() == 2 && getItem() != null) {
                    viewModel.open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable BulkResult item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(FAILED, item != null && item.outcome().compareTo(Outcome.UNKNOWN) <= 0);
        }
    }
}
