package app.taskdesk.task;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskSortTest {

    private static List<Long> order(TaskSort sort, TestRow... rows) {
        return Arrays.stream(rows).map(TestRow::build).map(row -> sort.keyOf(row, AccountNames.NONE))
                .sorted(Comparator.reverseOrder()).sorted().map(SortKey::row).map(row -> row.id().value()).toList();
    }

    @Test
    void tiesAreSettledByDueThenPriorityThenTitleThenId() {
        assertEquals(List.of(5L, 4L, 3L, 1L, 2L, 6L), order(TaskSort.by(TaskColumn.STATUS, false),
                row(6), row(2).due("2026-04-02T00:00:00Z").title("b"), row(1).due("2026-04-02T00:00:00Z").title("b"),
                row(3).due("2026-04-02T00:00:00Z").title("a b"), row(4).due("2026-04-02T00:00:00Z").priority("high"),
                row(5).due("2026-04-01T00:00:00Z")));
    }

    @Test
    void equalTitlesIgnoreWhatFollowsThem() {
        assertEquals(List.of(1L, 2L), order(TaskSort.by(TaskColumn.TITLE, false),
                row(1).title("same").customer("Zoë"), row(2).title("same").customer("Ada")));
    }

    @Test
    void missingValuesComeLastInBothDirections() {
        var without = row(1);
        var with = row(2).due("2026-04-02T00:00:00Z").customer("Ada").owner("a", "Ali").tags("x").queue("q");
        for (TaskColumn column : List.of(TaskColumn.DUE, TaskColumn.CUSTOMER, TaskColumn.OWNER, TaskColumn.TAGS,
                TaskColumn.QUEUE, TaskColumn.LATE_BY)) {
            assertEquals(List.of(2L, 1L), order(TaskSort.by(column, false), without, with), column.name());
            assertEquals(List.of(2L, 1L), order(TaskSort.by(column, true), without, with), column.name());
        }
    }

    @Test
    void textIsOrderedFoldedAndBeyondItsFirstLetters() {
        assertEquals(List.of(3L, 1L, 2L), order(TaskSort.by(TaskColumn.CUSTOMER, false),
                row(1).customer("Élise B"), row(2).customer("elise C"), row(3).customer("Elise a")));
        assertEquals(List.of(2L, 1L, 3L), order(TaskSort.by(TaskColumn.CUSTOMER, true),
                row(1).customer("Élise B"), row(2).customer("elise C"), row(3).customer("Elise a")));
        assertEquals(List.of(2L, 1L), order(TaskSort.by(TaskColumn.TITLE, false), row(1).title("abcd e"),
                row(2).title("abcd")));
    }

    @Test
    void urgentComesFirst() {
        assertEquals(List.of(4L, 3L, 2L, 1L), order(TaskSort.by(TaskColumn.PRIORITY, false), row(1).priority("low"),
                row(2).priority("normal"), row(3).priority("high"), row(4).priority("urgent")));
    }

    @Test
    void latestComesFirstWhenTurnedRound() {
        assertEquals(List.of(2L, 1L, 3L), order(TaskSort.by(TaskColumn.LATE_BY, true),
                row(1).due("2026-04-02T00:00:00Z"), row(2).due("2026-04-01T00:00:00Z"),
                row(3).due("2026-03-01T00:00:00Z").status("completed")));
    }

    @Test
    void theSecondColumnDecidesAmongEquals() {
        var sort = TaskSort.by(TaskColumn.STATUS, false).addedOrTurned(TaskColumn.CUSTOMER);
        assertEquals(List.of(2L, 1L, 3L), order(sort, row(1).customer("b"), row(2).customer("a"),
                row(3).customer("a").status("pending")));
        assertEquals(List.of(1L, 2L, 3L), order(sort.addedOrTurned(TaskColumn.CUSTOMER), row(1).customer("b"),
                row(2).customer("a"), row(3).customer("a").status("pending")));
    }

    @Test
    void clicksTurnTheFirstColumnRound() {
        TaskSort once = TaskSort.DEFAULT.clicked(TaskColumn.TITLE);
        assertEquals(TaskSort.by(TaskColumn.TITLE, false), once);
        assertEquals(TaskSort.by(TaskColumn.TITLE, true), once.clicked(TaskColumn.TITLE));
        assertEquals(TaskSort.by(TaskColumn.TITLE, false), once.clicked(TaskColumn.TITLE).clicked(TaskColumn.TITLE));
    }
}
