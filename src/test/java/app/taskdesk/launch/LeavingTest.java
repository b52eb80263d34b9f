package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Quitting with and without changes on their way. */
@ExtendWith(ApplicationExtension.class)
class LeavingTest {

    @TempDir
    private Path folder;
    private OwnServer server;
    private RunningProgram program;

    @BeforeEach
    void start() throws Exception {
        server = OwnServer.start(folder.resolve("server.db"));
        server.plant("mine", "Call Jane");
        program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets());
        program.connect(server.address());
        program.holdLong();
    }

    @AfterEach
    void end() {
        program.close();
        server.close();
    }

    private void completeOffline() {
        server.server().close();
        complete();
    }

    private void complete() {
        program.focus("Call Jane");
        program.press(KeyCode.E);
        program.press(KeyCode.ENTER);
        program.awaitUnsent(1);
    }

    @Test
    void quitsAtOnceWhenNothingIsUnsent() {
        program.press(KeyCode.SHORTCUT, KeyCode.Q);
        program.await("the end", () -> !program.stage().isShowing());
    }

    @Test
    void sendsWhatIsHeldBeforeItEnds() {
        complete();
        program.press(KeyCode.SHORTCUT, KeyCode.Q);
        program.await("the end", () -> !program.stage().isShowing());
        assertEquals("completed", server.get("mine").path("status").asString());
    }

    @Test
    void asksWhileTheServerIsAwayAndASecondTimeQuitsNow() {
        completeOffline();
        program.press(KeyCode.SHORTCUT, KeyCode.Q);
        program.awaitWords("Sending 1 change");
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
            program.dress(theme, 960, 600);
            program.picture("quit-" + theme.name().toLowerCase());
        }
        program.fire("#quit-cancel");
        assertTrue(program.see(() -> program.stage().isShowing()));
        program.press(KeyCode.SHORTCUT, KeyCode.Q);
        program.awaitWords("Sending 1 change");
        program.press(KeyCode.SHORTCUT, KeyCode.Q);
        program.await("the end", () -> !program.stage().isShowing());
        assertEquals(1, program.unsent().size());
    }
}
