package app.taskdesk.ui.trash;

import app.taskdesk.live.TrashLine;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.SearchedTable;
import app.taskdesk.ui.kit.Views;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of what was deleted or dropped, with a look at each piece before it is restored. */
public final class TrashView {

    private final TrashViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private TextField search;
    @FXML
    private Label count;
    @FXML
    private Button restore;
    @FXML
    private TableView<TrashLine> table;
    @FXML
    private VBox empty;
    @FXML
    private VBox noMatch;
    @FXML
    private VBox look;
    @FXML
    private Label lookTitle;
    @FXML
    private Label lookOutlook;
    @FXML
    private GridPane lookValues;

    /** @param all everything in the trash, whatever the search */
    public TrashView(Views views, TrashViewModel viewModel, ObservableList<TrashLine> all) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        addColumns();
        table.setItems(viewModel.shown());
        table.setPlaceholder(new Label(""));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().subscribe(this::show);
        var none = Bindings.isEmpty(all);
        empty.visibleProperty().bind(none);
        noMatch.visibleProperty().bind(none.not().and(Bindings.isEmpty(viewModel.shown())));
        table.visibleProperty().bind(Bindings.isNotEmpty(viewModel.shown()));
        count.textProperty().bind(Bindings.createStringBinding(() -> all.isEmpty() ? "" : viewModel.count(all.size()),
                all, viewModel.shown()));
        restore.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        restore.setOnAction(_ -> restoreChosen());
        SearchedTable.join(search, table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
    }

    /** The node to show in place of list and detail. */
    public Parent root() {
        return root;
    }

    private void addColumns() {
        table.getColumns().add(text("task", 260, viewModel::title));
        TableColumn<TrashLine, String> customer = text("customer", 130, viewModel::customer);
        customer.visibleProperty().bind(viewModel.hasCustomers());
        table.getColumns().add(customer);
        table.getColumns().add(text("why", 190, viewModel::why));
        table.getColumns().add(text("when", 130, viewModel::when));
        table.getColumns().add(text("left", 80, viewModel::left));
        TableColumn<TrashLine, TrashLine> way = titled("way", 90);
        way.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        way.setCellFactory(_ -> new WayCell());
        table.getColumns().add(way);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private TableColumn<TrashLine, String> text(String id, double width, Function<TrashLine, String> text) {
        TableColumn<TrashLine, String> column = titled(id, width);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        return column;
    }

    private <T> TableColumn<TrashLine, T> titled(String id, double width) {
        var column = new TableColumn<TrashLine, T>(messages.text("trash.column." + id));
        column.setId("trash-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 80));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void show(@Nullable TrashLine line) {
        look.setVisible(line != null);
        look.setManaged(line != null);
        lookValues.getChildren().clear();
        if (line != null) {
            lookTitle.setText(viewModel.title(line));
            lookOutlook.setText(viewModel.outlook(line));
            List<TrashViewModel.Told> told = viewModel.told(line);
            for (int i = 0; i < told.size(); i++) {
                var field = new Label(told.get(i).field());
                field.getStyleClass().add("field-label");
                lookValues.add(field, 2 * (i % 2), i / 2);
                lookValues.add(new Label(told.get(i).value()), 2 * (i % 2) + 1, i / 2);
            }
        }
    }

    private void restoreChosen() {
        viewModel.restore(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    private void act(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER && !table.getSelectionModel().isEmpty()) {
            restoreChosen();
            press.consume();
        }
    }

    /** The way back of one piece. */
    private final class WayCell extends TableCell<TrashLine, TrashLine> {

        @Override
        protected void updateItem(@Nullable TrashLine item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setGraphic(isEmpty || item == null || !viewModel.canRestore(item) ? null : button(item));
        }

        private Button button(TrashLine line) {
            var button = new Button(messages.text(line.deleting() == null ? "trash.restore" : "trash.keep"));
            button.getStyleClass().add("link");
            button.setFocusTraversable(false);
            button.setAccessibleText(button.getText() + " " + viewModel.title(line));
            button.setOnAction(_ -> viewModel.restore(List.of(line)));
            return button;
        }
    }
}
