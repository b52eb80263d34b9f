package app.taskdesk.ui.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.ui.printing.Pagination.Page;
import app.taskdesk.ui.printing.Pagination.Part;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaginationTest {

    private static PrintedTable table(String title, int rows) {
        return new PrintedTable(title, List.of(), Collections.nCopies(rows, List.of()));
    }

    private static List<List<Part>> pages(int lines, PrintedTable... tables) {
        List<Page> pages = Pagination.pages(List.of(tables), lines);
        for (int i = 0; i < pages.size(); i++) {
            assertEquals(List.of(i + 1, pages.size()), List.of(pages.get(i).number(), pages.get(i).of()));
        }
        return pages.stream().map(Page::parts).toList();
    }

    @Test
    void fillsEachPageBelowTheNamesOfTheColumnsAndLeavesTheRestToTheLast() {
        assertEquals(List.of(List.of(new Part(0, 0, 40)), List.of(new Part(0, 40, 80)), List.of(new Part(0, 80, 81))),
                pages(41, table("", 81)));
        assertEquals(List.of(List.of(new Part(0, 0, 40))), pages(41, table("", 40)));
        assertEquals(List.of(List.of(new Part(0, 0, 0))), pages(41, table("", 0)));
    }

    @Test
    void tablesFollowOneAnotherAndNoneBeginsWhereItsFirstRowsHaveNoRoom() {
        assertEquals(List.of(List.of(new Part(0, 0, 4), new Part(1, 0, 3)), List.of(new Part(1, 3, 5))),
                pages(12, table("a", 4), table("b", 5)));
        assertEquals(List.of(List.of(new Part(0, 0, 4)), List.of(new Part(1, 0, 5))),
                pages(11, table("a", 4), table("b", 5)));
        assertEquals(List.of(List.of(new Part(0, 0, 1), new Part(1, 0, 0), new Part(2, 0, 1))),
                pages(11, table("a", 1), table("b", 0), table("c", 1)));
    }

    @Test
    void aPageHoldsAtLeastOneRow() {
        assertEquals(47, Pagination.linesOnPage(800, 90, 15));
        assertEquals(1, Pagination.linesOnPage(20, 90, 15));
        assertEquals(2, pages(0, table("", 2)).size());
    }

    @Test
    void columnsFillTheWidthByTheirShares() {
        var columns = List.of(new PrintedTable.Column("a", 30), new PrintedTable.Column("b", 10));
        assertEquals(List.of(375.0, 125.0), Pagination.widths(columns, 500));
    }

    @Test
    void longTextsGoOnInTheNextLine() {
        assertEquals(List.of("one two", "three", "", "fourfourfo", "ur"),
                Pagination.wrapped("one two three\n\nfourfourfour", 10));
        assertEquals(List.of("a", "\uD83D\uDE00\uD83D\uDE00"),
                Pagination.wrapped("a \uD83D\uDE00\uD83D\uDE00", 4));
        assertEquals(List.of("\uD83D\uDE00", "\uD83D\uDE00"), Pagination.wrapped("\uD83D\uDE00\uD83D\uDE00", 3));
    }
}
