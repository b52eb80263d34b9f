package app.taskdesk.ui.printing;

import java.util.List;

/**
 * What goes on paper: a heading on every page, and tables below one another.
 *
 * @param about what it is narrowed down to, or otherwise about, in words; may be empty
 */
public record Printed(String title, String about, List<PrintedTable> tables) {

    public Printed {
        tables = List.copyOf(tables);
    }
}
