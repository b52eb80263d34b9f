package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sandbox.Fault;
import app.taskdesk.secret.SessionSecrets;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** What becomes of changes that meet others on their way, by key in the whole program, against a server over HTTP. */
@ExtendWith(ApplicationExtension.class)
class UnsentJourneysTest {

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
    void makesATaskAgainThatWasDeletedOnTheServerWithTheEdits() {
        server.close();
        edit("Call back", "Call back about order");
        server.restart();
        server.deleteElsewhere("one");
        program.press(KeyCode.F5);
        program.awaitWords("This task was deleted on the server.");
        program.await("its own card alone", () -> !program.isShown("#edit-TITLE"));
        program.picture("journey-gone");
        program.press(KeyCode.F8);
        program.await("the focus on the first way out", () -> program.hasFocus("trouble-recreate"));
        program.press(KeyCode.SPACE);
        program.awaitSent();
        assertEquals(1, server.titled("Call back about order").size());
        assertEquals(0, server.titled("Call back").size());
    }

    @Test
    void looksIntoASnoozeWithoutAnAnswerInsteadOfSendingItAgain() {
        server.server().faults().next("POST", "/tasks/*/snooze", new Fault.DropReply());
        program.focus("Call back");
        program.press(KeyCode.S);
        program.press(KeyCode.DIGIT7);
        program.awaitWords("Snoozed");
        program.awaitSent();
        assertEquals(1, server.get("one").path("snoozeCount").asInt());
        assertEquals(1, server.writes().stream().filter(request -> request.target().endsWith("/snooze")).count());
        program.await("no question left", () -> !program.isShown("#trouble-stuck"));
        assertTrue(program.unsent().isEmpty());
    }

    private void edit(String from, String to) {
        program.focus(from);
        program.press(KeyCode.R);
        program.fill("#edit-TITLE", to);
        program.press(KeyCode.ENTER);
        program.press(KeyCode.ESCAPE);
        program.focus(to);
    }
}
