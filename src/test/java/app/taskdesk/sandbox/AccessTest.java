package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, which routes there are, which bodies are read. */
class AccessTest extends SandboxTest {

    @Test
    void standsOnLoopbackOnly() {
        assertTrue(server.address().toString().matches("http://127\\.0\\.0\\.1:\\d+/v1"), server.address()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks", "/tasks/stats", "/tasks/x", "/elsewhere"})
    void refusesEveryRouteWithoutTheKey(String path) {
        HttpRequest.Builder bare = HttpRequest.newBuilder(URI.create(server.address() + path));
        assertEquals(SandboxClient.json("""
                {"error": {"code": "AuthenticationError", "message": "Invalid or missing API key"}}"""),
                client.send(bare).json());
        SandboxClient.Answer wrong = client.send(bare.setHeader("x-tenant-api-key", server.key() + "x"));
        assertEquals(401, wrong.status());
    }

    @Test
    void changesNothingWithoutTheKey() {
        String id = client.create("{\"title\": \"T\"}");
        assertEquals(401, client.send(client.request("/tasks/" + id).setHeader("x-tenant-api-key", "").DELETE())
                .status());
        assertEquals(200, client.get("/tasks/" + id).status());
    }

    @ParameterizedTest
    @CsvSource({"GET, /elsewhere", "GET, /", "GET, /tasks/a/complete", "POST, /tasks/a", "POST, /tasks/stats",
            "POST, /tasks/a/archive", "PUT, /tasks", "DELETE, /tasks", "GET, /tasks/customer/a/b",
            "POST, /tasks/customer/a", "PATCH, /tasks/a/complete"})
    void answers404WhereNoRouteIs(String method, String path) {
        SandboxClient.Answer answer = client.send(client.request(path).method(method, BodyPublishers.noBody()));
        assertEquals(404, answer.status());
        assertEquals("NotFoundError", answer.errorCode());
    }

    @Test
    void answers404OutsideTheBasePath() {
        URI outside = server.address().resolve("/v2/tasks");
        assertEquals(404, client.send(HttpRequest.newBuilder(outside).header("x-tenant-api-key", server.key()))
                .status());
    }

    @Test
    void prefersLiteralRoutesToIds() {
        for (String id : List.of("stats", "analytics", "customer")) {
            server.plant("{\"_id\": \"" + id + "\", \"title\": \"T\", \"relatedCustomerId\": \"complete\"}");
        }
        assertTrue(client.get("/tasks/stats").json().has("inProgress"));
        assertTrue(client.get("/tasks/analytics").json().has("agentPerformance"));
        assertEquals(3, client.get("/tasks/customer/complete").json().path("total").intValue());
        assertEquals("customer", client.task("customer").path("_id").stringValue());
        assertEquals(200, client.post("/tasks/stats/complete", "{}").status());
        assertEquals(200, client.delete("/tasks/stats").status());
    }

    @ParameterizedTest
    @CsvSource({"a/b, a%2Fb", "a b, a%20b", "a+b, a+b", "Zoë, Zo%C3%AB", "?#%, %3F%23%25", "..., ...", "a%2Fb, a%252Fb"})
    void takesAnEncodedIdAsOneSegment(String id, String segment) {
        server.plant(Json.object().put("_id", id).put("title", "T").put("relatedCustomerId", id).toString());
        assertEquals(id, client.task(segment).path("_id").stringValue());
        assertEquals(200, client.post("/tasks/" + segment + "/complete", "{}").status());
        assertEquals(1, client.get("/tasks/customer/" + segment).json().path("total").intValue());
        assertEquals(200, client.delete("/tasks/" + segment).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=iso-8859-1",
            "application/jsonp"})
    void refusesAnotherContentType(String type) {
        SandboxClient.Answer answer = client.send(client.request("/tasks").header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"title\": \"T\"}")));
        assertEquals(400, answer.status());
        assertEquals("Content-Type must be application/json", message(answer));
    }

    @Test
    void refusesABodyWithoutContentType() {
        assertEquals(400, client.send(client.request("/tasks")
                .POST(BodyPublishers.ofString("{\"title\": \"T\"}"))).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\""})
    void takesJsonInUtf8(String type) {
        assertEquals(201, client.send(client.request("/tasks").header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"title\": \"Zoë\"}"))).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"title\": \"T\"", "{\"title\": \"T\"} {}", "{\"title\": \"a\", \"title\": \"b\"}",
            "title=T", "{'title': 'T'}", "{\"title\": NaN}"})
    void refusesWhatIsNotJson(String body) {
        SandboxClient.Answer answer = client.post("/tasks", body);
        assertEquals(400, answer.status());
        assertEquals("Request body is not valid JSON", message(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"T\"", "null", "5"})
    void refusesWhatIsNotAnObject(String body) {
        assertEquals("Request body must be a JSON object", message(client.post("/tasks", body)));
    }

    @Test
    void refusesBrokenUtf8() {
        byte[] body = {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xC3, '"', '}'};
        assertEquals(400, client.send(client.request("/tasks").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))).status());
    }

    private static String message(SandboxClient.Answer answer) {
        return answer.json().path("error").path("message").asString();
    }
}
