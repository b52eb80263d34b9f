package app.taskdesk.ui.overdue;

import app.taskdesk.ui.overdue.OverdueViewModel.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** The buttons of the grid: one of them can be tabbed to, arrows walk between them. */
final class HeatCells {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final GridPane grid;
    private final List<Place> places = new ArrayList<>();
    private @Nullable Place current;

    private record Place(Button button, @Nullable String owner, @Nullable Cell cell, int row, int column) {
    }

    /** Where a line stands in the grid, and whose it is; null for nobody. */
    record Row(int number, @Nullable String owner) {
    }

    HeatCells(GridPane grid) {
        this.grid = grid;
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    void clear() {
        grid.getChildren().clear();
        places.clear();
    }

    /**
     * Adds a button behind the last one of its row.
     *
     * @param cell what pressing lists in this view; null when it leads to another
     */
    Button add(Row row, @Nullable Cell cell, Runnable open) {
        var button = new Button();
        button.getStyleClass().setAll(cell != null && cell.age() != null ? "heat-cell" : "heat-figure");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        int column = 1 + (int) places.stream().filter(place -> place.row == row.number()).count();
        var place = new Place(button, row.owner(), cell, row.number(), column);
        button.setOnAction(_ -> open.run());
        button.focusedProperty().subscribe(focused -> {
            if (focused) {
                moveTo(place);
            }
        });
        places.add(place);
        grid.add(button, column, row.number());
        return button;
    }

    /** Colours a cell from 0, none, to 4, the most. */
    static void heat(Button cell, int loudness) {
        if (loudness > 0) {
            cell.getStyleClass().add("heat-" + loudness);
        }
    }

    /** Marks the cell whose tasks are listed, and gives the focus back to where it was before a refill. */
    void choose(@Nullable Cell chosen) {
        places.forEach(place -> place.button.pseudoClassStateChanged(CHOSEN,
                chosen != null && chosen.equals(place.cell)));
        Place former = current;
        if (former != null && places.contains(former)) {
            return;
        }
        boolean focused = former != null && former.button.isFocused();
        places.stream().filter(place -> former != null && place.column == former.column
                && Objects.equals(place.owner, former.owner)).findFirst()
                .or(() -> places.stream().findFirst()).ifPresent(next -> {
                    moveTo(next);
                    if (focused) {
                        next.button.requestFocus();
                    }
                });
    }

    private void moveTo(Place place) {
        if (current != null) {
            current.button.setFocusTraversable(false);
        }
        current = place;
        place.button.setFocusTraversable(true);
    }

    private void walk(KeyEvent press) {
        int down = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
        int right = press.getCode() == KeyCode.RIGHT ? 1 : press.getCode() == KeyCode.LEFT ? -1 : 0;
        if (down == 0 && right == 0) {
            return;
        }
        press.consume();
        places.stream().filter(place -> place.button == press.getTarget()).findFirst()
                .flatMap(from -> at(from.row + down, from.column + right))
                .ifPresent(next -> next.button.requestFocus());
    }

    private Optional<Place> at(int row, int column) {
        return places.stream().filter(place -> place.row == row && place.column == column).findFirst();
    }
}
