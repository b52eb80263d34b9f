package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of changes on their way: first those that need a choice, each with its values, then a line for each. */
public final class OutboxView {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final double LEAST = 80;
    private static final PseudoClass NEEDS_YOU = PseudoClass.getPseudoClass("needs-you");

    private final OutboxViewModel viewModel;
    private final Messages messages;
    private final Parent root;
    private final ObservableValue<List<OutboxLine>> shown;
    private final IntegerProperty seconds = new SimpleIntegerProperty();

    @FXML
    private VBox clashes;
    @FXML
    private TableView<OutboxLine> table;
    @FXML
    private VBox empty;

    /** @param work keeps the seconds counting while the page is shown */
    public OutboxView(Views views, OutboxViewModel viewModel, BackgroundWork work) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        addColumns();
        table.setItems(viewModel.lines());
        table.setPlaceholder(new Label(""));
        var none = Bindings.isEmpty(viewModel.lines());
        empty.visibleProperty().bind(none);
        table.visibleProperty().bind(none.not());
        shown = Bindings.createObjectBinding(() -> List.copyOf(viewModel.lines()), viewModel.lines());
        shown.subscribe(this::showClashes);
        root.sceneProperty().flatMap(scene -> scene.windowProperty()).subscribe(window -> {
            if (window != null) {
                count(work);
            }
        });
    }

    /** The node to show in place of list and detail. */
    public Parent root() {
        return root;
    }

    private void count(BackgroundWork work) {
        work.after(TICK, () -> {
            if (root.getScene() != null && root.getScene().getWindow() != null) {
                seconds.set(seconds.get() + 1);
                count(work);
            }
        });
    }

    private void addColumns() {
        table.getColumns().add(text("change", 190, viewModel::change));
        table.getColumns().add(text("task", 230, viewModel::title));
        table.getColumns().add(text("since", 70, viewModel::since));
        table.getColumns().add(text("tries", 64, line -> String.valueOf(line.tries())));
        TableColumn<OutboxLine, String> standing = text("standing", 170, viewModel::standing);
        standing.setCellFactory(_ -> new StandingCell());
        standing.setMinWidth(standing.getPrefWidth());
        table.getColumns().add(standing);
        table.getColumns().add(text("answer", 240, viewModel::answer));
        TableColumn<OutboxLine, OutboxLine> ways = titled("ways", 260);
        ways.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        ways.setCellFactory(_ -> new WaysCell());
        ways.setMinWidth(ways.getPrefWidth());
        table.getColumns().add(ways);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private TableColumn<OutboxLine, String> text(String id, double width, Function<OutboxLine, String> text) {
        TableColumn<OutboxLine, String> column = titled(id, width);
        column.setCellValueFactory(row -> Bindings.createStringBinding(() -> text.apply(row.getValue()), seconds));
        return column;
    }

    private <T> TableColumn<OutboxLine, T> titled(String id, double width) {
        var column = new TableColumn<OutboxLine, T>(messages.text("outbox.column." + id));
        column.setId("outbox-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private Node buttons(OutboxLine line) {
        var box = new HBox(4);
        box.getStyleClass().add("outbox-ways");
        for (OutboxViewModel.Way way : viewModel.ways(line)) {
            var button = new Button(way.title());
            button.setId("outbox-" + way.id());
            button.getStyleClass().add("link");
            button.setOnAction(_ -> way.run().run());
            box.getChildren().add(button);
        }
        return box;
    }

    private void showClashes(List<OutboxLine> lines) {
        clashes.getChildren().setAll(lines.stream().filter(line -> !line.clashes().isEmpty()).map(this::card)
                .toList());
        clashes.setVisible(!clashes.getChildren().isEmpty());
        clashes.setManaged(clashes.isVisible());
    }

    private Node card(OutboxLine line) {
        var title = new Label(viewModel.title(line));
        title.getStyleClass().add("outbox-clash-title");
        var why = new Label(messages.text("outbox.clash.why"));
        why.getStyleClass().add("field-hint");
        var grid = new GridPane(16, 8);
        grid.getStyleClass().add("outbox-clash-values");
        grid.addRow(0, heading("outbox.clash.field"), heading("outbox.clash.before"), heading("outbox.clash.mine"),
                heading("outbox.clash.theirs"));
        for (OutboxViewModel.Compared compared : viewModel.compared(line)) {
            grid.addRow(grid.getRowCount(), new Label(compared.field()), new Label(compared.before()),
                    new Label(compared.mine()), new Label(compared.theirs()));
        }
        var card = new VBox(8, title, why, grid, buttons(line));
        card.getStyleClass().addAll("card", "outbox-clash");
        return card;
    }

    private Label heading(String key) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    /** How a change stands, as a pill; its seconds count without the buttons beside it losing the focus. */
    private final class StandingCell extends TableCell<OutboxLine, String> {

        private final Label pill = new Label();

        StandingCell() {
            pill.getStyleClass().addAll("pill", "outbox-standing");
            pill.textProperty().bind(itemProperty());
        }

        @Override
        protected void updateItem(@Nullable String item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            OutboxLine line = getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(isEmpty || line == null ? null : pill);
            pill.pseudoClassStateChanged(NEEDS_YOU, line != null && viewModel.needsYou(line));
        }
    }

    /** What can be done about a change. */
    private final class WaysCell extends TableCell<OutboxLine, OutboxLine> {

        @Override
        protected void updateItem(@Nullable OutboxLine item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setGraphic(isEmpty || item == null ? null : buttons(item));
        }
    }
}
