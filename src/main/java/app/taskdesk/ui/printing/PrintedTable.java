package app.taskdesk.ui.printing;

import java.util.List;

/**
 * What goes on paper: a heading with what narrows the list down, and a table.
 *
 * @param filter what the list is narrowed down to; may be empty
 */
public record PrintedTable(String title, String filter, List<Column> columns, List<List<String>> rows) {

    /**
     * A column.
     *
     * @param share how wide it is beside the others; columns always fill the width of the paper
     */
    public record Column(String name, double share) {
    }

    public PrintedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
