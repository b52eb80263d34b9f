package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.FilesHolding;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.store.Account;
import app.taskdesk.store.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Taking an account off this computer, with changes that its server does not have. */
@ExtendWith(ApplicationExtension.class)
class RemoveAccountTest {

    private static final String CANARY = "Xylophone repair 8812";

    @TempDir
    private Path folder;
    private final SessionSecrets secrets = new SessionSecrets();
    private OwnServer server;
    private RunningProgram program;
    private Account account;

    @BeforeEach
    void start() throws Exception {
        server = OwnServer.start(folder.resolve("server.db"));
        server.plant("one", "Call back");
        program = RunningProgram.start(folder.resolve("profile"), secrets);
        account = program.connect(server.address()).account();
    }

    @AfterEach
    void end() {
        program.close();
        server.close();
    }

    private void retitle() {
        program.focus("Call back");
        program.press(KeyCode.R);
        program.fill("#edit-TITLE", CANARY);
        program.press(KeyCode.ENTER);
        program.awaitUnsent(1);
        program.press(KeyCode.ESCAPE);
        program.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        program.awaitWords("Connect an account");
    }

    @Test
    @DisplayName("3A row 55: an account with open changes leaves no row, file or key behind, after a choice")
    void staysUntilAChoiceIsMadeAndLeavesNothingBehind() throws Exception {
        server.close();
        retitle();
        new Backups(program.foundation.local()).makeNow();
        assertFalse(filesHolding(CANARY).isEmpty(), "the search must find what is there");
        program.fireNamed("Remove");
        program.awaitWords("This workspace has 1 unsent change.");
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
            program.dress(theme, 960, 600);
            program.picture("remove-unsent-" + theme.name().toLowerCase());
        }
        program.fireNamed("Cancel");
        assertEquals(1, program.unsent().size());
        program.fireNamed("Remove");
        program.fireNamed("Discard");
        program.awaitWords("This cannot be taken back.");
        program.picture("remove-discard");
        program.fireNamed("Discard and remove");
        program.await("the demo in its place", () -> program.window.shown().isDemo());
        assertEquals(List.of(), program.foundation.tasks().rows(account.id()));
        assertTrue(program.foundation.accounts().find(account.id()).isEmpty());
        assertTrue(secrets.get(account.secretRef()).isEmpty());
        program.await("no trace in any file", () -> filesHolding(CANARY).isEmpty()
                && filesHolding(account.id().value()).isEmpty() && filesHolding(server.address().toString()).isEmpty());
    }

    @Test
    void sendsFirstAndRemovesOnlyWhatIsAtTheServer() {
        program.holdLong();
        program.focus("Call back");
        program.press(KeyCode.E);
        program.awaitWords("How did \u201CCall back\u201D end?");
        program.press(KeyCode.ENTER);
        program.awaitUnsent(1);
        program.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        program.fireNamed("Remove");
        program.fireNamed("Send first");
        program.awaitWords("Everything is at the server, nothing gets lost.");
        assertEquals("completed", server.get("one").path("status").asString());
        assertTrue(program.foundation.accounts().find(account.id()).isPresent());
        program.press(KeyCode.TAB);
        program.press(KeyCode.SPACE);
        program.await("the demo in its place", () -> program.window.shown().isDemo());
        assertTrue(program.foundation.accounts().find(account.id()).isEmpty());
    }

    @Test
    void writesWhatIsUnsentToAFileThatSpreadsheetsOpen() throws Exception {
        server.close();
        retitle();
        Path file = folder.resolve("unsent.csv");
        int written = new AccountDoor(program.workspaces, program.foundation, program.window.shown())
                .export(account.id().value(), file);
        assertEquals(1, written);
        List<String> lines = Files.readAllLines(file);
        assertEquals("\uFEFFchange,task,task_id,field,before,after,made,last_answer", lines.getFirst());
        assertTrue(lines.get(1).startsWith("edit," + CANARY + ",one,title,Call back," + CANARY + ",20"), lines.get(1));
    }

    private List<Path> filesHolding(String word) {
        try {
            return FilesHolding.of(word, folder.resolve("profile"));
        } catch (IOException e) {
            throw new AssertionError(word, e);
        }
    }
}
