package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that outlive the server, and servers that cannot start. */
class DataFileTest extends SandboxTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTasksBetweenRuns() {
        SandboxOptions options = SandboxOptions.empty(clock).withDataFile(folder.resolve("tasks.db")).withDemoTasks(20);
        restart(options);
        String id = client.create("{\"title\": \"Kept\"}");
        client.patch("/tasks/" + id, "{}");
        Instant last = Instant.parse(client.task(id).path("updated_at").stringValue());

        restart(options);

        assertEquals(21, client.get("/tasks").json().path("total").intValue());
        assertEquals("Kept", client.task(id).path("title").stringValue());
        client.patch("/tasks/" + id, "{}");
        assertTrue(Instant.parse(client.task(id).path("updated_at").stringValue()).isAfter(last));
    }

    @Test
    void startsAloneOnAPort() {
        int port = server.address().getPort();
        assertThrows(UncheckedIOException.class, () -> SandboxServer.start(SandboxOptions.empty(clock).withPort(port)));
        stopServer();
        startServer();
        restart(SandboxOptions.empty(clock).withPort(port).withKey("other"));
        assertEquals(port, server.address().getPort());
        assertEquals("other", server.key());
        assertEquals(200, client.get("/tasks").status());
    }

    @Test
    void saysWhichDataFileItCannotOpen() {
        UncheckedIOException failure = assertThrows(UncheckedIOException.class,
                () -> SandboxServer.start(SandboxOptions.empty(clock).withDataFile(folder)));
        assertTrue(String.valueOf(failure.getCause().getMessage()).contains(folder.toString()));
    }
}
