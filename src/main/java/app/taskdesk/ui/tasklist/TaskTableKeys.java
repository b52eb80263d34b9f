package app.taskdesk.ui.tasklist;

import app.taskdesk.live.ListLine;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that belong to the table alone while it has the focus (ux.md 4.9). */
final class TaskTableKeys {

    private final TableView<ListLine> table;
    private final TaskListViewModel viewModel;
    private final Runnable openDetail;

    TaskTableKeys(TableView<ListLine> table, TaskListViewModel viewModel, Runnable openDetail) {
        this.table = table;
        this.viewModel = viewModel;
        this.openDetail = openDetail;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent press) {
        boolean done = press.isShortcutDown() ? withShortcut(press) : press.isAltDown() ? false : plain(press);
        if (done) {
            press.consume();
        }
    }

    private boolean withShortcut(KeyEvent press) {
        switch (press.getCode()) {
            case A -> viewModel.cursor().selectAll(press.isShiftDown());
            case LEFT -> viewModel.list().foldAll(true);
            case RIGHT -> viewModel.list().foldAll(false);
            default -> {
                return isMove(press.getCode());
            }
        }
        return true;
    }

    private static boolean isMove(KeyCode code) {
        return code.isNavigationKey() || code == KeyCode.SPACE;
    }

    private boolean plain(KeyEvent press) {
        ListCursor cursor = viewModel.cursor();
        switch (press.getCode()) {
            case DOWN -> step(press, 1);
            case UP -> step(press, -1);
            case PAGE_DOWN -> step(press, page());
            case PAGE_UP -> step(press, -page());
            case HOME -> end(press, -1);
            case END -> end(press, 1);
            case ENTER, RIGHT -> open();
            case LEFT -> cursor.fold();
            case ESCAPE -> {
                return viewModel.stepBack();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(KeyEvent press, int by) {
        if (press.isShiftDown()) {
            viewModel.cursor().extend(by);
        } else {
            viewModel.cursor().move(by);
        }
    }

    private void end(KeyEvent press, int direction) {
        if (press.isShiftDown()) {
            viewModel.cursor().extend(direction * viewModel.list().lines().size());
        } else if (direction < 0) {
            viewModel.cursor().first();
        } else {
            viewModel.cursor().last();
        }
    }

    private void open() {
        if (!viewModel.cursor().unfold() && viewModel.selection().focused() != null) {
            openDetail.run();
        }
    }

    private int page() {
        return Math.max(1, (int) (table.getHeight() / table.getFixedCellSize()) - 2);
    }
}
