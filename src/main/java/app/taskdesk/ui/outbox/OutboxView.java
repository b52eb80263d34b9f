package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
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

    private final OutboxViewModel viewModel;
    private final Messages messages;
    private final Parent root;

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
        Bindings.createObjectBinding(() -> List.copyOf(viewModel.lines()), viewModel.lines())
                .subscribe(this::showClashes);
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
                table.refresh();
                count(work);
            }
        });
    }

    private void addColumns() {
        table.getColumns().add(text("change", 190, viewModel::change));
        table.getColumns().add(text("task", 230, viewModel::title));
        table.getColumns().add(text("since", 60, viewModel::since));
        table.getColumns().add(text("tries", 48, line -> String.valueOf(line.tries())));
        table.getColumns().add(column("standing", 170, this::pill));
        table.getColumns().add(text("answer", 240, viewModel::answer));
        table.getColumns().add(column("ways", 220, this::buttons));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private TableColumn<OutboxLine, String> text(String id, double width, Function<OutboxLine, String> text) {
        TableColumn<OutboxLine, String> column = titled(id, width);
        column.setCellValueFactory(line -> new SimpleStringProperty(text.apply(line.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {

            @Override
            protected void updateItem(@Nullable String item, boolean isEmpty) {
                super.updateItem(item, isEmpty);
                OutboxLine line = getTableRow() == null ? null : getTableRow().getItem();
                setText(isEmpty || line == null ? null : text.apply(line));
            }
        });
        return column;
    }

    private TableColumn<OutboxLine, OutboxLine> column(String id, double width, Function<OutboxLine, Node> content) {
        TableColumn<OutboxLine, OutboxLine> column = titled(id, width);
        column.setCellFactory(_ -> new TableCell<>() {

            @Override
            protected void updateItem(@Nullable OutboxLine item, boolean isEmpty) {
                super.updateItem(item, isEmpty);
                OutboxLine line = getTableRow() == null ? null : getTableRow().getItem();
                setGraphic(isEmpty || line == null ? null : content.apply(line));
            }
        });
        return column;
    }

    private <T> TableColumn<OutboxLine, T> titled(String id, double width) {
        var column = new TableColumn<OutboxLine, T>(messages.text("outbox.column." + id));
        column.setId("outbox-" + id);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private Node pill(OutboxLine line) {
        var pill = new Label(viewModel.standing(line));
        pill.getStyleClass().addAll("pill", "outbox-standing",
                viewModel.needsYou(line) ? "needs-you" : "on-its-way");
        return pill;
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
}
