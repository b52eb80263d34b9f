package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.task.StandardView;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** A fresh computer: the program shows the demo workspace, with nothing to configure. */
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {

    @TempDir
    private Path folder;

    @Test
    void showsTheDemoWithoutTouchingDiskOrNetworkOnTheDrawingThread() throws Exception {
        try (var guard = new FxThreadGuard(folder)) {
            try (var program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets())) {
                program.awaitWords("Demo workspace. Nothing leaves this computer.");
                program.awaitWords("Connect for real");
                program.await("tasks of my day", () -> !program.window.desk().desk().list().rows().isEmpty());
                program.awaitUpToDate();
                var counts = program.window.desk().desk().counts();
                program.await("all 150 tasks counted", () -> counts.allProperty().get() == 150);
                for (StandardView view : StandardView.values()) {
                    program.open(view);
                    program.await("the list of " + view, () -> program.window.desk().desk().list().matchingProperty()
                            .get() == counts.countProperty(view).get() && counts.countProperty(view).get() > 0);
                }
                int mine = program.see(() -> counts.countProperty(StandardView.MY_OPEN).get());
                program.open(StandardView.MY_OPEN);
                program.press(KeyCode.DOWN);
                program.press(KeyCode.E);
                program.press(KeyCode.ENTER);
                program.await("one task fewer", () -> counts.countProperty(StandardView.MY_OPEN).get() == mine - 1);
            }
            FxThreadGuard.Uses uses = guard.uses();
            assertTrue(uses.elsewhere() > 100, "uses seen at all: " + uses.elsewhere());
            assertEquals("", String.join("\n", uses.drawing()));
        }
    }
}
