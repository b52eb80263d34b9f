package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** The whole window in its usual and its least size, by day and by night. */
@ExtendWith(ApplicationExtension.class)
class WindowLookTest {

    @TempDir
    private Path folder;

    @Test
    void looksRightInEverySizeAndTheme() throws Exception {
        try (var program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets())) {
            program.awaitUpToDate();
            for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
                String look = theme.name().toLowerCase(java.util.Locale.ROOT);
                program.see(() -> {
                    program.foundation.settings().change(all -> all.withLook(all.look().withTheme(theme)));
                    return true;
                });
                wide(program, look);
                narrow(program, look);
            }
        }
    }

    private void wide(RunningProgram program, String look) {
        size(program, 1280, 800);
        program.press(KeyCode.DOWN);
        program.await("a task in the detail pane", () -> program.isShown("#detail-status"));
        assertInside(program, "#detail-status");
        assertInside(program, "#sync-chip");
        program.picture("window-" + look + "-1280x800");
        for (KeyCode key : new KeyCode[] {KeyCode.S, KeyCode.E, KeyCode.A, KeyCode.N}) {
            program.press(key);
            program.picture("window-" + look + "-1280x800-" + key.getName().toLowerCase(java.util.Locale.ROOT));
            program.press(KeyCode.ESCAPE);
        }
    }

    private void narrow(RunningProgram program, String look) {
        size(program, 960, 600);
        assertFalse(program.isShown("#detail-status"));
        program.picture("window-" + look + "-960x600");
        program.press(KeyCode.ENTER);
        program.await("the detail over the list", () -> program.isShown("#detail-status"));
        assertInside(program, "#detail-status");
        program.picture("window-" + look + "-960x600-detail");
        program.press(KeyCode.ESCAPE);
        program.await("the list alone", () -> !program.isShown("#detail-status"));
        program.press(KeyCode.S);
        program.picture("window-" + look + "-960x600-snooze");
        program.press(KeyCode.ESCAPE);
        program.fireNamed("Connect for real");
        program.await("the page to connect", () -> program.isShown("#address"));
        program.picture("window-" + look + "-960x600-connect");
        program.fireNamed("Back to the demo");
        program.await("the list again", () -> !program.isShown("#address"));
    }

    private static void size(RunningProgram program, int width, int height) {
        program.see(() -> {
            program.stage().setWidth(width);
            program.stage().setHeight(height);
            return true;
        });
        program.await("the size", () -> program.stage().getScene().getWidth() == width
                && program.window.desk().desk().list().rows().size() > 5);
        assertEquals(height, program.see(() -> program.stage().getScene().getHeight()));
        program.see(() -> {
            program.stage().getScene().getRoot().applyCss();
            program.stage().getScene().getRoot().layout();
            return true;
        });
    }

    private static void assertInside(RunningProgram program, String query) {
        Bounds where = program.see(() -> {
            Node node = program.robot.lookup(query).query();
            return node.localToScene(node.getBoundsInLocal());
        });
        double width = program.see(() -> program.stage().getScene().getWidth());
        assertTrue(where.getMinX() >= 0 && where.getMaxX() <= width, query + " at " + where);
    }
}
