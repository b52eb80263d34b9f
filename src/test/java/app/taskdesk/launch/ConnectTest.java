package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.FilesHolding;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.task.StandardView;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** From the demo to accounts of one's own and back, over ends and starts of the program. */
@ExtendWith(ApplicationExtension.class)
class ConnectTest {

    @TempDir
    private Path folder;
    private OwnServer server;
    private ListenedLog log;
    private Path profile;

    @BeforeEach
    void start() {
        profile = folder.resolve("profile");
        server = OwnServer.start(folder.resolve("server.db"));
        server.plant("t1", "Task of mine");
        server.plantFree("t2", "Task of nobody", "");
        log = new ListenedLog();
    }

    @AfterEach
    void end() {
        log.close();
        server.close();
    }

    @Test
    @DisplayName("3A row 56: connecting leaves no trace of the key")
    void leadsFromTheDemoToAnAccountAndLeavesNoTraceOfTheKey() throws Exception {
        var secrets = new SessionSecrets();
        try (var program = RunningProgram.start(profile, secrets)) {
            program.fireNamed("Connect for real");
            program.await("the hand in the address", () -> program.hasFocus("address"));
            refuses(program);
            connect(program);
            assertFalse(program.texts().contains("Connect for real"));
            program.open(StandardView.MY_OPEN);
            program.await("my only task", () -> titles(program).equals(List.of("Task of mine")));
            program.open(StandardView.ALL_OPEN);
            program.await("both tasks", () -> titles(program).size() == 2);
            String spoken = program.see(() -> program.workspaces.all() + " " + program.foundation + " " + secrets
                    + " " + program.window.shown().lines() + " " + program.window.shown().stateProperty().get());
            assertFalse(spoken.contains(OwnServer.KEY));
        }
        assertFalse(log.words().contains(OwnServer.KEY));
        assertEquals(List.of(), FilesHolding.of(OwnServer.KEY, profile));
    }

    private void refuses(RunningProgram program) {
        program.fill("#address", "http://tasks.example.com/v1");
        program.fill("#key", "wrong");
        program.press(KeyCode.ENTER);
        program.await("why not http", () -> words(program, "#addressProblem").startsWith("The address must begin"));
        program.fill("#address", server.address().toString());
        program.fill("#key", "wrong");
        program.press(KeyCode.ENTER);
        program.await("words beside the key", () -> words(program, "#keyProblem")
                .equals("The server is there, but it refuses this key. Check that it was copied whole."));
        assertTrue(program.isShown("#keyProblem"));
    }

    private void connect(RunningProgram program) {
        program.fill("#address", server.address().toString());
        program.fill("#key", OwnServer.KEY);
        program.press(KeyCode.ENTER);
        program.await("who is who", () -> program.isShown("#owners"));
        assertEquals(1, program.see(() -> program.robot.lookup("#owners").queryAs(ListView.class).getItems().size()));
        program.press(KeyCode.DOWN);
        program.press(KeyCode.ENTER);
        program.await("the account's tasks", () -> !program.window.shown().isDemo());
        program.awaitUpToDate();
    }

    @Test
    void switchesBetweenAccounts() throws Exception {
        try (var second = OwnServer.start(folder.resolve("second.db"));
                var program = RunningProgram.start(profile, new SessionSecrets())) {
            second.plant("t1", "Task of the second desk");
            program.connect(server.address());
            program.connect(second.address());
            program.await("the second desk", () -> titles(program).equals(List.of("Task of the second desk")));
            program.chooseBehindAvatar("Demo");
            program.awaitWords("Demo workspace. Nothing leaves this computer.");
            program.await("the demo's tasks", () -> titles(program).size() > 50);
            program.chooseBehindAvatar("Own desk");
            program.await("the first desk", () -> titles(program).size() == 2);
            assertFalse(program.texts().contains("Connect for real"));
        }
    }

    @Test
    void asksForTheKeyAtTheNextStartAndGoesOn() throws Exception {
        try (var program = RunningProgram.start(profile, new SessionSecrets())) {
            program.connect(server.address());
        }
        server.plant("t3", "Task from meanwhile");
        try (var program = RunningProgram.start(profile, new SessionSecrets())) {
            program.await("sign-in needed", () -> program.chip().equals("Sign-in needed"));
            program.open(StandardView.ALL_OPEN);
            program.await("the tasks kept here", () -> titles(program).size() == 2);
            program.fireNamed("Enter new key");
            program.awaitWords("Enter the new key");
            program.await("the hand in the key", () -> program.hasFocus("key"));
            program.fill("#key", "wrong");
            program.press(KeyCode.ENTER);
            program.await("words beside the key", () -> !words(program, "#keyProblem").isEmpty());
            program.fill("#key", OwnServer.KEY);
            program.press(KeyCode.ENTER);
            program.awaitUpToDate();
            program.await("the new task", () -> titles(program).contains("Task from meanwhile"));
            assertFalse(program.texts().contains("Enter new key"));
        }
        assertEquals(List.of(), FilesHolding.of(OwnServer.KEY, profile));
    }

    private static List<String> titles(RunningProgram program) {
        return program.window.desk().desk().list().rows().stream().map(row -> row.title()).toList();
    }

    private static String words(RunningProgram program, String query) {
        return program.robot.lookup(query).queryAs(Label.class).getText();
    }
}
