package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.sandbox.LoggedRequest;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server for an account of one's own, and a look at what it keeps that does not go through the program. */
final class OwnServer implements AutoCloseable {

    /** Unlike anything else, so that a search for it finds only the key. */
    static final String KEY = "ts_live_canary_7f3a91c0";
    static final String ME = "agent_mia";
    static final String ME_NAME = "Mia Lang";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final SandboxOptions options;
    private SandboxServer server;

    private OwnServer(SandboxOptions options) {
        this.options = options;
        this.server = SandboxServer.start(options);
    }

    /** Starts without tasks; what it is told stays in the file. */
    static OwnServer start(Path file) {
        return new OwnServer(SandboxOptions.empty(InstantSource.system()).withKey(KEY).withDataFile(file)
                .withRequestsPerMinute(60_000));
    }

    /** Starts again on the same port with the same tasks. */
    void restart() {
        int port = server.address().getPort();
        server.close();
        server = SandboxServer.start(options.withPort(port));
    }

    /** Starts again as {@link #restart} does, after somebody else did something the program cannot be quicker than. */
    void restartAfter(Runnable elsewhere) {
        int port = server.address().getPort();
        server.close();
        server = SandboxServer.start(options);
        elsewhere.run();
        server.close();
        server = SandboxServer.start(options.withPort(port));
    }

    SandboxServer server() {
        return server;
    }

    URI address() {
        return server.address();
    }

    /** Keeps an open task of this person's, due long ago. */
    void plant(String id, String title) {
        plant(id, title, "");
    }

    /** @param more further fields with a comma before each, in single quotes */
    void plant(String id, String title, String more) {
        plantFree(id, title, ", 'ownerId': '%s', 'ownerName': '%s', 'claimStatus': 'claimed'%s"
                .formatted(ME, ME_NAME, more));
    }

    /** Keeps a task that is nobody's. */
    void plantFree(String id, String title, String more) {
        server.plant("{'_id': '%s', 'title': '%s', 'dueDate': '2026-04-13T08:00:00Z'%s}".formatted(id, title, more)
                .replace('\'', '"'));
    }

    /** Deletes a task as another client of the server does. */
    void deleteElsewhere(String id) {
        try {
            var connection = (HttpURLConnection) URI.create(server.address() + "/tasks/" + id).toURL().openConnection();
            connection.setRequestMethod("DELETE");
            connection.setRequestProperty("x-tenant-api-key", KEY);
            assertEquals(200, connection.getResponseCode());
        } catch (IOException e) {
            throw new AssertionError(id, e);
        }
    }

    /** Gives a task to somebody as another client of the server does. */
    void giveElsewhere(String id, String owner, String name) {
        send("POST", id + "/reassign", "{'newOwnerId': '%s', 'newOwnerName': '%s'}".formatted(owner, name));
    }

    /** Changes a task as another client of the server does; in JSON with single quotes. */
    void changeElsewhere(String id, String fields) {
        send("PUT", id, fields);
    }

    private void send(String method, String path, String fields) {
        try {
            var connection = (HttpURLConnection) URI.create(server.address() + "/tasks/" + path).toURL()
                    .openConnection();
            connection.setRequestMethod(method);
            connection.setDoOutput(true);
            connection.setRequestProperty("x-tenant-api-key", KEY);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(fields.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            assertEquals(200, connection.getResponseCode());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    JsonNode get(String id) {
        return read("/tasks/" + id);
    }

    /** Every task of this title. */
    List<JsonNode> titled(String title) {
        return StreamSupport.stream(read("/tasks?limit=100").path("tasks").spliterator(), false)
                .filter(task -> title.equals(task.path("title").asString(""))).toList();
    }

    private JsonNode read(String path) {
        try {
            var connection = (HttpURLConnection) URI.create(server.address() + path).toURL().openConnection();
            connection.setRequestProperty("x-tenant-api-key", KEY);
            try (var answer = connection.getInputStream()) {
                return MAPPER.readTree(answer);
            }
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    /** The requests that would change something, oldest first. */
    List<LoggedRequest> writes() {
        return server.requests().all().stream().filter(request -> !request.method().equals("GET")).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
