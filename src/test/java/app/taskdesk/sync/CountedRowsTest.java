package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.TaskFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading everything where rows are counted and nobody says from where. */
class CountedRowsTest {

    private static final int PAGE = 4;

    private final List<String> there = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int from;
    private int asked;

    private void holds(int tasks) {
        IntStream.range(0, tasks).forEach(i -> there.add("t" + i));
    }

    /** Reads to the end; something happens before each page that has this number. */
    private CountedRows read(int page, Runnable meanwhile) {
        var rows = new CountedRows(0, PAGE, ListQuery.Sort.ANY);
        while (!rows.isDone()) {
            assertTrue(++asked < 100, "reads without end");
            if (asked == page) {
                meanwhile.run();
            }
            ListQuery query = rows.query();
            List<RemoteTask> answer = there.stream().skip(Math.max(0, query.after() - from)).limit(query.limit())
                    .map(id -> new RemoteTask(id, TaskFields.NONE, true)).toList();
            answer.forEach(task -> seen.add(task.remoteId()));
            rows.received(new TaskPage(answer, -1, 0, 0, 0));
        }
        return rows;
    }

    private CountedRows read() {
        return read(0, () -> { });
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "1, 1", "2, 0", "2, 1", "4, 0", "4, 1", "5, 0", "5, 1", "23, 0", "23, 1"})
    void readsAllAndKnowsItWhereverCountingBegins(int tasks, int from) {
        holds(tasks);
        this.from = from;
        assertTrue(read().isWhole());
        assertEquals(tasks, seen.size());
    }

    @Test
    void doubtsAListingIntoWhichARowMovedFromBehind() {
        holds(12);
        assertFalse(read(2, () -> there.add(2, there.remove(9))).isWhole(), "t9 was never seen");
        assertFalse(seen.contains("t9"));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "1, 3", "0, 3"})
    void doubtsAListingIntoWhichARowMovedOnAnyPage(int from, int page) {
        holds(12);
        this.from = from;
        assertFalse(read(page, () -> there.add(1, there.remove(11))).isWhole());
    }

    @Test
    void doubtsAListingOfWhichADeletionHidARow() {
        holds(12);
        assertFalse(read(2, () -> there.subList(0, 2).clear()).isWhole());
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void doubtsAListingThatBeganAnew(int from) {
        holds(12);
        this.from = from;
        assertFalse(read(3, () -> there.addFirst("new")).isWhole());
    }
}
