package app.taskdesk.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running, empty server with a clock that stands still, and a client for it. */
abstract class SandboxTest {

    final TestClock clock = new TestClock("2026-04-10T12:00:00Z");
    SandboxServer server;
    SandboxClient client;

    @BeforeEach
    void startServer() {
        restart(SandboxOptions.empty(clock));
    }

    @AfterEach
    void stopServer() {
        client.close();
        server.close();
    }

    /** Replaces the server by one with other options. */
    void restart(SandboxOptions options) {
        if (server != null) {
            stopServer();
        }
        server = SandboxServer.start(options);
        client = new SandboxClient(server);
    }
}
