package app.taskdesk.ui.analytics;

import app.taskdesk.ui.analytics.Shown.Figure;
import app.taskdesk.ui.analytics.Shown.Line;
import app.taskdesk.ui.analytics.Shown.Table;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Figures in rows and columns: arrows walk from figure to figure, Enter or a click shows its tasks. */
final class FiguresTable extends TableView<Line> {

    private static final PseudoClass LEADS = PseudoClass.getPseudoClass("leads");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final double ROW = 34;
    private static final double HEAD = 32;
    private static final double NAME = 130;
    private static final double FIGURE = 90;
    private static final double SAYING = 260;
    private static final double SCROLL_BAR = 14;
    private static final int MOST_ROWS = 12;

    private final Consumer<Opening> open;
    private @Nullable Table shown;

    FiguresTable(Consumer<Opening> open) {
        this.open = open;
        getStyleClass().add("figures-table");
        setFixedCellSize(ROW);
        setPlaceholder(new Label(""));
        widthProperty().subscribe(this::fit);
        getSelectionModel().setCellSelectionEnabled(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::openByKey);
    }

    void show(Table next) {
        Table former = shown;
        shown = next;
        setAccessibleText(next.title());
        if (former == null || !former.columns().equals(next.columns())) {
            getColumns().clear();
            for (int i = 0; i < next.columns().size(); i++) {
                getColumns().add(i == 0 ? names(next.columns().getFirst()) : figures(next.columns().get(i), i - 1));
            }
            if (next.saying()) {
                getColumns().getLast().getStyleClass().setAll("table-column");
                getColumns().getLast().setUserData(SAYING);
            }
            fit();
        }
        if (former == null || !former.lines().equals(next.lines())) {
            var chosen = getSelectionModel().getSelectedCells().stream().findFirst();
            getItems().setAll(next.lines());
            sort();
            chosen.ifPresent(this::chooseAgain);
            double height = HEAD + ROW * Math.clamp(next.lines().size(), 1, MOST_ROWS) + 2;
            setMinHeight(height);
            setPrefHeight(height);
            setMaxHeight(height);
            fit();
        }
    }

    /** Parts the room among the columns by their shares, also after the table was out of sight, without any room. */
    private void fit() {
        double shares = getColumns().stream().mapToDouble(column -> (double) column.getUserData()).sum();
        double room = getWidth() - 2 - (getItems().size() > MOST_ROWS ? SCROLL_BAR : 0);
        if (room > shares / 2) {
            double left = room;
            for (TableColumn<Line, ?> column : getColumns()) {
                boolean last = column == getColumns().getLast();
                double width = last ? left : Math.floor(room * (double) column.getUserData() / shares);
                column.setPrefWidth(width);
                left -= width;
            }
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void chooseAgain(TablePosition cell) {
        if (cell.getRow() < getItems().size() && cell.getTableColumn() != null) {
            getSelectionModel().clearAndSelect(cell.getRow(), cell.getTableColumn());
        }
    }

    private TableColumn<Line, String> names(String title) {
        var column = new TableColumn<Line, String>(title);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue().name()));
        column.setReorderable(false);
        column.setMinWidth(90);
        column.setUserData(NAME);
        return column;
    }

    private TableColumn<Line, Figure> figures(String title, int index) {
        var column = new TableColumn<Line, Figure>(title);
        column.getStyleClass().add("figure-column");
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue().figures().get(index)));
        column.setCellFactory(_ -> new FigureCell());
        column.setComparator(Comparator.comparingDouble(Figure::number));
        column.setReorderable(false);
        column.setMinWidth(44);
        column.setUserData(FIGURE);
        return column;
    }

    private void openByKey(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
            List<TablePosition> cells = getSelectionModel().getSelectedCells();
            if (!cells.isEmpty() && cells.getFirst().getTableColumn() != null
                    && cells.getFirst().getTableColumn().getCellData(cells.getFirst().getRow()) instanceof Figure found
                    && found.open() != null) {
                press.consume();
                open.accept(found.open());
            }
        }
    }

    private final class FigureCell extends TableCell<Line, Figure> {

        FigureCell() {
            setOnMouseClicked(_ -> {
                if (getItem() != null && getItem().open() != null) {
                    open.accept(getItem().open());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Figure figure, boolean empty) {
            super.updateItem(figure, empty);
            setText(empty || figure == null ? null : figure.text());
            pseudoClassStateChanged(LEADS, figure != null && figure.open() != null);
            pseudoClassStateChanged(LATE, figure != null && figure.late());
        }
    }
}
