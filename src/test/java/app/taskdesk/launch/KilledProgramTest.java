package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.Eventually;
import app.taskdesk.sandbox.Fault;
import app.taskdesk.secret.Secret;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.sync.SyncCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** A program killed at work, with one change on its way and two held back, and started again. */
@ExtendWith(ApplicationExtension.class)
class KilledProgramTest {

    @TempDir
    private Path folder;

    @Test
    void findsItsChangesAgainAndSendsEachOnce() throws Exception {
        Path profile = folder.resolve("profile");
        try (var server = OwnServer.start(folder.resolve("server.db"))) {
            server.plant("complete", "Task complete");
            server.plant("preset", "Task preset");
            server.server().faults().next("POST", "/tasks", new Fault.Stall(Duration.ofSeconds(60)));
            workAndDie(profile, server);
            assertEquals(1, server.writes().size(), "only the new task was on its way");
            try (var program = RunningProgram.start(profile, new SessionSecrets())) {
                program.awaitUnsent(3);
                var account = program.see(() -> program.window.shown().accountProperty().get());
                program.workspaces.renewKey(account.id(), Secret.of(OwnServer.KEY.toCharArray()));
                program.unsent().forEach(intent -> program.workspaces.get(account.id()).orElseThrow().sync()
                        .command(new SyncCommand.SendNow(intent.operation())));
                program.awaitSent();
            }
            assertEquals(1, server.titled("Task added").size());
            assertEquals("completed", server.get("complete").path("status").asString());
            assertEquals(1, server.get("preset").path("snoozeCount").asInt());
            assertEquals(List.of("/v1/tasks", "/v1/tasks/complete/complete", "/v1/tasks/preset/snooze"),
                    server.writes().stream().map(request -> request.target()).sorted().toList());
        }
    }

    private void workAndDie(Path profile, OwnServer server) throws Exception {
        Path errors = folder.resolve("errors.txt");
        var killed = new KilledProgram(profile, server.address(), errors);
        try {
            assertEquals("kept", killed.firstLine(), () -> read(errors));
            Eventually.within(Duration.ofSeconds(20), () -> !server.writes().isEmpty(), () -> "nothing was sent");
        } finally {
            killed.kill();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
