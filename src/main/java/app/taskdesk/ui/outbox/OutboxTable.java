package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Tips;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The table of changes: rows keep their place, the choice and the focus while the engine goes on. */
final class OutboxTable {

    private static final double LEAST = 90;
    private static final PseudoClass NEEDS_YOU = PseudoClass.getPseudoClass("needs-you");
    private static final PseudoClass HELD_UP = PseudoClass.getPseudoClass("held-up");

    private final TableView<OutboxLine> table;
    private final OutboxViewModel viewModel;
    private final Messages messages;
    private final Consumer<OutboxLine> choose;
    private final ObservableList<OutboxLine> rows = FXCollections.observableArrayList();
    private final IntegerProperty seconds = new SimpleIntegerProperty();

    /** @param choose leads to the card of a change that clashes */
    OutboxTable(TableView<OutboxLine> table, OutboxViewModel viewModel, Messages messages,
            Consumer<OutboxLine> choose) {
        this.table = table;
        this.viewModel = viewModel;
        this.messages = messages;
        this.choose = choose;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(rows);
        table.setPlaceholder(new Label(""));
        addColumns();
    }

    /** The chosen rows, in order. */
    List<OutboxLine> chosen() {
        return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    ObservableList<OutboxLine> chosenProperty() {
        return table.getSelectionModel().getSelectedItems();
    }

    /** A second went by: what counts is counted anew. */
    void tick() {
        seconds.set(seconds.get() + 1);
    }

    /** Counts as the seconds go by. */
    IntegerProperty secondsProperty() {
        return seconds;
    }

    /** Shows these, touching only the rows that differ. */
    void show(List<OutboxLine> lines) {
        List<UUID> kept = lines.stream().map(OutboxLine::operation).toList();
        rows.removeIf(row -> !kept.contains(row.operation()));
        for (int i = 0; i < lines.size(); i++) {
            OutboxLine line = lines.get(i);
            if (i >= rows.size() || !rows.get(i).operation().equals(line.operation())) {
                rows.removeIf(row -> row.operation().equals(line.operation()));
                rows.add(i, line);
            } else if (!rows.get(i).equals(line)) {
                rows.set(i, line);
            }
        }
    }

    private void addColumns() {
        table.getColumns().add(text("change", 150, viewModel::change));
        table.getColumns().add(text("task", 160, viewModel::title));
        table.getColumns().add(fixed(text("since", 76, viewModel::since)));
        table.getColumns().add(fixed(text("tries", 60, line -> String.valueOf(line.tries()))));
        TableColumn<OutboxLine, String> standing = text("standing", 170, viewModel::standing);
        standing.setCellFactory(_ -> new StandingCell());
        standing.setMinWidth(166);
        table.getColumns().add(standing);
        table.getColumns().add(text("answer", 170, viewModel::answer));
        TableColumn<OutboxLine, OutboxLine> ways = titled("ways", 252);
        ways.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        ways.setCellFactory(_ -> new WaysCell());
        ways.setMinWidth(252);
        table.getColumns().add(ways);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    /** Short words that nobody should have to guess. */
    private static <T> TableColumn<OutboxLine, T> fixed(TableColumn<OutboxLine, T> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private TableColumn<OutboxLine, String> text(String id, double width, Function<OutboxLine, String> text) {
        TableColumn<OutboxLine, String> column = titled(id, width);
        column.setCellValueFactory(row -> Bindings.createStringBinding(() -> text.apply(row.getValue()), seconds));
        column.setCellFactory(_ -> new TextCell());
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

    /** Words that are told in full where they are cut. */
    private static final class TextCell extends TableCell<OutboxLine, String> {

        TextCell() {
            Tips.put(this, () -> getText() == null || getText().length() < 20 ? null : getText());
        }

        @Override
        protected void updateItem(@Nullable String item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setText(isEmpty ? null : item);
        }
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
            pill.pseudoClassStateChanged(NEEDS_YOU, line != null && line.standing().needsYou());
            pill.pseudoClassStateChanged(HELD_UP, line != null
                    && line.standing() == OutboxLine.Standing.NOT_KNOWN);
        }
    }

    /** What can be done about a change. */
    private final class WaysCell extends TableCell<OutboxLine, OutboxLine> {

        private List<Object> drawn = List.of();

        @Override
        protected void updateItem(@Nullable OutboxLine item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            if (isEmpty || item == null) {
                setGraphic(null);
                drawn = List.of();
                return;
            }
            List<Way> ways = viewModel.ways(item);
            List<Object> looks = List.of(item.operation(), item.standing(), ways.stream().map(Way::id).toList());
            if (!looks.equals(drawn)) {
                drawn = looks;
                setGraphic(buttons(item, ways));
            }
        }

        private HBox buttons(OutboxLine line, List<Way> ways) {
            var box = new HBox();
            box.getStyleClass().add("outbox-ways");
            if (line.standing() == OutboxLine.Standing.CLASH) {
                box.getChildren().add(button("choose", messages.text("outbox.way.choose"),
                        () -> choose.accept(line)));
            }
            ways.forEach(way -> box.getChildren().add(button(way.id(), way.title(), way.run())));
            return box;
        }

        private Button button(String id, String title, Runnable run) {
            var button = new Button(title);
            button.setId("outbox-" + id);
            button.setMnemonicParsing(false);
            button.getStyleClass().add("link");
            button.setOnAction(_ -> run.run());
            return button;
        }
    }
}
