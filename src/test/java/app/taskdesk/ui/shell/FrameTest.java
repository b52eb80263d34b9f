package app.taskdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.Eventually;
import app.taskdesk.task.StandardView;
import app.taskdesk.ui.kit.Popover;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FrameTest {

    private FrameOnShow shown;
    private Scene scene;

    @Start
    void open(Stage stage) {
        shown = new FrameOnShow();
        scene = new Scene(shown.main.root(), 960, 600);
        shown.keys.listenTo(scene);
        stage.setScene(scene);
        stage.show();
        shown.list.requestFocus();
    }

    @Test
    void slashLeadsToTheSearchWithoutBeingTyped(FxRobot robot) {
        robot.push(KeyCode.SLASH);
        robot.write("refund");
        assertEquals("refund", search().getText());
        assertTrue(search().isFocused());
    }

    @Test
    void escapeClearsTheSearchThenLeavesIt(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("refund");
        robot.push(KeyCode.ESCAPE);
        assertEquals("", search().getText());
        assertTrue(search().isFocused());
        robot.push(KeyCode.ESCAPE);
        assertTrue(shown.list.isFocused());
    }

    @Test
    void focusReturnsToTheListWhenItsControlGoesAway(FxRobot robot) {
        robot.interact(shown.main::focusDetail);
        assertTrue(shown.detail.isFocused());
        robot.interact(() -> shown.detail.setVisible(false));
        Eventually.within(Duration.ofSeconds(5), shown.list::isFocused, () -> "the focus is on " + scene.getFocusOwner());
        robot.push(KeyCode.N);
        assertEquals(List.of("create"), shown.done);
    }

    @Test
    void lettersActOnlyWhileNobodyTypes(FxRobot robot) {
        robot.push(KeyCode.N);
        assertEquals(List.of("create"), shown.done);
        robot.push(KeyCode.SLASH);
        robot.write("n");
        assertEquals(List.of("create"), shown.done);
        robot.push(KeyCode.F5);
        assertEquals(List.of("create", "sync"), shown.done);
    }

    @Test
    void twoKeysGoToAView(FxRobot robot) {
        robot.push(KeyCode.G).push(KeyCode.O);
        assertEquals(StandardView.MY_OPEN, shown.view.get());
        robot.push(KeyCode.G).push(KeyCode.X).push(KeyCode.W);
        assertEquals(StandardView.MY_OPEN, shown.view.get());
    }

    @Test
    void eachQueueSeenHasItsLine(FxRobot robot) {
        var line = robot.lookup(".sidebar-item").<SidebarItem>queryAll().stream()
                .filter(item -> item.getAccessibleText().startsWith("Returns")).findFirst().orElseThrow();
        robot.interact(line::fire);
        assertEquals(List.of("queue Returns"), shown.done);
    }

    @Test
    void narrowWindowLaysTheDetailOverTheListAndEscapeTakesItAway(FxRobot robot) {
        assertEquals(FrameViewModel.Detail.CLOSED, shown.frame.detailProperty().get());
        robot.interact(shown.main::focusDetail);
        assertEquals(FrameViewModel.Detail.OVER, shown.frame.detailProperty().get());
        assertTrue(shown.detail.isFocused());
        assertTrue(shown.list.localToScene(shown.list.getBoundsInLocal()).getMinX() < 100);
        robot.push(KeyCode.ESCAPE);
        assertEquals(FrameViewModel.Detail.CLOSED, shown.frame.detailProperty().get());
        assertTrue(shown.list.isFocused());
    }

    @Test
    void f6WalksThePanesThereAndBack(FxRobot robot) {
        robot.interact(shown.main::focusDetail);
        robot.push(KeyCode.F6);
        assertTrue(search().isFocused());
        robot.push(KeyCode.F6);
        assertTrue(isWithin("sidebar", scene.getFocusOwner()));
        robot.push(KeyCode.F6);
        assertTrue(shown.list.isFocused());
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertTrue(isWithin("sidebar", scene.getFocusOwner()));
    }

    @Test
    void arrowsWalkTheViews(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.UP);
        assertEquals(StandardView.MY_OPEN, shown.view.get());
    }

    @Test
    void paletteRunsWhatWasTyped(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        assertTrue(Popover.isOpenIn(scene));
        robot.write("wait");
        robot.push(KeyCode.ENTER);
        assertFalse(Popover.isOpenIn(scene));
        assertEquals(StandardView.WAITING, shown.view.get());
        assertTrue(shown.list.isFocused());
    }

    @Test
    void pageTakesThePlaceOfTheDeskAndGivesItBack(FxRobot robot) {
        var page = new TextField();
        robot.interact(() -> shown.main.showPage("Settings", page));
        assertTrue(page.isFocused());
        assertFalse(shown.list.getParent().getParent().getParent().isVisible());
        robot.interact(shown.main::showDesk);
        assertTrue(shown.list.isFocused());
    }

    private TextField search() {
        return (TextField) scene.lookup(".search > .text-field");
    }

    private static boolean isWithin(String styleClass, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }
}
