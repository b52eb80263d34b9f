package app.taskdesk.ui.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Parts tables into pages, counted in lines of one height, and their columns over the width of the paper. */
final class Pagination {

    /** So many rows of a table stand below its heading, so that no heading ends a page. */
    private static final int TOGETHER = 3;

    private Pagination() {
    }

    /**
     * Rows of a table on one page, below its heading.
     *
     * @param from its first row
     * @param to   the row after its last
     */
    record Part(int table, int from, int to) {
    }

    /** @param number counted from 1 */
    record Page(int number, int of, List<Part> parts) {
    }

    /** As much on each page as fits; there is always one. */
    static List<Page> pages(List<PrintedTable> tables, int linesOnPage) {
        var pages = new ArrayList<List<Part>>(List.of(new ArrayList<>()));
        int left = linesOnPage;
        for (int table = 0; table < tables.size(); table++) {
            int rows = tables.get(table).rows().size();
            int from = 0;
            do {
                boolean first = pages.getLast().isEmpty();
                int besides = linesAbove(tables.get(table), first);
                if (!first && left < besides + Math.min(TOGETHER, rows - from)) {
                    pages.add(new ArrayList<>());
                    left = linesOnPage;
                    besides = linesAbove(tables.get(table), true);
                }
                int to = Math.min(rows, from + Math.max(1, left - besides));
                pages.getLast().add(new Part(table, from, to));
                left -= besides + to - from;
                from = to;
            } while (from < rows);
        }
        return IntStream.range(0, pages.size()).mapToObj(i -> new Page(i + 1, pages.size(), pages.get(i))).toList();
    }

    /** A gap to the table before it, its title, and the names of its columns. */
    static int linesAbove(PrintedTable table, boolean first) {
        return (first ? 0 : 1) + (table.title().isEmpty() ? 0 : 1) + 1;
    }

    /** How many lines fit below what else stands on a page. */
    static int linesOnPage(double height, double besides, double line) {
        return Math.max(1, (int) Math.floor((height - besides) / line));
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
