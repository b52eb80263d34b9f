package app.taskdesk.ui.kit;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A search field above a table, joined by keys: down or Enter into the table, up from its first row back. */
public final class SearchedTable {

    private final TextField search;
    private final TableView<?> table;

    private SearchedTable(TextField search, TableView<?> table) {
        this.search = search;
        this.table = table;
    }

    /** Joins the two; call once. Escape in the search first clears it. */
    public static void join(TextField search, TableView<?> table) {
        var joined = new SearchedTable(search, table);
        search.addEventFilter(KeyEvent.KEY_PRESSED, joined::leaveSearch);
        table.addEventFilter(KeyEvent.KEY_PRESSED, joined::leaveTable);
    }

    private void leaveSearch(KeyEvent press) {
        boolean down = press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.ENTER;
        if (down && !table.getItems().isEmpty()) {
            table.requestFocus();
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
            press.consume();
        } else if (press.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            press.consume();
        }
    }

    private void leaveTable(KeyEvent press) {
        if (press.getCode() == KeyCode.UP && !press.isShiftDown()
                && table.getSelectionModel().getSelectedIndex() == 0) {
            search.requestFocus();
            press.consume();
        }
    }
}
