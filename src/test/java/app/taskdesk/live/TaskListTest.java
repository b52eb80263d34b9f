package app.taskdesk.live;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.Condition;
import app.taskdesk.task.DueGroup;
import app.taskdesk.task.Facet;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskSort;
import app.taskdesk.task.TestRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskListTest {

    private static final TaskRow LATE = mine(1).title("Refund").due("2026-04-15T09:00:00Z").build();
    private static final TaskRow TODAY = mine(2).title("Call Zoë").due("2026-04-15T12:30:00Z").build();
    private static final TaskRow TOMORROW = mine(3).due("2026-04-16T07:00:00Z").build();
    private static final TaskRow DATELESS = mine(4).build();
    private static final TaskRow THEIRS = row(5).owner("ali", "Ali").due("2026-04-15T08:00:00Z").build();

    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder, LATE, TODAY, TOMORROW, DATELESS, THEIRS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static TestRow mine(long id) {
        return row(id).owner("me", "Sara");
    }

    @Test
    void beginsWithMyDay() {
        assertEquals(List.of(1L, 2L), desk.ids());
        assertEquals(2, desk.list.totalProperty().get());
        assertFalse(desk.list.loadingProperty().get());
    }

    @Test
    void headsGroupsByDueDateAndFoldsThem() {
        desk.list.viewProperty().set(StandardView.MY_OPEN);
        assertEquals(List.of("LATE 1", "1", "TODAY 1", "2", "TOMORROW 1", "3", "NONE 1", "4"), desk.lines());
        desk.list.fold(DueGroup.TODAY, true);
        assertEquals(List.of("LATE 1", "1", "TODAY 1", "TOMORROW 1", "3", "NONE 1", "4"), desk.lines());
        assertEquals(DueGroup.TOMORROW, desk.list.headingOf(4).group());
        assertEquals(4, desk.list.rows().size());
    }

    @Test
    void searchesClosedTasksTooUntilNothingIsSearchedFor() {
        desk.store.put(mine(6).title("Refund of last year").status("completed").build());
        desk.list.searchProperty().set("refund");
        assertEquals(List.of(1L), desk.ids());
        desk.list.closedTooProperty().set(true);
        assertEquals(List.of(1L, 6L), desk.ids());
        assertEquals(3, desk.list.totalProperty().get());
        desk.list.searchProperty().set("");
        assertFalse(desk.list.closedTooProperty().get());
        assertEquals(List.of(1L, 2L), desk.ids());
        desk.list.searchProperty().set("refund");
        desk.list.closedTooProperty().set(true);
        desk.list.viewProperty().set(StandardView.MY_OPEN);
        assertEquals(List.of(1L), desk.ids());
    }

    @Test
    void hasNoGroupsInAnotherOrder() {
        desk.list.viewProperty().set(StandardView.MY_OPEN);
        desk.list.sortProperty().set(TaskSort.by(TaskColumn.TITLE, true));
        assertEquals(List.of("4", "3", "1", "2"), desk.lines());
        assertNull(desk.list.headingOf(0));
    }

    @Test
    void narrowsBySearchAndChipsTogether() {
        desk.list.viewProperty().set(StandardView.ALL_OPEN);
        desk.list.searchProperty().set("zoe");
        assertEquals(List.of(2L), desk.ids());
        assertEquals(5, desk.list.totalProperty().get());
        assertEquals(1, desk.list.matchingProperty().get());
        desk.list.filterProperty().set(TaskFilter.of(Condition.Words.of(Facet.OWNER, "ali")));
        assertEquals(List.of(), desk.ids());
        desk.list.clearFilters();
        assertEquals(5, desk.ids().size());
    }

    @Test
    void tellsWhatSearchDoesNotUnderstand() {
        desk.list.searchProperty().set("prio:hgh");
        assertEquals("high", desk.list.problemsProperty().get().getFirst().suggestion());
        assertEquals(List.of(1L, 2L), desk.ids());
    }

    @Test
    void followsTheStore() {
        desk.store.put(mine(6).due("2026-04-15T09:30:00Z").build());
        assertEquals(List.of(1L, 6L, 2L), desk.ids());
        desk.advance(Duration.ofSeconds(1));
        desk.store.remove(LATE);
        assertEquals(List.of(6L, 2L), desk.ids());
    }

    @Test
    void readsChangesThatFollowClosely() {
        desk.store.put(mine(6).due("2026-04-15T09:30:00Z").build());
        desk.store.put(mine(7).due("2026-04-15T09:31:00Z").build());
        desk.advance(Duration.ofSeconds(1));
        assertEquals(List.of(1L, 6L, 7L, 2L), desk.ids());
    }

    @Test
    void changesTheWholeListAsOneChange() {
        var changes = new ArrayList<ListChangeListener.Change<?>>();
        desk.list.lines().addListener((ListChangeListener<ListLine>) changes::add);
        desk.list.viewProperty().set(StandardView.ALL_OPEN);
        assertEquals(1, changes.size());
    }

    @Test
    void movesTasksToLateWhenTheirTimeComes() {
        desk.advance(Duration.ofHours(2));
        assertEquals(List.of("LATE 2", "1", "2"), desk.lines());
    }

    @Test
    void takesInTomorrowAtMidnight() {
        desk.advance(Duration.ofHours(12));
        assertEquals(List.of(1L, 2L, 3L), desk.ids());
    }

    @Test
    void keepsTheListStillUnderTheHand() {
        desk.list.heldProperty().set(true);
        desk.store.put(mine(6).due("2026-04-15T08:30:00Z").build(),
                mine(1).title("Refund, again").due("2026-04-15T14:00:00Z").build());
        assertEquals(List.of(1L, 2L), desk.ids());
        assertEquals("Refund, again", desk.list.rows().getFirst().title());
        assertEquals(2, desk.list.waitingProperty().get());
        desk.list.showWaiting();
        assertEquals(List.of(6L, 2L, 1L), desk.ids());
        assertEquals(0, desk.list.waitingProperty().get());
    }

    @Test
    void fillsAnEmptyListUnderTheHand() {
        desk.list.viewProperty().set(StandardView.WAITING);
        assertEquals(List.of(), desk.ids());
        desk.list.heldProperty().set(true);
        desk.store.put(mine(6).status("pending").build());
        assertEquals(List.of(6L), desk.ids());
        assertEquals(0, desk.list.waitingProperty().get());
    }

    @Test
    void letsWaitingChangesInWhenTheHandLeaves() {
        desk.list.heldProperty().set(true);
        desk.store.put(mine(2).status("completed").build());
        assertEquals(List.of(1L, 2L), desk.ids());
        desk.list.heldProperty().set(false);
        assertEquals(List.of(1L), desk.ids());
    }

    @Test
    void showsOwnChangesAtOnce() {
        desk.list.heldProperty().set(true);
        desk.store.put(mine(2).status("completed").mark(SyncMark.TO_SEND).build());
        assertEquals(List.of(1L), desk.ids());
        assertEquals(0, desk.list.waitingProperty().get());
        desk.advance(Duration.ofSeconds(1));
        desk.store.put(TODAY);
        assertEquals(List.of(1L, 2L), desk.ids());
    }

    @Test
    void countsNoChangeThatKeepsItsPlace() {
        desk.list.heldProperty().set(true);
        desk.store.put(mine(1).title("Refund").due("2026-04-15T09:05:00Z").build());
        assertEquals(0, desk.list.waitingProperty().get());
        assertEquals(List.of(1L, 2L), desk.ids());
    }

    @Test
    void findsLinesByTask() {
        assertEquals(3, desk.list.lineOf(new TaskId(2)));
        assertEquals(-1, desk.list.lineOf(new TaskId(3)));
    }

    @Test
    void showsAnotherAccount() {
        desk.index.show(new AccountId("other"), "me");
        assertEquals(List.of(), desk.ids());
        desk.index.show(TestRow.ACCOUNT, "ali");
        assertEquals(List.of(5L), desk.ids());
    }

    @Test
    void showsOnlyTheAnswerToTheNewestQuestion() {
        Queue<Runnable> worker = new ArrayDeque<>();
        Queue<Runnable> fx = new ArrayDeque<>();
        var index = new TaskIndex(desk.store.tasks(), desk.work, worker::add, fx::add);
        var list = new TaskList(index, desk.now);
        index.show(TestRow.ACCOUNT, "me");
        run(worker);
        run(fx);
        list.viewProperty().set(StandardView.ALL_OPEN);
        run(worker);
        list.viewProperty().set(StandardView.OVERDUE);
        run(fx);
        assertEquals(2, list.rows().size(), "the answer for another view came too late");
        run(worker);
        run(fx);
        assertEquals(List.of(5L, 1L), list.rows().stream().map(row -> row.id().value()).toList());
    }

    @Test
    void showsTheFirstScreenBeforeTheRest() {
        Queue<Runnable> worker = new ArrayDeque<>();
        var index = new TaskIndex(desk.store.tasks(), desk.work, worker::add, Runnable::run);
        var list = new TaskList(index, desk.now);
        index.show(TestRow.ACCOUNT, "me");
        worker.remove().run();
        worker.remove().run();
        assertEquals(2, list.rows().size());
        assertTrue(list.loadingProperty().get());
        run(worker);
        assertFalse(list.loadingProperty().get());
    }

    private static void run(Queue<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}
