package app.taskdesk.ui.tasklist;

import app.taskdesk.live.ListLine;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Keeps the cursor's line in sight when the person moves it, and at the same height when the list changes around it.
 */
final class TaskTableScroll {

    private final TableView<ListLine> table;
    private final TaskListViewModel viewModel;
    private int above = -1;
    private int settled = -1;
    private boolean swapping;

    TaskTableScroll(TableView<ListLine> table, TaskListViewModel viewModel, TaskTable lines) {
        this.table = table;
        this.viewModel = viewModel;
        viewModel.cursor().lineProperty().subscribe((was, is) -> moved(is.intValue()));
        viewModel.list().lines().addListener((ListChangeListener<ListLine>) _ -> exchanged());
        table.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addPreLayoutPulseListener(() -> {
                    lines.drawTicks();
                    settle();
                });
            }
        });
        showCursor();
    }

    private Optional<VirtualFlow<?>> flow() {
        Node flow = table.lookup(".virtual-flow");
        return flow instanceof VirtualFlow<?> found ? Optional.of(found) : Optional.empty();
    }

    private void moved(int line) {
        showCursor();
        if (!swapping && line >= 0) {
            flow().ifPresent(flow -> bringIntoSight(flow, line));
        }
    }

    private void bringIntoSight(VirtualFlow<?> flow, int line) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null) {
            flow.scrollTo(line);
        } else if (line <= first.getIndex()) {
            flow.scrollTo(Math.max(0, line == 1 ? 0 : line));
        } else if (line >= last.getIndex()) {
            int shown = Math.max(1, (int) (flow.getHeight() / table.getFixedCellSize()));
            flow.scrollTo(Math.max(0, line - shown + 1));
        }
    }

    private void showCursor() {
        int line = viewModel.cursor().line();
        if (line < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(line);
        }
    }

    /** The cursor followed its task already; its height is settled with the next layout. */
    private void exchanged() {
        swapping = true;
        showCursor();
        table.requestLayout();
    }

    private void settle() {
        int line = viewModel.cursor().line();
        if (swapping) {
            swapping = false;
            if (line >= 0 && above >= 0 && line != settled) {
                flow().ifPresent(flow -> flow.scrollTo(Math.max(0, line - above)));
            }
        }
        settled = line;
        flow().map(VirtualFlow::getFirstVisibleCell).ifPresent(first -> {
            int height = line - first.getIndex();
            above = height >= 0 && height * table.getFixedCellSize() < table.getHeight() ? height : -1;
        });
    }
}
