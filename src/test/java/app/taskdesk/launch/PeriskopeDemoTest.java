package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.task.StandardView;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** The second demo workspace, in the same window as the first. */
@ExtendWith(ApplicationExtension.class)
class PeriskopeDemoTest {

    @TempDir
    private Path folder;

    @Test
    void showsItsTasksAndClosesOne() throws Exception {
        try (var program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets())) {
            program.await("both demos at work", () -> program.workspaces.get(Demo.PERISKOPE.id()).isPresent());
            program.window.shown().show(Demo.PERISKOPE.id());
            var counts = program.window.desk().desk().counts();
            program.await("all 150 tasks counted", () -> program.window.shown().isDemo()
                    && program.window.shown().accountProperty().get().id().equals(Demo.PERISKOPE.id())
                    && counts.allProperty().get() == 150);
            program.awaitUpToDate();
            program.open(StandardView.MY_OPEN);
            int mine = program.see(() -> counts.countProperty(StandardView.MY_OPEN).get());
            program.press(KeyCode.DOWN);
            program.press(KeyCode.E);
            program.press(KeyCode.ENTER);
            program.await("one task fewer", () -> counts.countProperty(StandardView.MY_OPEN).get() == mine - 1);
            program.awaitUpToDate();
            assertEquals(0, program.foundation.accounts().unsent(Demo.PERISKOPE.id()));
        }
    }
}
