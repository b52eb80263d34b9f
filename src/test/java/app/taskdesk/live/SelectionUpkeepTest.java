package app.taskdesk.live;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.task.Condition;
import app.taskdesk.task.Facet;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TestRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of three selected tasks the filter hides Ali's, number 3. */
class SelectionUpkeepTest {

    @TempDir
    private Path folder;
    private Desk desk;
    private TaskSelection selection;
    private SelectionUpkeep upkeep;

    @BeforeEach
    void open() {
        desk = new Desk(folder, mine(1).build(), mine(2).build(), alis().build());
        desk.list.viewProperty().set(StandardView.ALL_OPEN);
        selection = new TaskSelection();
        upkeep = new SelectionUpkeep(desk.list, selection, new Targets(desk.index, selection));
        selection.selectOnly(LongStream.rangeClosed(1, 3).mapToObj(TaskId::new).toList());
        desk.list.filterProperty().set(TaskFilter.of(Condition.Words.of(Facet.OWNER, "me")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static TestRow mine(long id) {
        return row(id).owner("me", "Me");
    }

    private static TestRow alis() {
        return row(3).owner("ali", "Ali");
    }

    private void did(TaskRow... rows) {
        came(rows);
        upkeep.acted();
    }

    private void came(TaskRow... rows) {
        desk.store.put(rows);
        desk.advance(Duration.ofSeconds(1));
    }

    private Set<Long> selected() {
        return selection.selected().stream().map(TaskId::value).collect(Collectors.toSet());
    }

    @Test
    void keepsWhatAFilterHidesThroughAVerb() {
        did(mine(1).priority("high").mark(SyncMark.TO_SEND).build(), mine(2).priority("high").mark(SyncMark.TO_SEND)
                .build(), alis().priority("high").mark(SyncMark.TO_SEND).build());
        assertEquals(Set.of(1L, 2L, 3L), selected());
    }

    @Test
    void letsGoOfWhatAVerbTookOutOfTheListAndOfTheViewBehindTheFilter() {
        did(mine(1).status("completed").mark(SyncMark.TO_SEND).build());
        assertEquals(Set.of(2L, 3L), selected());
        did(alis().status("completed").mark(SyncMark.TO_SEND).build());
        assertEquals(Set.of(2L), selected());
        did(mine(2).owner("dana", "Dana").mark(SyncMark.TO_SEND).build());
        assertEquals(Set.of(), selected());
    }

    /** The change can be on screen after it was said that it is done. */
    @Test
    void letsGoAlsoOfWhatLeavesALittleLater() {
        upkeep.acted();
        came(mine(1).status("completed").mark(SyncMark.TO_SEND).build());
        assertEquals(Set.of(2L, 3L), selected());
    }

    @Test
    void keepsWhatSomebodyElseTookOutOfTheList() {
        upkeep.acted();
        came(mine(1).status("completed").build(), alis().status("completed").build());
        assertEquals(Set.of(1L, 2L, 3L), selected());
        desk.list.clearFilters();
        assertEquals(Set.of(1L, 2L, 3L), selected());
    }
}
