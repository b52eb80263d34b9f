package app.taskdesk.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plainest client there is, so that what a test sees is what the server sent. */
final class SandboxClient implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final SandboxServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String keyHeader;
    private final String key;

    SandboxClient(SandboxServer server) {
        this(server, "x-tenant-api-key", server.key());
    }

    private SandboxClient(SandboxServer server, String keyHeader, String key) {
        this.server = server;
        this.keyHeader = keyHeader;
        this.key = key;
    }

    static SandboxClient ofPeriskope(SandboxServer server) {
        return new SandboxClient(server, "Authorization", "Bearer " + server.key());
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, String body) {
        return write("POST", path, body);
    }

    Answer patch(String path, String body) {
        return write("PATCH", path, body);
    }

    Answer put(String path, String body) {
        return write("PUT", path, body);
    }

    /** Creates a task and answers its id. */
    String create(String body) {
        return post("/tasks", body).json().path("task").path("_id").stringValue();
    }

    JsonNode task(String id) {
        return get("/tasks/" + id).json();
    }

    /** The titles of a list, in its order. */
    List<String> titles(String path) {
        return StreamSupport.stream(get(path).json().path("tasks").spliterator(), false)
                .map(task -> task.path("title").stringValue()).toList();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofSeconds(20))
                .header(keyHeader, key);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(exchange(request));
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        }
    }

    HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer write(String method, String path, String body) {
        return send(request(path).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return SandboxClient.json(response.body());
        }

        String errorCode() {
            return json().path("error").path("code").asString();
        }

        List<String> details() {
            return StreamSupport.stream(json().path("error").path("details").spliterator(), false)
                    .map(JsonNode::stringValue).toList();
        }
    }
}
