package app.taskdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Priority;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.kit.Popover;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/** Each verb by key and by mouse, from the press to what is kept in the store. */
@ExtendWith(ApplicationExtension.class)
class VerbJourneysTest {

    private static final Instant TOMORROW = Instant.parse("2026-04-16T07:00:00Z");

    @TempDir
    static Path folder;
    private static int profiles;
    private VerbDesk desk;
    private TaskId task;
    private TaskId other;

    @Start
    void start(Stage stage) {
        desk = new VerbDesk(folder.resolve("profile" + profiles++));
        task = desk.place.pull("r1", TestPlace.fields("Call Jane").set(TaskField.TAGS, List.of("vip")).build());
        other = desk.place.pull("r2", TestPlace.fields("Write to Ali").set(TaskField.OWNER_ID, "a2")
                .set(TaskField.OWNER_NAME, "Ali Baba").set(TaskField.STATUS, "deferred").build());
        desk.place.selection.focus(task);
        desk.place.advance(Duration.ofSeconds(2));
        stage.setScene(desk.scene);
        stage.show();
    }

    @BeforeEach
    void focusList(FxRobot robot) {
        robot.interact(desk.list::requestFocus);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(desk.list::requestFocus);
        robot.interact(desk.place::close);
    }

    @Test
    void completesByKeys(FxRobot robot) {
        robot.type(KeyCode.E);
        assertTrue(isShown(robot, "#complete-menu"));
        robot.type(KeyCode.ENTER);
        assertEquals(Map.of(TaskField.STATUS, "completed", TaskField.OUTCOME, "resolved"), wanted(IntentKind.COMPLETE));
        assertFalse(Popover.isOpenIn(desk.scene));
        assertTrue(desk.list.isFocused());
        assertEquals(List.of("Completed \u201CCall Jane\u201D"), desk.place.heard);
    }

    @Test
    void completesByMouseWithOutcomeNoteAndFollowUp(FxRobot robot) {
        robot.clickOn("#task-complete").clickOn("#outcome-no_answer").clickOn("#complete-note").write("Rang twice");
        robot.clickOn("#complete-confirm");
        assertEquals(Map.of(TaskField.STATUS, "completed", TaskField.OUTCOME, "no_answer",
                TaskField.COMPLETION_NOTES, "Rang twice"), wanted(IntentKind.COMPLETE));
        Intent next = desk.place.kept().getLast();
        assertEquals(IntentKind.CREATE, next.kind());
        assertEquals(Instant.parse("2026-04-16T08:42:00Z"), next.payload().wanted().instant(TaskField.DUE));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        assertEquals(List.of(), desk.place.kept());
    }

    @Test
    void completesWithTheLastOutcomeByOneKey(FxRobot robot) {
        robot.interact(() -> desk.commands.lastOutcomeProperty().set("escalated"));
        robot.press(KeyCode.SHIFT).type(KeyCode.E).release(KeyCode.SHIFT);
        assertEquals("escalated", wanted(IntentKind.COMPLETE).get(TaskField.OUTCOME));
    }

    @Test
    void saysWhyADeferredTaskCannotBeCompletedAndHelps(FxRobot robot) {
        robot.interact(() -> desk.place.selection.focus(other));
        robot.type(KeyCode.E);
        assertEquals(List.of("Deferred tasks cannot be completed. Set to In progress first."), desk.place.heard);
        robot.clickOn("#task-complete");
        assertEquals(2, desk.place.heard.size());
        assertTrue(isShown(robot, "#detail-notice"));
        robot.clickOn("#task-setInProgress");
        assertEquals(TaskStatus.IN_PROGRESS, desk.place.task(other).status());
        assertFalse(isShown(robot, "#detail-notice"));
    }

    @Test
    void snoozesByDigit(FxRobot robot) {
        robot.type(KeyCode.S).type(KeyCode.DIGIT4);
        assertEquals(Map.of(TaskField.DUE, TOMORROW), wanted(IntentKind.SNOOZE));
        assertEquals(List.of("Snoozed \u201CCall Jane\u201D to Thu 09:00"), desk.place.heard);
    }

    @Test
    void snoozesByWords(FxRobot robot) {
        robot.clickOn("#task-snooze");
        robot.write("fri 10").type(KeyCode.ENTER);
        assertEquals(Map.of(TaskField.DUE, Instant.parse("2026-04-17T08:00:00Z")), wanted(IntentKind.SNOOZE));
    }

    @Test
    void snoozesToAPickedDateAndTime(FxRobot robot) {
        robot.type(KeyCode.S).type(KeyCode.DIGIT0);
        TextInputControl time = robot.lookup("#snooze-time").query();
        robot.interact(() -> time.setText("11:15"));
        robot.clickOn("#snooze-pick");
        assertEquals(Map.of(TaskField.DUE, Instant.parse("2026-04-16T09:15:00Z")), wanted(IntentKind.SNOOZE));
    }

    @Test
    void snoozesToTheUsualTimeByOneKey(FxRobot robot) {
        robot.type(KeyCode.Z);
        assertEquals(Map.of(TaskField.DUE, TOMORROW), wanted(IntentKind.SNOOZE));
    }

    @Test
    void escapeLeavesEverythingAndGivesTheFocusBack(FxRobot robot) {
        robot.type(KeyCode.S).type(KeyCode.ESCAPE);
        assertFalse(Popover.isOpenIn(desk.scene));
        assertTrue(desk.list.isFocused());
        assertEquals(List.of(), desk.place.kept());
    }

    @Test
    void assignsByTyping(FxRobot robot) {
        robot.type(KeyCode.A);
        robot.write("ali").type(KeyCode.ENTER);
        assertEquals(Map.of(TaskField.OWNER_ID, "a2", TaskField.OWNER_NAME, "Ali Baba"),
                wanted(IntentKind.REASSIGN));
    }

    @Test
    void assignsToSomebodyNewById(FxRobot robot) {
        robot.clickOn("#task-assign");
        robot.write("agent_77").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals("agent_77", wanted(IntentKind.REASSIGN).get(TaskField.OWNER_ID));
    }

    @Test
    void changesPriorityAndStatusByKeys(FxRobot robot) {
        robot.type(KeyCode.P).type(KeyCode.DIGIT4);
        assertEquals(Priority.URGENT, shown().priority());
        robot.type(KeyCode.T).type(KeyCode.DIGIT3);
        assertEquals(TaskStatus.WAITING, shown().status());
        robot.clickOn("#detail-category").clickOn("Meeting");
        assertEquals("meeting", shown().fields().text(TaskField.CATEGORY));
    }

    @Test
    void editsTheTitleInPlace(FxRobot robot) {
        robot.type(KeyCode.R);
        robot.write("Call Jane again").type(KeyCode.ENTER);
        assertEquals("Call Jane again", shown().title());
        assertEquals(Map.of(TaskField.TITLE, "Call Jane again"), wanted(IntentKind.EDIT));
    }

    @Test
    void escapeRestoresTheTitle(FxRobot robot) {
        robot.type(KeyCode.F2);
        robot.write("Nonsense").type(KeyCode.ESCAPE);
        assertEquals("Call Jane", robot.lookup("#edit-TITLE").queryTextInputControl().getText());
        assertEquals(List.of(), desk.place.kept());
    }

    @Test
    void movesTheDueDateByWordsAsASnooze(FxRobot robot) {
        robot.type(KeyCode.D);
        robot.write("tomorrow 9:00");
        assertTrue(((Label) robot.lookup("#due-hint").query()).getText().contains("counts this as a snooze"));
        robot.type(KeyCode.ENTER);
        assertEquals(Map.of(TaskField.DUE, TOMORROW), wanted(IntentKind.SNOOZE));
    }

    @Test
    void addsATag(FxRobot robot) {
        robot.type(KeyCode.L);
        robot.write("refund").type(KeyCode.ENTER);
        assertEquals(List.of("vip", "refund"), shown().fields().list(TaskField.TAGS));
    }

    @Test
    void writesADescriptionAndLeavesIt(FxRobot robot) {
        robot.type(KeyCode.B);
        robot.write("Two").type(KeyCode.ENTER).write("lines").type(KeyCode.TAB);
        assertEquals("Two\nlines", shown().fields().text(TaskField.DESCRIPTION));
    }

    @Test
    void createsInOneLineByKeys(FxRobot robot) {
        robot.type(KeyCode.N);
        robot.interact(() -> robot.lookup("#new-TITLE").queryTextInputControl()
                .setText("Call Jane about refund tomorrow 3pm !high @ali #refund"));
        robot.type(KeyCode.ENTER);
        assertEquals(Map.of(TaskField.TITLE, "Call Jane about refund", TaskField.PRIORITY, "high",
                TaskField.DUE, Instant.parse("2026-04-16T13:00:00Z"), TaskField.OWNER_ID, "a2",
                TaskField.OWNER_NAME, "Ali Baba", TaskField.TAGS, List.of("refund")), wanted(IntentKind.CREATE));
        assertEquals(desk.place.kept().getLast().task(), desk.added);
    }

    @Test
    void refusesATitleOneUnitTooLong(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT).type(KeyCode.N).release(KeyCode.SHORTCUT);
        robot.interact(() -> robot.lookup("#new-TITLE").queryTextInputControl().setText("x".repeat(501)));
        assertEquals("501 / 500", ((Label) robot.lookup("#new-title-counter").query()).getText());
        robot.clickOn("#new-add");
        assertTrue(isShown(robot, "#new-problem"));
        assertEquals(List.of(), desk.place.kept());
    }

    @Test
    void deletesAfterAskingAndComesBack(FxRobot robot) {
        robot.type(KeyCode.DELETE);
        assertEquals("Delete \u201CCall Jane\u201D?", ((Label) robot.lookup("#delete-title").query()).getText());
        robot.clickOn("#delete-confirm");
        assertEquals(IntentKind.DELETE, desk.place.kept().getFirst().kind());
        assertEquals(1, desk.place.store.tasks().rows(TestPlace.ACCOUNT).size());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        assertEquals(2, desk.place.store.tasks().rows(TestPlace.ACCOUNT).size());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Y).release(KeyCode.SHORTCUT);
        assertEquals(1, desk.place.store.tasks().rows(TestPlace.ACCOUNT).size());
    }

    @Test
    void keepsTheTaskWhenAskedAndDeclined(FxRobot robot) {
        robot.type(KeyCode.DELETE);
        robot.clickOn("#delete-keep");
        assertEquals(List.of(), desk.place.kept());
        assertFalse(Popover.isOpenIn(desk.scene));
    }

    @Test
    void asksForAFreeTaskAtOnce(FxRobot robot) {
        robot.interact(() -> {
            TaskId free = desk.place.pull("r3", TestPlace.fields("Free").set(TaskField.OWNER_ID, null)
                    .set(TaskField.OWNER_NAME, null).set(TaskField.CLAIM_STATUS, "unassigned").build());
            desk.place.selection.focus(free);
        });
        robot.clickOn("#task-claim");
        assertEquals(Map.of(TaskField.OWNER_ID, "a1", TaskField.OWNER_NAME, "Sam Kay"), wanted(IntentKind.CLAIM));
        assertFalse(isShown(robot, "#task-claim"));
    }

    @Test
    void severalTasksAreSnoozedTogetherAndUndoneAsOne(FxRobot robot) {
        robot.interact(() -> {
            desk.place.selection.toggle(task);
            desk.place.selection.toggle(other);
        });
        assertEquals("2 selected", ((Label) robot.lookup("#many-title").query()).getText());
        robot.type(KeyCode.S).type(KeyCode.DIGIT6);
        assertEquals(2, desk.place.kept().size());
        assertEquals(List.of("Snoozed 2 tasks to Fri 09:00"), desk.place.heard);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        assertEquals(List.of(), desk.place.kept());
    }

    @Test
    void verbsStandInTheContextMenuWithTheReasonAgainstThem(FxRobot robot) {
        robot.interact(() -> desk.place.selection.focus(other));
        robot.rightClickOn(nearTheTop(robot));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup(".menu-reason").queryAllAs(Label.class).stream().map(Label::getText)
                .anyMatch("Deferred tasks cannot be completed. Set to In progress first."::equals));
        robot.clickOn("Assign to me");
        assertEquals("a1", wanted(IntentKind.REASSIGN).get(TaskField.OWNER_ID));
    }

    @Test
    void keysAreLeftToAFieldBeingTypedIn(FxRobot robot) {
        robot.type(KeyCode.R);
        robot.write("es");
        assertFalse(Popover.isOpenIn(desk.scene));
        assertEquals("es", robot.lookup("#edit-TITLE").queryTextInputControl().getText());
    }

    /** The headless platform fails on a menu that reaches over the screen's edge for a moment. */
    private static PointQuery nearTheTop(FxRobot robot) {
        return robot.point("#list").atPosition(Pos.TOP_LEFT).atOffset(20, 20);
    }

    private Task shown() {
        WaitForAsyncUtils.waitForFxEvents();
        return desk.place.task(task);
    }

    /** What the only open intent of a kind wants. */
    private Map<TaskField, Object> wanted(IntentKind kind) {
        WaitForAsyncUtils.waitForFxEvents();
        List<Intent> found = desk.place.kept().stream().filter(intent -> intent.kind() == kind).toList();
        assertEquals(1, found.size(), kind + " is kept once");
        var wanted = new EnumMap<TaskField, Object>(TaskField.class);
        found.getFirst().payload().changes().forEach((field, change) -> {
            if (change.to() == null) {
                assertNull(change.to());
            } else {
                wanted.put(field, change.to());
            }
        });
        return wanted;
    }

    private static boolean isShown(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAll().stream().anyMatch(VerbJourneysTest::isVisible);
    }

    private static boolean isVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
