package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Backups made, kept elsewhere, brought back and that undone, by key in the whole program. */
@ExtendWith(ApplicationExtension.class)
class BackupsJourneyTest {

    @TempDir
    private Path folder;
    private OwnServer server;
    private RunningProgram program;

    @BeforeEach
    void start() throws Exception {
        server = OwnServer.start(folder.resolve("server.db"));
        server.plant("one", "Call back");
        program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets());
        program.connect(server.address());
    }

    @AfterEach
    void end() {
        program.close();
        server.close();
    }

    @Test
    void bringsABackupBackWithWhatWaitsAndUndoesIt() throws Exception {
        settings();
        program.fire("#backup-now");
        program.awaitWords("Backed up at");
        program.file = folder.resolve("all.db");
        program.fire("#backup-save");
        program.awaitWords("Saved to");
        assertFalse(Files.readString(program.file, StandardCharsets.ISO_8859_1).contains(OwnServer.KEY));
        server.close();
        retitle("Call back", "Call back about order");
        program.awaitUnsent(1);
        settings();
        program.fire("#backup-open");
        program.awaitWords("The change that waits to be sent stays, and goes out once.");
        picture("backups-question");
        program.await("the focus on the answer", () -> program.hasFocus("backup-restore"));
        program.press(KeyCode.SPACE);
        program.awaitWords("was restored.");
        program.fire("#backup-undo");
        program.awaitWords("Undone: everything is as it was");
        server.restart();
        program.press(KeyCode.F5);
        program.awaitSent();
        assertEquals("Call back about order", server.get("one").path("title").asString());
        assertEquals(1, server.writes().size(), server.writes().toString());
        assertTrue(program.texts().stream().anyMatch(text -> text.startsWith("Whole")));
    }

    private void settings() {
        program.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        program.await("the backups", () -> program.isShown("#backup-now"));
        program.awaitWords("Whole");
    }

    private void picture(String name) {
        program.dress(ThemeChoice.LIGHT, 960, 600);
        program.see(() -> {
            var page = program.robot.lookup("#backups").query();
            for (var at = page.getParent(); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane scroll) {
                    scroll.setVvalue(0.85);
                }
            }
            return true;
        });
        program.picture(name);
    }

    private void retitle(String from, String to) {
        program.press(KeyCode.ESCAPE);
        program.focus(from);
        program.press(KeyCode.R);
        program.fill("#edit-TITLE", to);
        program.press(KeyCode.ENTER);
        program.press(KeyCode.ESCAPE);
    }
}
