package app.taskdesk.ui.printing;

import java.util.ArrayList;
import java.util.List;

/** Parts a table into pages and its columns over the width of the paper. */
final class Pagination {

    private Pagination() {
    }

    /**
     * One page.
     *
     * @param number counted from 1
     * @param from   its first row
     * @param to     the row after its last
     */
    record Page(int number, int of, int from, int to) {
    }

    /** As many rows on each page as fit; a table without rows has one page. */
    static List<Page> pages(int rows, int rowsOnPage) {
        int room = Math.max(1, rowsOnPage);
        int of = Math.max(1, (rows + room - 1) / room);
        var pages = new ArrayList<Page>();
        for (int i = 0; i < of; i++) {
            pages.add(new Page(i + 1, of, i * room, Math.min(rows, (i + 1) * room)));
        }
        return pages;
    }

    /** How many rows fit below what else stands on a page. */
    static int rowsOnPage(double height, double besides, double row) {
        return Math.max(1, (int) Math.floor((height - besides) / row));
    }

    /** The widths that fill the paper, by the shares. */
    static List<Double> widths(List<PrintedTable.Column> columns, double width) {
        double all = columns.stream().mapToDouble(PrintedTable.Column::share).sum();
        return columns.stream().map(column -> Math.floor(width * column.share() / all)).toList();
    }

    /** A text in lines of at most so many signs, parted at blanks where there are any. */
    static List<String> wrapped(String text, int most) {
        var lines = new ArrayList<String>();
        for (String line : text.split("\\R", -1)) {
            String rest = line.strip();
            while (rest.length() > most) {
                int blank = rest.lastIndexOf(' ', most);
                int end = blank > 0 ? blank : safeEnd(rest, most);
                lines.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
            lines.add(rest);
        }
        return lines;
    }

    /** Never between the two halves of one sign. */
    private static int safeEnd(String text, int most) {
        return Character.isHighSurrogate(text.charAt(most - 1)) && most > 1 ? most - 1 : most;
    }
}
