package app.taskdesk.ui.tasklist;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.TaskRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.IndexedCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Titles made to break the list are shown as harmless text, each in a row as high as all others. */
@ExtendWith(ApplicationExtension.class)
class HostileTitlesTest {

    private static final List<String> TITLES = List.of("Plain", "half \uD800 and nul \0 end",
            "marks " + "\u0301".repeat(10_000), "\u202Eturned\u2066 over", "\u001B[2J\u0007bell", "_File", "<b>bold</b>",
            "{0} ${x}", "100 %n %s", "line\none\rmore", "x".repeat(1 << 20), "Plain too");

    @TempDir
    private Path folder;
    private ListOnShow desk;

    @Start
    void start(Stage stage) {
        desk = new ListOnShow(stage, folder, 668, ThemeChoice.LIGHT);
        var rows = new ArrayList<TaskRow>();
        for (String title : TITLES) {
            rows.add(row(rows.size() + 1).title(title).owner("me", "Sara Kim").due("2026-04-15T1%d:00:00Z"
                    .formatted(rows.size() % 10)).build());
        }
        desk.show(rows);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    @DisplayName("3A row 49: titles made to break the list")
    void showsEachInertAndAsHighAsItsNeighbours(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        List<IndexedCell<?>> cells = new ArrayList<>();
        robot.lookup(".task-title").queryAll().forEach(node -> {
            if (node instanceof IndexedCell<?> cell && cell.getText() != null && !cell.isEmpty()) {
                cells.add(cell);
            }
        });
        List<String> texts = cells.stream().map(IndexedCell::getText).toList();
        assertTrue(texts.containsAll(List.of("Plain", "_File", "<b>bold</b>", "{0} ${x}", "100 %n %s",
                "\u241B[2J\u2407bell", "turned over", "line\u240Aone\u240Dmore", "Plain too")), texts::toString);
        for (String text : texts) {
            assertTrue(text.length() <= 200, () -> text.length() + " units shown");
            assertTrue(text.chars().noneMatch(unit -> Character.isISOControl(unit) || unit >= 0xD800 && unit < 0xDC00),
                    text);
        }
        assertEquals(1, cells.stream().map(IndexedCell::getHeight).distinct().count(), "all rows are as high");
    }
}
