package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.Eventually;
import app.taskdesk.FilesHolding;
import app.taskdesk.csv.TasksAsCsv;
import app.taskdesk.sandbox.Fault;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.store.Backups;
import app.taskdesk.sync.SyncRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Words unlike any others are worked with through trouble of every kind, and turn up nowhere they should not. */
@ExtendWith(ApplicationExtension.class)
class CanaryTest {

    private static final String TITLE = "Quaggazebra";
    private static final String PHONE = "+4915155500199";
    private static final String MAIL = "quagga.person@example.test";
    private static final List<String> CANARIES = List.of(OwnServer.KEY, TITLE, PHONE, MAIL);

    /** Waits after trouble are short, so that much of it fits into little time. */
    private static final SyncRules HASTY = new SyncRules(Duration.ofSeconds(2), Duration.ofHours(24),
            Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofSeconds(60),
            Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofSeconds(2), Duration.ofMillis(200),
            Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofHours(1), 60_000, 4);

    @TempDir
    private Path folder;
    private OwnServer server;
    private ListenedLog log;
    private Path profile;

    @BeforeEach
    void start() {
        profile = folder.resolve("profile");
        server = OwnServer.start(folder.resolve("server.db"));
        server.plant("t1", TITLE + " one", ", 'description': 'Call %s', 'relatedCustomerId': '%s'".formatted(PHONE,
                MAIL));
        server.plant("t2", TITLE + " two");
        server.plant("t3", TITLE + " three");
        log = new ListenedLog();
    }

    @AfterEach
    void end() {
        log.close();
        server.close();
    }

    @Test
    @DisplayName("F19, 3A row 56: no canary in logs, preferences and thread dumps, no key in any file, backup or export")
    void leavesNoTraceOfPeopleOrKeys() throws Exception {
        var dump = new StringBuilder();
        try (var program = RunningProgram.start(profile, new SessionSecrets(), HASTY)) {
            program.connect(server.address());
            workThroughTrouble(program);
            new Backups(program.foundation.local()).makeNow();
            new Backups(program.foundation.local()).saveTo(profile.resolve("saved-taskdesk.db"));
            exported(program);
            Thread.getAllStackTraces().forEach((thread, frames) -> dump.append(thread).append(List.of(frames)));
            dump.append(program.state()).append(program.workspaces.all()).append(program.foundation);
        }
        Logger.getLogger("app.taskdesk.canary").fine("the log is listened to");
        assertTrue(log.words().contains("the log is listened to"));
        for (String canary : CANARIES) {
            assertFalse(log.words().contains(canary), () -> canary + " in the log:\n" + log.words());
            assertFalse(dump.toString().contains(canary), () -> canary + " in a thread dump or a description");
        }
        assertEquals(List.of(), filesHolding(OwnServer.KEY, ""));
        assertTrue(filesHolding(TITLE, "").size() > 3, "backups and files that were saved hold tasks, and no key");
        for (String canary : List.of(TITLE, PHONE, MAIL)) {
            assertEquals(List.of(), filesHolding(canary, "taskdesk|backups"), canary);
            assertFalse(filesHolding(canary, "").isEmpty(), "tasks are kept in the database");
        }
    }

    /** Files that a person asked for hold tasks, as their names tell; the key is no part of them. */
    private void exported(RunningProgram program) throws IOException {
        var account = program.unsent().getFirst().account();
        assertTrue(new UnsentFile(program.foundation.tasks(), ZoneOffset.UTC)
                .write(account, profile.resolve("taskdesk-unsent.csv")) > 0);
        try (var out = Files.newBufferedWriter(profile.resolve("taskdesk-tasks.csv"))) {
            new TasksAsCsv(out, ZoneOffset.UTC).write(program.foundation.tasks().rows(account).stream()
                    .flatMap(row -> program.foundation.tasks().task(row.id()).stream()).toList());
        }
    }

    private void workThroughTrouble(RunningProgram program) {
        for (Fault fault : List.of(new Fault.DropReply(), new Fault.Answer(500, null),
                new Fault.Garble(Fault.Garbling.HTML_PAGE))) {
            server.server().faults().next("PATCH", "/tasks/*", fault);
        }
        for (String task : List.of("one", "two", "three")) {
            retitle(program, TITLE + " " + task, TITLE + " " + task + " for " + MAIL);
        }
        program.awaitSent();
        server.server().faults().next("PATCH", "/tasks/*", new Fault.Answer(400, null));
        retitle(program, TITLE + " one for " + MAIL, TITLE + " refused");
        Eventually.within(Duration.ofSeconds(20), () -> program.unsent().stream()
                .anyMatch(intent -> intent.error() != null && intent.error().startsWith("refused")),
                () -> program.unsent().toString());
    }

    private static void retitle(RunningProgram program, String from, String title) {
        program.focus(from);
        program.press(KeyCode.R);
        program.robot.write(title);
        program.press(KeyCode.ENTER);
        program.press(KeyCode.ESCAPE);
        program.focus(title);
    }

    /** The files of the profile that hold the word, but for those in whose path the pattern is found. */
    private List<Path> filesHolding(String word, String except) throws IOException {
        return FilesHolding.of(word, profile).stream().filter(file -> except.isEmpty()
                || !Pattern.compile(except).matcher(profile.relativize(file).toString()).find()).toList();
    }
}
