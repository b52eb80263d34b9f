package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.Backups;
import app.taskdesk.store.FailingDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** What a person sees and can do when the disk fails, by key in the whole program, against a server over HTTP. */
@ExtendWith(ApplicationExtension.class)
class StoreTroubleTest {

    private static final int PAGE = 4_096;
    private static final int LOWEST_BYTE_OF_VERSION = 63;

    @TempDir
    private Path folder;
    private final SessionSecrets secrets = new SessionSecrets();
    private final FailingDisk disk = new FailingDisk();
    private OwnServer server;
    private @Nullable RunningProgram program;

    @BeforeEach
    void start() {
        server = OwnServer.start(folder.resolve("server.db"));
        server.plant("one", "Call back");
    }

    @AfterEach
    void end() {
        if (program != null) {
            program.close();
        }
        server.close();
    }

    private Path profile() {
        return folder.resolve("profile");
    }

    private Path database() {
        return profile().resolve("taskdesk.db");
    }

    private RunningProgram open() throws Exception {
        var directories = new UserDirectories(profile(), profile());
        RunningProgram opened = RunningProgram.begin(directories, () -> {
            Foundation foundation = Foundation.open(directories, Clock.systemUTC(), disk::open);
            return Opened.over(foundation, new Workspaces(foundation, secrets, _ -> RunningProgram.QUICK));
        });
        program = opened;
        return opened;
    }

    /** Ends with one change that waits, made after the newest backup. */
    private void workOffline() throws Exception {
        RunningProgram first = open();
        first.awaitWindow();
        first.connect(server.address());
        new Backups(first.foundation.local()).makeNow();
        server.close();
        retitle(first, "Call back", "Call back about order");
        first.awaitUnsent(1);
        first.close();
        program = null;
        server.restart();
    }

    private static void retitle(RunningProgram in, String from, String to) {
        in.focus(from);
        in.press(KeyCode.R);
        in.fill("#edit-TITLE", to);
        in.press(KeyCode.ENTER);
    }

    @Test
    @DisplayName("3A rows 43, 44: damaged, empty or newer at start: untouched, 0 requests, then sent once")
    void goesOnFromABackupWithWhatWaitedAndSendsItOnce() throws Exception {
        workOffline();
        byte[] sound = Files.readAllBytes(database());
        leavesAnEmptyFileAlone();
        leavesANewerFileAlone(sound.clone());
        byte[] damaged = sound.clone();
        Arrays.fill(damaged, 0, PAGE, (byte) 0x5a);
        Files.write(database(), damaged);
        RunningProgram second = open();
        second.awaitWords("Cannot save on this computer");
        second.awaitWords("Can still be read: 1 change that waits to be sent");
        second.awaitWords("It is whole:");
        second.picture("store-trouble-start");
        assertEquals(0, server.server().requests().all().size());
        assertArrayEquals(damaged, Files.readAllBytes(database()));
        second.await("the focus on restoring", () -> second.hasFocus("store-trouble-restore"));
        second.press(KeyCode.SPACE);
        second.awaitWindow();
        second.awaitSent();
        assertEquals("Call back about order", server.get("one").path("title").asString());
        assertEquals(1, server.writes().size(), server.writes().toString());
        assertArrayEquals(damaged, Files.readAllBytes(aside()));
        second.focus("Call back about order");
        retitle(second, "Call back about order", "Called back");
        second.awaitSent();
        assertEquals("Called back", server.get("one").path("title").asString());
    }

    private void leavesAnEmptyFileAlone() throws Exception {
        Files.write(database(), new byte[0]);
        RunningProgram second = open();
        second.awaitWords("Cannot save on this computer");
        second.fire("#store-trouble-retry");
        second.awaitWords("Damaged: it cannot be used.");
        assertEquals(0, Files.size(database()));
        second.fire("#store-trouble-folder");
        assertEquals(profile(), second.file);
        second.close();
    }

    private void leavesANewerFileAlone(byte[] newer) throws Exception {
        newer[LOWEST_BYTE_OF_VERSION] = 99;
        Files.write(database(), newer);
        RunningProgram second = open();
        second.awaitWords("These tasks belong to a newer Taskdesk");
        assertFalse(second.isShown("#store-trouble-restore"));
        assertFalse(second.isShown("#store-trouble-export"));
        second.picture("store-trouble-newer");
        second.press(KeyCode.SPACE);
        second.awaitWords("Made by a newer Taskdesk, so this one cannot use it.");
        assertArrayEquals(newer, Files.readAllBytes(database()));
        second.close();
    }

    private Path aside() throws IOException {
        try (Stream<Path> files = Files.list(profile())) {
            return files.filter(file -> file.getFileName().toString().matches("taskdesk\\.db\\.damaged-\\d{8}T\\d{6}"))
                    .findFirst().orElseThrow();
        }
    }

    @Test
    @DisplayName("3A row 43: damage that is met only at work blocks everything; exporting and restoring lead out")
    void blocksTheWindowWhereDamageIsMetAtWork() throws Exception {
        workOffline();
        spoilLastPageOf("base_copy");
        RunningProgram second = open();
        second.awaitWords("Cannot save on this computer");
        second.awaitWords("It is whole:");
        second.dress(ThemeChoice.LIGHT, 960, 600);
        second.picture("store-trouble-at-work-light");
        second.press(KeyCode.ESCAPE);
        second.press(KeyCode.N);
        assertFalse(second.isShown("#new-TITLE"), "keys belong to the card");
        assertEquals(0, server.writes().size());
        second.file = folder.resolve("export.jsonl");
        second.fire("#store-trouble-export");
        second.awaitWords("Exported to");
        assertTrue(Files.readString(folder.resolve("export.jsonl")).contains("Call back about order"));
        second.fire("#store-trouble-restore");
        second.await("the card gone", () -> !second.isShown("#store-trouble"));
        second.awaitWindow();
        second.awaitSent();
        assertEquals(1, server.writes().size(), server.writes().toString());
        assertEquals("Call back about order", server.get("one").path("title").asString());
    }

    private void spoilLastPageOf(String table) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var found = connection.createStatement().executeQuery(
                        "SELECT max(pageno) FROM dbstat WHERE name = '" + table + "'")) {
            found.next();
            int page = found.getInt(1);
            byte[] bytes = Files.readAllBytes(database());
            Arrays.fill(bytes, (page - 1) * PAGE, page * PAGE, (byte) 0x5a);
            Files.write(database(), bytes);
        }
    }

    @Test
    @DisplayName("3A row 42: no room on the disk: what was typed stays, and is saved when there is room again")
    void keepsWhatWasTypedWhileTheDiskIsFull() throws Exception {
        RunningProgram only = open();
        only.awaitWindow();
        only.connect(server.address());
        only.focus("Call back");
        only.press(KeyCode.R);
        only.fill("#edit-TITLE", "Call back about order");
        disk.fillUp();
        only.press(KeyCode.ENTER);
        only.awaitWords("Cannot save on this computer");
        only.awaitWords("The disk that holds");
        only.see(() -> {
            only.foundation.settings().change(all -> all.withLook(all.look().withTheme(ThemeChoice.DARK)));
            return true;
        });
        only.picture("store-trouble-full-dark");
        assertEquals("Call back about order", typed(only));
        only.await("the focus on the card", () -> only.hasFocus("store-trouble-retry"));
        only.press(KeyCode.SPACE);
        only.awaitWords("There is no room on the disk for this.");
        only.awaitWords("Not saved");
        settle(only);
        disk.recover();
        only.await("the card gone", () -> !only.isShown("#store-trouble"));
        only.awaitWords("Not saved");
        assertEquals("Call back about order", typed(only));
        assertEquals(0, server.writes().size());
        only.see(() -> {
            only.robot.lookup("#edit-TITLE").query().requestFocus();
            return true;
        });
        only.press(KeyCode.ENTER);
        only.awaitSent();
        assertEquals("Call back about order", server.get("one").path("title").asString());
        assertFalse(only.texts().stream().anyMatch(text -> text.startsWith("Not saved")));
    }

    @Test
    @DisplayName("3A row 42: a form that could not be saved comes back behind the card, as it was")
    void bringsAFormBackThatCouldNotBeSaved() throws Exception {
        RunningProgram only = open();
        only.awaitWindow();
        only.connect(server.address());
        only.press(KeyCode.N);
        only.fill("#new-TITLE", "Send the offer");
        disk.fillUp();
        only.press(KeyCode.ENTER);
        only.await("the card", () -> only.isShown("#store-trouble"));
        only.awaitWords("Not saved: the disk is full.");
        only.await("the focus on the card", () -> only.hasFocus("store-trouble-retry"));
        only.picture("store-trouble-form-light");
        disk.recover();
        only.await("the card gone", () -> !only.isShown("#store-trouble"));
        only.await("the focus where it was typed", () -> only.hasFocus("new-TITLE"));
        only.press(KeyCode.ENTER);
        only.awaitSent();
        assertEquals(1, server.titled("Send the offer").size());
    }

    /** Waits until all that was asked for so far has been tried. */
    private static void settle(RunningProgram in) {
        var settled = new AtomicBoolean();
        in.foundation.threads().work().run(() -> true, settled::set, _ -> { });
        in.await("all work tried", settled::get);
    }

    private static String typed(RunningProgram in) {
        return in.see(() -> in.robot.lookup("#edit-TITLE").<TextInputControl>query().getText());
    }
}
