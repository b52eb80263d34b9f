package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.sandbox.Fault;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.StandardView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** A lead's morning: the worst late agent's work shared out and taken back, and forty changes of which two fail. */
@ExtendWith(ApplicationExtension.class)
class BulkJourneyTest {

    @TempDir
    private Path folder;
    private OwnServer server;
    private RunningProgram program;

    @BeforeEach
    void start() throws Exception {
        server = OwnServer.start(folder.resolve("server.db"));
    }

    @AfterEach
    void end() {
        program.close();
        server.close();
    }

    private void open(StandardView view) throws Exception {
        program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets());
        program.connect(server.address());
        program.open(view);
    }

    private void plant(String id, String owner, String name) {
        server.plantFree(id, "Task " + id, ", 'ownerId': '%s', 'ownerName': '%s', 'claimStatus': 'claimed'"
                .formatted(owner, name));
    }

    private Map<String, Integer> owners() {
        var owners = new TreeMap<String, Integer>();
        IntStream.range(0, 12).forEach(i -> owners.merge(server.get("a" + i).path("ownerId").asString(), 1,
                Integer::sum));
        return owners;
    }

    @Test
    void sharesOutTheWorstAgentsLateWorkAndTakesItBack() throws Exception {
        IntStream.range(0, 12).forEach(i -> plant("a" + i, "agent_ali", "Ali Rahman"));
        plant("d", "agent_dana", "Dana Ortiz");
        plant("j", "agent_jonas", "Jonas Berg");
        open(StandardView.ALL_OPEN);
        program.press(KeyCode.G);
        program.press(KeyCode.L);
        program.await("Ali's twelve late tasks", () -> late() != null && RunningProgram.isVisible(late()));
        walkTo(late());
        program.press(KeyCode.ENTER);
        program.awaitWords("12 tasks, all selected");
        program.awaitWords("12 changes = 14 requests");
        program.press(KeyCode.SHIFT, KeyCode.A);
        program.awaitWords("0 open \u2192 5");
        program.picture("bulk-spread");
        program.dress(ThemeChoice.DARK, 960, 600);
        program.picture("bulk-spread-dark");
        program.press(KeyCode.ENTER);
        program.awaitWords("Spread 12 tasks over 3 people");
        program.awaitWords("All 12 changes are at the server.");
        assertEquals(Map.of(OwnServer.ME, 5, "agent_dana", 4, "agent_jonas", 3), owners());
        program.press(KeyCode.SHORTCUT, KeyCode.Z);
        program.awaitWords("It was sent already, so it is being changed back.");
        program.awaitSent();
        assertEquals(Map.of("agent_ali", 12), owners());
    }

    /** From the list to the figures above it, and along the line of the worst, by keys alone. */
    private void walkTo(Button figure) {
        program.press(KeyCode.SHIFT, KeyCode.F6);
        for (int i = 0; i < LateAge.values().length; i++) {
            program.press(KeyCode.RIGHT);
        }
        program.await("the focus on the figure", figure::isFocused);
    }

    /** The figure of all late tasks beside a name. */
    private Button late() {
        return program.robot.lookup(node -> node instanceof Button button && "12".equals(button.getText())
                && button.getStyleClass().contains("overdue-late")).<Button>tryQuery().orElse(null);
    }

    @Test
    void triesOnlyThoseAgainThatTheServerRefused() throws Exception {
        IntStream.range(0, 40).forEach(i -> server.plant("t" + i, "Task " + i));
        server.server().faults().next("POST", "/tasks/t7/reassign", new Fault.Answer(400, null));
        server.server().faults().next("POST", "/tasks/t9/reassign", new Fault.Answer(400, null));
        open(StandardView.ALL_OPEN);
        program.await("forty tasks", () -> program.window.desk().desk().list().rows().size() == 40);
        program.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        program.awaitWords("40 selected");
        program.press(KeyCode.A);
        program.awaitWords("40 changes = 42 requests");
        program.fill("#assign-search", "agent_77");
        program.press(KeyCode.ENTER);
        for (int left : List.of(30, 20, 10, 0)) {
            program.await("at most " + left + " to send", () -> program.window.desk().desk().bulks().lines().stream()
                    .anyMatch(line -> line.waiting() <= left));
        }
        program.awaitWords("38 done, 2 refused");
        program.fire("#bulk-report");
        program.awaitWords("Retry these 2");
        assertEquals(List.of("Task 7", "Task 9"), program.see(() -> program.window.desk().desk().bulks().results()
                .stream().limit(2).map(result -> result.line().title()).sorted().toList()));
        program.picture("bulk-report");
        program.dress(ThemeChoice.DARK, 960, 600);
        program.picture("bulk-report-dark");
        program.fire("#bulk-retry");
        program.awaitWords("All 40 changes are at the server.");
        assertEquals(42, server.writes().size());
        assertEquals("agent_77", server.get("t7").path("ownerId").asString());
        assertEquals("agent_77", server.get("t9").path("ownerId").asString());
    }
}
