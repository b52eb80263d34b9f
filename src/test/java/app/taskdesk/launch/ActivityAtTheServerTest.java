package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** What was done is told at the task and on the page of all that happened. */
@ExtendWith(ApplicationExtension.class)
class ActivityAtTheServerTest {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatWasDoneAndSentAtTheTaskAndOnThePage() throws Exception {
        try (var server = OwnServer.start(folder.resolve("server.db"));
                var program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets())) {
            server.plant("mine", "Call Jane", ", 'relatedCustomerName': 'Jane Smith'");
            server.plant("other", "Refund check");
            program.connect(server.address());
            change(program, "Call Jane");
            change(program, "Refund check");
            server.deleteElsewhere("other");
            program.press(KeyCode.F5);
            program.dress(ThemeChoice.LIGHT, 1280, 800);
            program.focus("Call Jane");
            program.press(KeyCode.ENTER);
            program.awaitWords("You \u00B7 Changed");
            program.awaitWords("Taskdesk \u00B7 Sent");
            program.awaitWords("Saved here ");
            assertTrue(program.texts().contains("Priority: Normal \u2192 Urgent"));
            look(program, "time-line");
            program.press(KeyCode.G);
            program.press(KeyCode.H);
            program.await("the page", () -> program.isShown("#activity") && program.hasFocus("activity-search"));
            program.awaitWords("Deleted");
            program.press(KeyCode.DOWN);
            program.press(KeyCode.DOWN);
            program.press(KeyCode.DOWN);
            look(program, "activity");
            program.robot.clickOn("#activity-search").write("jane");
            program.press(KeyCode.DOWN);
            program.press(KeyCode.HOME);
            program.press(KeyCode.ENTER);
            program.await("the task", () -> program.isShown("#detail-status") && !program.isShown("#activity"));
        }
    }

    private static void change(RunningProgram program, String title) {
        program.focus(title);
        program.press(KeyCode.P);
        program.press(KeyCode.DIGIT4);
        program.awaitUnsent(1);
        program.awaitSent();
    }

    private static void look(RunningProgram program, String what) {
        for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            for (int[] size : new int[][] {{960, 600}, {1280, 800}}) {
                program.dress(theme, size[0], size[1]);
                program.picture(what + "-" + theme.name().toLowerCase() + "-" + size[0]);
            }
        }
    }
}
