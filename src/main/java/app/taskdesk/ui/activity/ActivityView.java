package app.taskdesk.ui.activity;

import app.taskdesk.live.ActivityLine;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.SearchedTable;
import app.taskdesk.ui.kit.Segments;
import app.taskdesk.ui.kit.Views;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The page of what happened, each entry field by field on a closer look. */
public final class ActivityView {

    private final ActivityViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private HBox head;
    @FXML
    private TextField search;
    @FXML
    private ComboBox<ActivityViewModel.Days> days;
    @FXML
    private Label count;
    @FXML
    private HBox onlyLine;
    @FXML
    private Label onlyTitle;
    @FXML
    private Button onlyAll;
    @FXML
    private TableView<ActivityLine> table;
    @FXML
    private VBox empty;
    @FXML
    private VBox noMatch;
    @FXML
    private VBox look;
    @FXML
    private Label lookTitle;
    @FXML
    private Label lookWhat;
    @FXML
    private Label lookNote;
    @FXML
    private GridPane lookValues;
    @FXML
    private Button open;
    @FXML
    private Button only;

    public ActivityView(Views views, ActivityViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        bindFilters();
        addColumns();
        table.setItems(viewModel.shown());
        table.setPlaceholder(new Label(""));
        table.getSelectionModel().selectedItemProperty().subscribe(this::show);
        var none = Bindings.isEmpty(viewModel.all());
        empty.visibleProperty().bind(none);
        noMatch.visibleProperty().bind(none.not().and(Bindings.isEmpty(viewModel.shown())));
        table.visibleProperty().bind(Bindings.isNotEmpty(viewModel.shown()));
        count.textProperty().bind(Bindings.createStringBinding(viewModel::count, viewModel.all(), viewModel.shown()));
        open.setOnAction(_ -> openChosen());
        only.setOnAction(_ -> viewModel.onlyProperty().set(chosen()));
        onlyAll.setOnAction(_ -> viewModel.onlyProperty().set(null));
        SearchedTable.join(search, table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
    }

    /** The node to show in place of list and detail. */
    public Parent root() {
        return root;
    }

    private void bindFilters() {
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        var kinds = new Segments<>(messages.text("activity.kind"), List.of(ActivityViewModel.Kind.values()),
                viewModel::name, viewModel.kindProperty());
        kinds.setId("activity-kinds");
        head.getChildren().add(1, kinds);
        days.setConverter(new StringConverter<>() {

            @Override
            public String toString(ActivityViewModel.Days value) {
                return value == null ? "" : viewModel.name(value);
            }

            @Override
            public ActivityViewModel.Days fromString(String text) {
                throw new IllegalStateException("nobody types here");
            }
        });
        days.getItems().setAll(ActivityViewModel.Days.values());
        days.valueProperty().bindBidirectional(viewModel.daysProperty());
        viewModel.onlyProperty().subscribe(line -> {
            onlyLine.setVisible(line != null);
            onlyLine.setManaged(line != null);
            onlyTitle.setText(line == null ? "" : messages.text("activity.only.shown", viewModel.title(line)));
        });
    }

    private void addColumns() {
        text("when", 120, viewModel::when);
        text("who", 90, viewModel::who);
        text("what", 150, viewModel::what);
        text("task", 220, viewModel::title);
        text("changes", 360, viewModel::summary);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private void text(String id, double width, Function<ActivityLine, String> text) {
        var column = new TableColumn<ActivityLine, String>(messages.text("activity.column." + id));
        column.setId("activity-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 80));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private void show(@Nullable ActivityLine line) {
        look.setVisible(line != null);
        look.setManaged(line != null);
        lookValues.getChildren().clear();
        if (line == null) {
            return;
        }
        lookTitle.setText(viewModel.title(line));
        lookWhat.setText(messages.text("activity.look", viewModel.who(line), viewModel.what(line),
                viewModel.exactly(line)));
        lookNote.setText(viewModel.note(line));
        lookNote.setManaged(!lookNote.getText().isEmpty());
        List<ActivityViewModel.Told> changes = viewModel.changes(line);
        List<ActivityViewModel.Told> mine = viewModel.mine(line);
        boolean both = !mine.isEmpty();
        if (!changes.isEmpty()) {
            add(heading("activity.look.field"), heading(both ? "activity.look.server" : "activity.look.change"));
        }
        changes.forEach(this::add);
        if (both) {
            add(heading("activity.look.field"), heading("activity.look.mine"));
            mine.forEach(this::add);
        }
    }

    private void add(ActivityViewModel.Told told) {
        var field = new Label(told.field());
        field.getStyleClass().add("muted");
        add(field, new Label(told.before().isEmpty() ? told.after()
                : messages.text("activity.look.beforeAfter", told.before(), told.after())));
    }

    private void add(Label field, Label value) {
        lookValues.addRow(lookValues.getRowCount(), field, value);
    }

    private Label heading(String key) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private @Nullable ActivityLine chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void openChosen() {
        ActivityLine line = chosen();
        if (line != null) {
            viewModel.open(line);
        }
    }

    private void act(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER && chosen() != null) {
            openChosen();
            press.consume();
        }
    }
}
