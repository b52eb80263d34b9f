package app.taskdesk.ui.tasklist;

import app.taskdesk.live.ListLine;
import app.taskdesk.live.TaskLine;
import app.taskdesk.task.TaskRow;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** One column of one visible line; draws again when asked, as lateness and selection change without the row. */
abstract class LineCell extends TableCell<ListLine, ListLine> {

    private @Nullable TaskRow shown;

    LineCell(LiveCells cells, String styleClass) {
        getStyleClass().add(styleClass);
        cells.add(this);
    }

    @Override
    protected final void updateItem(@Nullable ListLine item, boolean empty) {
        super.updateItem(item, empty);
        shown = !empty && item instanceof TaskLine line ? line.row() : null;
        redraw();
    }

    final void redraw() {
        if (shown == null) {
            clear();
        } else {
            draw(shown);
        }
    }

    final @Nullable TaskRow shown() {
        return shown;
    }

    abstract void draw(TaskRow row);

    /** The line is a heading or empty. */
    void clear() {
        setText(null);
        setGraphic(null);
    }

    final void state(PseudoClass state, boolean on) {
        pseudoClassStateChanged(state, on);
    }
}
