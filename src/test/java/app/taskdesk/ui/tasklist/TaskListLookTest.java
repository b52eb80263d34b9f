package app.taskdesk.ui.tasklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.Condition;
import app.taskdesk.task.DueBucket;
import app.taskdesk.task.Facet;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the list in each theme and at each width, to be looked at in {@code target/pictures}. */
@ExtendWith(ApplicationExtension.class)
class TaskListLookTest {

    private static final Path FOLDER = Path.of("target", "pictures");

    @Test
    void drawsEveryStateInEveryTheme(FxRobot robot, @TempDir Path folder) throws Exception {
        for (ThemeChoice look : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST)) {
            ListOnShow desk = FxToolkit.setupFixture(() -> {
                var shown = new ListOnShow(new Stage(), folder.resolve(look.name()), 668, look);
                shown.show(ListOnShow.myDay());
                return shown;
            });
            robot.interact(() -> desk.selection.focus(new TaskId(2)));
            take(robot, desk, "list-my-day-" + look);
            robot.interact(() -> {
                desk.list.viewProperty().set(StandardView.ALL_OPEN);
                desk.list.filterProperty().set(TaskFilter.of(Condition.Due.in(DueBucket.LATE, DueBucket.TODAY),
                        Condition.Words.of(Facet.OWNER, "me", "ali", "other")));
                desk.selection.selectOnly(List.of(new TaskId(1), new TaskId(3)));
                desk.list.searchProperty().set("prio:hgh");
            });
            take(robot, desk, "list-filtered-" + look);
            robot.interact(() -> desk.list.searchProperty().set("nothing like it"));
            take(robot, desk, "list-empty-" + look);
            robot.interact(() -> {
                desk.list.clearFilters();
                desk.list.viewProperty().set(StandardView.OVERDUE);
                desk.root.getScene().getWindow().setWidth(980);
            });
            take(robot, desk, "list-overdue-" + look);
            robot.interact(() -> {
                desk.list.viewProperty().set(StandardView.MY_OPEN);
                desk.root.getScene().getWindow().setWidth(430);
            });
            take(robot, desk, "list-narrow-" + look);
            assertNoSidewaysScrolling(desk);
            robot.interact(() -> desk.root.getScene().getWindow().setWidth(668));
            robot.clickOn("#chip-STATUS");
            take(robot, desk, "list-chip-" + look);
            robot.interact(() -> desk.root.getScene().getWindow().hide());
            desk.close();
        }
        try (var pictures = Files.list(FOLDER)) {
            assertEquals(18, pictures.filter(file -> file.getFileName().toString().startsWith("list-")).count());
        }
    }

    private static void assertNoSidewaysScrolling(ListOnShow desk) {
        TableView<?> table = (TableView<?>) desk.root.lookup(".task-table");
        double columns = table.getColumns().stream().filter(column -> column.isVisible())
                .mapToDouble(column -> column.getWidth()).sum();
        assertTrue(columns <= table.getWidth(), columns + " of " + table.getWidth());
    }

    private static void take(FxRobot robot, ListOnShow desk, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        Files.createDirectories(FOLDER);
        var image = robot.capture(desk.root).getImage();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        int first = picture.getRGB(0, height - 1);
        assertTrue(Arrays.stream(picture.getRGB(0, 0, width, height, null, 0, width)).anyMatch(rgb -> rgb != first));
        ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    }
}
