package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sandbox.Fault;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.Preferences;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskRow;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
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
    void keepsMyTitleAndTheirDueDate() {
        server.close();
        edit("Call back", "Call back about order");
        dueIn("fri 09:00");
        server.restartAfter(() -> server.changeElsewhere("one",
                "{'title': 'Call Amir', 'dueDate': '2030-04-15T10:00:00Z'}"));
        program.press(KeyCode.F5);
        program.await("a conflict to choose in", () -> program.isShown("#clash-mine-TITLE"));
        program.picture("journey-conflict-detail");
        program.press(KeyCode.ESCAPE);
        program.press(KeyCode.G);
        program.press(KeyCode.C);
        program.await("the page of changes", () -> program.isShown("#outbox-table"));
        program.picture("journey-conflict-outbox");
        choose("#clash-mine-TITLE");
        choose("#clash-theirs-DUE");
        program.awaitSent();
        assertEquals("Call back about order", server.get("one").path("title").asString());
        assertEquals("2030-04-15T10:00:00Z", server.get("one").path("dueDate").asString().replace(".000", ""));
    }

    /** The due date went out as a snooze, which waits until the title is decided: it has a card of its own. */
    private void choose(String value) {
        program.await(value, () -> program.isShown(value));
        program.see(() -> {
            program.robot.lookup(value).queryAs(ToggleButton.class).setSelected(true);
            return true;
        });
        program.fire("#clash-apply");
        program.await("the choice taken: " + value, () -> !program.isShown(value));
    }

    @Test
    void makesATaskAgainThatWasDeletedOnTheServerWithTheEdits() {
        server.close();
        edit("Call back", "Call back about order");
        server.restartAfter(() -> server.deleteElsewhere("one"));
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

    @Test
    void aClaimMadeOfflineIsAWishAndIsLostToSomebodyElseAlsoForAnAgent() {
        server.plantFree("free", "Take me", "");
        program.press(KeyCode.F5);
        program.focus("Take me");
        server.close();
        program.press(KeyCode.C);
        program.awaitWords("A wish, not yours yet.");
        program.picture("journey-claim-wish");
        assertEquals(SyncMark.WISH, wished().mark());
        assertNull(wished().ownerId());
        server.restartAfter(() -> server.giveElsewhere("free", "agent_ali", "Ali Khan"));
        program.awaitWords("Ali Khan has it since");
        program.await("nothing to type into", () -> program.robot.lookup("#edit-TITLE").query().isDisabled());
        program.picture("journey-claim-lost");
        leaveTheTeamsViews();
        program.focus("Take me");
        program.fireNamed("Leave it");
        program.awaitSent();
        program.await("no question left", () -> !program.isShown("#trouble-stuck"));
        assertEquals("agent_ali", server.get("free").path("ownerId").asString());
        assertEquals(0, server.writes().size());
    }

    /** Who looks after their own work is led out of the team's views; all tasks stay within reach. */
    private void leaveTheTeamsViews() {
        program.see(() -> {
            program.foundation.settings().change(all -> all.withRole(Preferences.Role.AGENT));
            return true;
        });
        program.await("a view of one's own", () -> !program.window.desk().desk().list().viewProperty().get().team());
        program.open(StandardView.ALL_OPEN);
    }

    private TaskRow wished() {
        return program.rows().stream().filter(row -> row.title().equals("Take me")).findFirst().orElseThrow();
    }

    private void edit(String from, String to) {
        program.focus(from);
        program.press(KeyCode.R);
        program.fill("#edit-TITLE", to);
        program.press(KeyCode.ENTER);
        program.press(KeyCode.ESCAPE);
        program.focus(to);
    }

    private void dueIn(String words) {
        program.fill("#edit-DUE", words);
        program.press(KeyCode.ENTER);
        program.awaitUnsent(2);
        program.press(KeyCode.ESCAPE);
    }
}
