package app.taskdesk.ui.printing;

import java.util.List;

/**
 * A table on paper.
 *
 * @param title may be empty where it stands alone
 */
public record PrintedTable(String title, List<Column> columns, List<List<String>> rows) {

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
