package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.store.Account;
import app.taskdesk.task.StandardView;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** An account that a person pauses, and the demo workspace as it was on its first day. */
@ExtendWith(ApplicationExtension.class)
class PauseAndResetTest {

    @TempDir
    private Path folder;

    @Test
    void makesNoRequestWhilePausedAlsoAfterARestartAndSendsAfterwards() throws Exception {
        var secrets = new SessionSecrets();
        try (var server = OwnServer.start(folder.resolve("server.db"))) {
            server.plant("one", "Call back");
            int asked;
            try (var program = RunningProgram.start(folder.resolve("profile"), secrets)) {
                program.connect(server.address());
                program.press(KeyCode.SHORTCUT, KeyCode.COMMA);
                program.fireNamed("Pause");
                program.await("paused", () -> program.chip().equals("Paused by you"));
                for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
                    program.dress(theme, 1000, 800);
                    program.picture("accounts-paused-" + theme.name().toLowerCase());
                }
                asked = server.server().requests().all().size();
                program.press(KeyCode.G);
                program.press(KeyCode.T);
                program.focus("Call back");
                program.press(KeyCode.E);
                program.press(KeyCode.ENTER);
                program.awaitUnsent(1);
                program.await("paused with one", () -> program.chip().equals("Paused by you \u00B7 1 to send"));
            }
            try (var program = RunningProgram.start(folder.resolve("profile"), secrets)) {
                program.await("paused still", () -> program.chip().equals("Paused by you \u00B7 1 to send"));
                program.awaitWords("You paused this account.");
                assertEquals(asked, server.server().requests().all().size(), "no request while paused");
                program.fireNamed("Go on");
                program.awaitSent();
                assertEquals("completed", server.get("one").path("status").asString());
                assertEquals(Account.State.OK, program.foundation.accounts().find(program.see(() ->
                        program.window.shown().accountProperty().get().id())).orElseThrow().state());
            }
        }
    }

    @Test
    void fillsTheDemoWithItsFirstTasksAgain() throws Exception {
        try (var program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets())) {
            program.open(StandardView.ALL_OPEN);
            // The list follows the database a moment later: what is counted too early is not the whole.
            program.await("all of the demo's open tasks", () -> program.chip().contains("Up to date")
                    && program.window.desk().desk().list().rows().size() == openOnDisk(program));
            int before = program.rows().size();
            program.press(KeyCode.N);
            program.fill("#new-TITLE", "Of my own making");
            program.press(KeyCode.ENTER);
            program.await("one more", () -> program.window.desk().desk().list().rows().size() == before + 1);
            program.fireNamed("Reset demo");
            program.awaitWords("The demo workspace is as it was on the first day.");
            program.await("as before", () -> program.chip().contains("Up to date")
                    && program.window.desk().desk().list().rows().size() == before);
            assertTrue(program.rows().stream().noneMatch(row -> row.title().equals("Of my own making")));
        }
    }

    private static long openOnDisk(RunningProgram program) {
        return program.foundation.tasks().rows(DemoServer.ACCOUNT).stream().filter(row -> row.knownStatus().isOpen())
                .count();
    }
}
