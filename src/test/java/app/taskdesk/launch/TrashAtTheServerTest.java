package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.TrashLine;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import tools.jackson.databind.JsonNode;

/** What is deleted, here or by somebody else, and how it comes back: from the key to what the server keeps. */
@ExtendWith(ApplicationExtension.class)
class TrashAtTheServerTest {

    @TempDir
    private Path folder;
    private OwnServer server;
    private RunningProgram program;

    @BeforeEach
    void start() throws Exception {
        server = OwnServer.start(folder.resolve("server.db"));
        server.plant("mine", "Call Jane", ", 'description': 'after ten', 'status': 'in_progress', 'tags': ['vip'], "
                + "'relatedCustomerName': 'Jane Smith'");
        server.plant("theirs", "Refund check", ", 'relatedCustomerName': 'Omar Haddad'");
        server.plant("other", "Something else");
        program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets());
        program.connect(server.address());
    }

    @AfterEach
    void end() {
        program.close();
        server.close();
    }

    @Test
    void deletedTaskComesBackAsANewOne() {
        program.focus("Call Jane");
        program.press(KeyCode.DELETE);
        program.fire("#delete-confirm");
        program.awaitUnsent(1);
        program.awaitSent();
        assertEquals(List.of(), server.titled("Call Jane"));
        openTrash();
        program.await("the reason", () -> whys().equals(List.of(TrashLine.Why.DELETED_HERE)));
        program.press(KeyCode.DOWN);
        program.awaitWords("Restoring makes a new task with these values. It gets a new id on the server.");
        look();
        program.press(KeyCode.ENTER);
        program.awaitWords("Restored \u201CCall Jane\u201D as a new task. It gets a new id on the server.");
        program.awaitWords("The trash is empty");
        program.press(KeyCode.ESCAPE);
        program.awaitSent();
        JsonNode back = server.titled("Call Jane").getFirst();
        assertFalse(back.path("_id").asString().equals("mine"));
        assertEquals("after ten", back.path("description").asString());
        assertEquals("in_progress", back.path("status").asString());
        assertEquals("vip", back.path("tags").path(0).asString());
        assertEquals(OwnServer.ME, back.path("ownerId").asString());
    }

    @Test
    void taskDeletedByAnotherClientLiesInTheTrashWithTheReason() {
        server.deleteElsewhere("theirs");
        program.press(KeyCode.F5);
        program.await("the task gone", () -> program.window.desk().desk().list().rows().stream()
                .noneMatch(row -> row.title().equals("Refund check")));
        openTrash();
        program.await("the reason", () -> whys().equals(List.of(TrashLine.Why.DELETED_THERE)));
        program.awaitWords("Deleted on the server");
    }

    @Test
    void deleteThatWaitsIsKeptFromTheTrashPage() {
        program.holdLong();
        program.focus("Call Jane");
        program.press(KeyCode.DELETE);
        program.fire("#delete-confirm");
        program.awaitUnsent(1);
        openTrash();
        program.await("the reason", () -> whys().equals(List.of(TrashLine.Why.BEING_DELETED)));
        program.fireNamed("Keep it");
        program.awaitUnsent(0);
        program.awaitWords("The trash is empty");
        assertEquals("Call Jane", server.get("mine").path("title").asString());
        assertTrue(server.writes().isEmpty());
    }

    @Test
    void keysReachNoTaskThatThePageHides() {
        program.focus("Call Jane");
        openTrash();
        program.see(() -> {
            program.robot.lookup("#shell-trash").query().requestFocus();
            return true;
        });
        program.press(KeyCode.DELETE);
        assertFalse(program.isShown("#delete-confirm"));
        program.press(KeyCode.G);
        program.press(KeyCode.T);
        program.await("the list again", () -> !program.isShown("#trash"));
        program.focus("Call Jane");
        program.press(KeyCode.DELETE);
        program.await("the question", () -> program.isShown("#delete-confirm"));
    }

    private void openTrash() {
        program.press(KeyCode.G);
        program.press(KeyCode.B);
        program.await("the page", () -> program.isShown("#trash") && program.hasFocus("trash-search"));
    }

    private List<TrashLine.Why> whys() {
        return program.robot.lookup("#trash-table").<TableView<TrashLine>>query().getItems().stream()
                .map(TrashLine::why).toList();
    }

    private void look() {
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            for (int[] size : new int[][] {{1280, 800}, {960, 600}}) {
                program.dress(theme, size[0], size[1]);
                program.picture("trash-" + theme.name().toLowerCase() + "-" + size[0]);
            }
        }
    }
}
