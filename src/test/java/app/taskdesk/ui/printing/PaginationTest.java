package app.taskdesk.ui.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.ui.printing.Pagination.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaginationTest {

    @Test
    void fillsEachPageAndLeavesTheRestToTheLast() {
        assertEquals(List.of(new Page(1, 3, 0, 40), new Page(2, 3, 40, 80), new Page(3, 3, 80, 81)),
                Pagination.pages(81, 40));
        assertEquals(List.of(new Page(1, 1, 0, 40)), Pagination.pages(40, 40));
        assertEquals(List.of(new Page(1, 1, 0, 0)), Pagination.pages(0, 40));
    }

    @Test
    void aPageHoldsAtLeastOneRow() {
        assertEquals(47, Pagination.rowsOnPage(800, 90, 15));
        assertEquals(1, Pagination.rowsOnPage(20, 90, 15));
        assertEquals(2, Pagination.pages(2, 0).size());
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
