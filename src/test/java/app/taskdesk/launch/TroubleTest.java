package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sandbox.Fault;
import app.taskdesk.sandbox.LoggedRequest;
import app.taskdesk.secret.SessionSecrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** What the window says, and what becomes of people's changes, while the server does not do as it should. */
@ExtendWith(ApplicationExtension.class)
class TroubleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    @TempDir
    private Path folder;
    private OwnServer server;
    private RunningProgram program;

    @BeforeEach
    void start() throws Exception {
        server = OwnServer.start(folder.resolve("server.db"));
        server.plant("edit", "Task edit");
        server.plant("complete", "Task complete");
        program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets());
        program.connect(server.address());
    }

    @AfterEach
    void end() {
        program.close();
        server.close();
    }

    @Test
    void goesOnOfflineAndSendsEachChangeOnceAfterwards() {
        server.close();
        retitle("Task edit", "Task edited offline");
        completeTask();
        program.press(KeyCode.N);
        program.fill("#new-TITLE", "Task added offline");
        program.press(KeyCode.ENTER);
        program.await("offline, with three changes", () -> program.chip().equals("Offline \u00B7 3 to send"));
        server.restart();
        program.awaitSent();
        assertEquals("Task edited offline", server.get("edit").path("title").asString());
        assertEquals("completed", server.get("complete").path("status").asString());
        assertEquals(1, server.titled("Task added offline").size());
        assertEquals(3, server.writes().size(), server.writes().toString());
    }

    @Test
    void isUpToDateOnlyWhenNothingIsUnsent() {
        completeTask();
        program.await("one to send", () -> program.chip().startsWith("1 to send"));
        server.server().faults().next("POST", "/tasks/*/complete", new Fault.Delay(Duration.ofSeconds(2)));
        while (!"completed".equals(server.get("complete").path("status").asString())) {
            assertFalse(program.see(program::chip).contains("Up to date"));
        }
        program.awaitSent();
    }

    @Test
    void countsDownWhileTheServerAsksForPatience() {
        server.server().faults().next("GET", "/tasks", new Fault.Answer(429, PATIENCE));
        program.press(KeyCode.F5);
        program.await("a count down", () -> program.chip().startsWith("Paused 0:0"));
        int first = program.see(this::seconds);
        program.await("fewer seconds", () -> program.chip().startsWith("Paused 0:0") && seconds() < first);
        assertTrue(first <= PATIENCE.toSeconds() + 1, "told in whole seconds, rounded up, from " + first);
        retitle("Task edit", "Task edited meanwhile");
        program.awaitSent();
        assertEquals("Task edited meanwhile", server.get("edit").path("title").asString());
        List<LoggedRequest> all = server.server().requests().all();
        LoggedRequest refused = all.stream().filter(request -> request.status() == 429).findFirst().orElseThrow();
        LoggedRequest next = all.get(all.indexOf(refused) + 1);
        assertTrue(Duration.between(refused.at(), next.at()).compareTo(PATIENCE) >= 0, refused + " then " + next);
    }

    private int seconds() {
        return Integer.parseInt(program.chip().replaceAll(".*0:", "").replaceAll("\\D.*", ""));
    }

    @Test
    void asksForANewKeyWhenTheOldOneIsRefusedAndGoesOn() {
        server.server().faults().always(new Fault.Answer(401, null));
        retitle("Task edit", "Task edited without key");
        program.await("sign-in needed", () -> program.chip().equals("Sign-in needed"));
        program.awaitWords("1 change is waiting; it is not lost.");
        assertEquals(List.of(), server.writes().stream().filter(request -> request.status() < 400).toList());
        server.server().faults().clear();
        program.fireNamed("Enter new key");
        program.fill("#key", OwnServer.KEY);
        program.press(KeyCode.ENTER);
        program.awaitSent();
        assertEquals("Task edited without key", server.get("edit").path("title").asString());
        assertFalse(program.texts().contains("Enter new key"));
    }

    private void retitle(String from, String to) {
        program.focus(from);
        program.press(KeyCode.R);
        program.robot.write(to);
        program.press(KeyCode.ENTER);
        program.press(KeyCode.ESCAPE);
        program.focus(to);
    }

    private void completeTask() {
        program.focus("Task complete");
        program.press(KeyCode.E);
        program.press(KeyCode.ENTER);
        program.awaitWords("Completed \u201CTask complete\u201D");
    }
}
