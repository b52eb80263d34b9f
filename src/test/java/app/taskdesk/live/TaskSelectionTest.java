package app.taskdesk.live;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.task.Condition;
import app.taskdesk.task.Facet;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskSort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskSelectionTest {

    private static final int MANY = 100_000;

    @TempDir
    private Path folder;

    @Test
    void survivesSortingFilteringAndSync() {
        try (var desk = new Desk(folder, row(1).owner("me", "Me").build(), row(2).owner("me", "Me").build(),
                row(3).owner("ali", "Ali").build())) {
            desk.list.viewProperty().set(StandardView.ALL_OPEN);
            var selection = new TaskSelection();
            var targets = new Targets(desk.index, selection);
            selection.toggle(new TaskId(1));
            selection.toggle(new TaskId(3));
            desk.list.sortProperty().set(TaskSort.by(TaskColumn.TITLE, true));
            desk.list.filterProperty().set(TaskFilter.of(Condition.Words.of(Facet.OWNER, "me")));
            assertEquals(List.of(1L, 2L), desk.ids().stream().sorted().toList());
            desk.store.put(row(3).owner("dana", "Dana").build());
            desk.advance(Duration.ofSeconds(1));
            assertEquals(Set.of(new TaskId(1), new TaskId(3)), selection.selected());
            assertEquals(List.of("me", "dana"), targets.rowsProperty().get().stream().map(TaskRow::ownerId).toList(),
                    "verbs act on what a filter hides, too, as it is now");
        }
    }

    /** To be told of each of them would make a hundred thousand lists of up to a hundred thousand. */
    @Test
    void tellsOnceHoweverManyAreChosen() {
        try (var desk = new Desk(folder)) {
            var selection = new TaskSelection();
            var targets = new Targets(desk.index, selection);
            var told = new ArrayList<Integer>();
            targets.idsProperty().subscribe((was, is) -> told.add(is.size()));
            selection.selectOnly(LongStream.rangeClosed(1, MANY).mapToObj(TaskId::new).toList());
            selection.toggle(new TaskId(MANY));
            selection.drop(Set.of(new TaskId(7), new TaskId(8)));
            selection.clear();
            assertEquals(List.of(MANY, MANY - 1, MANY - 3, 0), told);
        }
    }

    @Test
    void handsOutWhatNobodyElseCanChange() {
        var selection = new TaskSelection();
        selection.toggle(new TaskId(1));
        Set<TaskId> handedOut = selection.selected();
        selection.toggle(new TaskId(2));
        assertEquals(Set.of(new TaskId(1)), handedOut);
        assertThrows(UnsupportedOperationException.class, () -> handedOut.add(new TaskId(3)));
    }
}
