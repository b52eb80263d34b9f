package app.taskdesk.ui.tasklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.GroupLine;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.DueGroup;
import app.taskdesk.task.Facet;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskSort;
import app.taskdesk.task.TestRow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TaskListViewTest {

    @TempDir
    private Path folder;
    private ListOnShow desk;

    @Start
    void start(Stage stage) {
        desk = new ListOnShow(stage, folder, 668, ThemeChoice.LIGHT);
        desk.show(ListOnShow.myDay());
    }

    @BeforeEach
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long focused() {
        TaskId task = desk.selection.focused();
        return task == null ? -1 : task.value();
    }

    private List<Long> selected() {
        return desk.selection.selected().stream().map(TaskId::value).sorted().toList();
    }

    private List<Long> rows() {
        return desk.list.rows().stream().map(row -> row.id().value()).toList();
    }

    @Test
    void arrowsAndLettersMoveOverTasksOnly(FxRobot robot) {
        assertEquals(1, focused());
        robot.type(KeyCode.DOWN, KeyCode.J);
        assertEquals(3, focused());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        assertEquals(6, focused(), "over the heading of today");
        robot.type(KeyCode.K);
        assertEquals(5, focused());
        robot.type(KeyCode.END);
        assertEquals(10, focused());
        robot.type(KeyCode.HOME);
        assertEquals(1, focused());
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(10, focused());
    }

    @Test
    void selectsByKeyAndRange(FxRobot robot) {
        robot.type(KeyCode.X);
        assertEquals(List.of(1L), selected());
        robot.type(KeyCode.X);
        assertEquals(List.of(), selected());
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(List.of(1L, 2L, 3L), selected());
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        assertEquals(List.of(1L, 2L), selected());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertEquals(10, selected().size());
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of(), selected());
    }

    @Test
    void selectsByMouse(FxRobot robot) {
        robot.clickOn("Payment captured twice");
        assertEquals(6, focused());
        press(robot, "Check stock for size exchange", true, false);
        assertEquals(List.of(6L, 7L, 8L), selected());
        press(robot, "Send new invoice with VAT number", false, true);
        assertEquals(List.of(6L, 8L), selected());
    }

    /** The headless platform's mouse knows no modifier keys and takes every button for the menu's. */
    private static void press(FxRobot robot, String text, boolean shift, boolean control) {
        press(robot, robot.lookup(text).<Node>query(), shift, control);
    }

    private static Node headerOf(FxRobot robot, String name) {
        return robot.lookup(".column-header").lookup(name).query();
    }

    private static void press(FxRobot robot, Node node, boolean shift, boolean control) {
        robot.interact(() -> {
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(node, new MouseEvent(type, 2, 2, 2, 2, MouseButton.PRIMARY, 1, shift, control, false,
                        false, true, false, false, true, false, true, new PickResult(node, 2, 2)));
            }
        });
    }

    @Test
    void foldsGroupsByMouseAndKey(FxRobot robot) {
        robot.type(KeyCode.LEFT);
        assertTrue(desk.list.lines().getFirst() instanceof GroupLine group && group.folded());
        assertEquals(-1, focused(), "no verb acts on a folded task");
        robot.type(KeyCode.DOWN);
        assertEquals(6, focused());
        robot.type(KeyCode.UP, KeyCode.RIGHT);
        assertEquals(1, focused());
        robot.clickOn("Today");
        assertEquals(new GroupLine(DueGroup.TODAY, 5, true), desk.list.lines().getLast());
    }

    @Test
    void selectsFoldedTasksOnlyWhenAsked(FxRobot robot) {
        robot.type(KeyCode.LEFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertEquals(5, selected().size());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.A).release(KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(10, selected().size());
    }

    @Test
    void opensDetailByEnterAndDoubleClick(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        assertEquals(1, desk.opened.get());
        robot.doubleClickOn("Payment captured twice");
        assertEquals(2, desk.opened.get());
    }

    @Test
    void goesToTheNextTaskWhenItsOwnLeaves(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        robot.interact(() -> desk.store.remove(desk.list.rows().get(1)));
        assertEquals(3, focused());
        assertTrue(robot.lookup("Call back about order #12345").queryAll().isEmpty());
    }

    @Test
    void staysWithItsTaskWhenOthersComeBefore(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        robot.interact(() -> desk.list.viewProperty().set(StandardView.ALL_OPEN));
        assertEquals(2, focused());
        assertEquals(desk.list.lineOf(new TaskId(2)), desk.viewModel.cursor().line());
    }

    @Test
    void sortsByHeadersWithASecondKey(FxRobot robot) {
        press(robot, "Customer", false, false);
        assertEquals(TaskSort.by(TaskColumn.CUSTOMER, false), desk.list.sortProperty().get());
        assertEquals(List.of(2L, 6L, 1L), rows().subList(0, 3));
        press(robot, "Customer \u2191", false, false);
        assertEquals(TaskSort.by(TaskColumn.CUSTOMER, true), desk.list.sortProperty().get());
        press(robot, headerOf(robot, "Status"), true, false);
        assertEquals(new TaskSort(new TaskSort.Key(TaskColumn.CUSTOMER, true),
                new TaskSort.Key(TaskColumn.STATUS, false)), desk.list.sortProperty().get());
        press(robot, headerOf(robot, "Due"), false, false);
        assertEquals(TaskSort.DEFAULT, desk.list.sortProperty().get());
    }

    @Test
    void keepsTheOrderOfEachView(FxRobot robot) {
        press(robot, "Customer", false, false);
        robot.interact(() -> desk.list.viewProperty().set(StandardView.OVERDUE));
        assertEquals(TaskSort.by(TaskColumn.LATE_BY, true), desk.list.sortProperty().get());
        robot.interact(() -> desk.list.viewProperty().set(StandardView.MY_DAY));
        assertEquals(TaskSort.by(TaskColumn.CUSTOMER, false), desk.list.sortProperty().get());
    }

    @Test
    void narrowsByChip(FxRobot robot) {
        robot.type(KeyCode.F);
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), rows(), "late is the first choice of the first chip");
        assertTrue(desk.viewModel.filters().isSet(Facet.DUE));
        assertEquals("Due: Late", robot.lookup("#chip-DUE").queryButton().getText());
        assertEquals("5 of 10", desk.viewModel.filters().countProperty().get());
        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHIFT);
        assertEquals(10, rows().size());
    }

    @Test
    void saysWhenNothingMatchesAndOffersAWayBack(FxRobot robot) {
        robot.interact(() -> desk.list.searchProperty().set("nothing like it"));
        assertEquals("No task matches these 3 filters (10 without them).", desk.viewModel.emptyTextProperty().get());
        robot.clickOn("Clear filters");
        assertEquals(10, rows().size());
        assertFalse(desk.viewModel.emptyProperty().get());
    }

    @Test
    void holdsChangesBackWhileTheHandIsOnTheList(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        robot.interact(() -> desk.store.put(TestRow.row(99).owner("me", "Sara Kim")
                .due("2026-04-10T10:00:00Z").build()));
        assertEquals("1 task changed", desk.viewModel.waitingTextProperty().get());
        assertEquals(10, rows().size());
        robot.press(KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT);
        assertEquals(99L, rows().getFirst());
        assertEquals(2, focused());
    }

    @Test
    void readsARowAloud(FxRobot robot) {
        Node row = robot.from(robot.lookup("Refund not received after 14 days").queryAll().iterator().next()
                .getParent()).query();
        assertEquals("Late 3 d, Urgent, Refund not received after 14 days, customer Jane Smith, In progress, "
                + "snoozed 5 times, 1 of 10",
                rowOf(row).queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private static Node rowOf(Node node) {
        Node at = node;
        while (!(at instanceof LineRow)) {
            at = at.getParent();
        }
        return at;
    }
}
