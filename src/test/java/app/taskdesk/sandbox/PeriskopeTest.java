package app.taskdesk.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A running, empty Periskope server with a clock that stands still, and a client for it. */
abstract class PeriskopeTest {

    final TestClock clock = new TestClock("2026-04-10T12:00:00Z");
    SandboxServer server;
    SandboxClient client;

    @BeforeEach
    void startServer() {
        server = SandboxServer.start(SandboxOptions.empty(clock).withVendor(Vendor.PERISKOPE));
        client = SandboxClient.ofPeriskope(server);
    }

    @AfterEach
    void stopServer() {
        client.close();
        server.close();
    }

    /** Creates a task and answers its id. */
    String created(String body) {
        return client.post("/tasks/create", body).json().path("task_id").stringValue();
    }

    static List<String> keys(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }
}
