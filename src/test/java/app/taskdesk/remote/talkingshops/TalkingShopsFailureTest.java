package app.taskdesk.remote.talkingshops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NoAnswer;
import app.taskdesk.remote.RemoteFailure.NotFound;
import app.taskdesk.remote.RemoteFailure.ProtocolError;
import app.taskdesk.remote.RemoteFailure.Refused;
import app.taskdesk.remote.RemoteFailure.ServerTrouble;
import app.taskdesk.remote.RemoteFailure.SlowDown;
import app.taskdesk.remote.RemoteFailure.Unauthorized;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalkingShopsFailureTest {

    private static final TaskCall.GetTask GET = new TaskCall.GetTask("a");
    private static final TaskCall.ListTasks LIST =
            new TaskCall.ListTasks(ListQuery.page(1, 20, ListQuery.Sort.DUE, false));
    private static final TaskCall.CreateTask CREATE =
            new TaskCall.CreateTask(new UUID(1, 2), TaskFields.builder().set(TaskField.TITLE, "T").build());
    private static final TaskCall.DeleteTask DELETE = new TaskCall.DeleteTask("a");

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private static String envelope(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    @Test
    void readsRefusalWithDetails() throws IOException {
        assertEquals(new Refused(400, "ValidationError", "Validation failed",
                List.of("title must be at least 1 characters")), desk.failure(CREATE, 400, """
                {"error": {"code": "ValidationError", "message": "Validation failed",
                  "details": ["title must be at least 1 characters"]}}"""));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 405, 409, 413, 422, 451})
    void callsOtherClientErrorsRefused(int status) throws IOException {
        assertEquals(new Refused(status, "X", "No", List.of()), desk.failure(DELETE, status, envelope("X", "No")));
    }

    @Test
    void readsDocumentedErrors() throws IOException {
        assertEquals(new Unauthorized(401, "Bad key"),
                desk.failure(GET, 401, envelope("AuthenticationError", "Bad key")));
        assertEquals(new Unauthorized(403, "No"), desk.failure(GET, 403, envelope("X", "No")));
        assertEquals(new NotFound("Task not found"), desk.failure(GET, 404, envelope("NotFoundError", "Task not found")));
        assertEquals(new SlowDown("Slow"), desk.failure(GET, 429, envelope("X", "Slow")));
        assertEquals(new ServerTrouble(500, "Oops"),
                desk.failure(GET, 500, envelope("InternalServerError", "Oops")));
        assertEquals(new ServerTrouble(503, null), desk.failure(GET, 503, "{}"));
        assertInstanceOf(NoAnswer.class, desk.failure(GET, 408, "{}"));
        assertInstanceOf(ProtocolError.class, desk.failure(GET, 407, "{}"));
    }

    @Test
    void tellsHowLongToWait() throws IOException {
        try (var server = RawServer.json(429, envelope("X", "Slow"), "Retry-After: 27", "X-RateLimit-Remaining: 0")) {
            RemoteReply<?> reply = desk.at(server.address()).call(GET);
            assertEquals(Duration.ofSeconds(27), reply.headers().retryAfter());
            assertEquals(0, reply.headers().remaining());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "", "null", "[]", "{\"error\":null}", "{\"error\":\"no\"}", "{\"message\":\"x\"}"})
    void believesNoNotFoundButTheProvidersOwn(String body) throws IOException {
        assertEquals(new ProtocolError(404, "not the provider's answer"), desk.failure(GET, 404, body));
    }

    @Test
    void staysCalmWhenErrorHasNoUsableBody() throws IOException {
        assertEquals(new Refused(400, null, "", List.of()), desk.failure(CREATE, 400, "<html>"));
        assertEquals(new Refused(400, null, "", List.of()),
                desk.failure(CREATE, 400, "{\"error\":{\"code\":7,\"message\":[],\"details\":{}}}"));
        try (var server = RawServer.answering((_, e) -> e.send(
                "HTTP/1.1 400 X\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"))) {
            var failure = assertInstanceOf(RemoteReply.Failure.class, desk.at(server.address()).call(CREATE)).failure();
            assertEquals(new Refused(400, null, "", List.of()), failure);
        }
    }

    @Test
    void clipsAndCalmsServersWords() throws IOException {
        String details = "\"" + "d".repeat(1_000_000) + "\"" + ",\"x\"".repeat(50);
        var refused = (Refused) desk.failure(CREATE, 400, "{\"error\":{\"code\":\"ValidationError\",\"message\":\""
                + "a\\u001b[31m\\u202eb".repeat(500) + "\",\"details\":[" + details + "]}}");
        assertTrue(refused.message().startsWith("a\u241B[31mb") && refused.message().length() <= 500);
        assertTrue(refused.message().chars().noneMatch(c -> c < ' ' || c == 0x202E), refused.message());
        assertEquals(20, refused.details().size());
        assertEquals(500, refused.details().getFirst().length());
    }

    @Test
    void readsDetailsOfOtherShapes() throws IOException {
        var refused = (Refused) desk.failure(CREATE, 422, "{\"error\":{\"code\":\"V\",\"message\":\"m\",\"details\":"
                + "[{\"message\":\"inner\",\"path\":[\"title\"]},3,null,\"plain\"]}}");
        assertEquals(List.of("inner", "plain"), refused.details());
        assertEquals(List.of("alone"), ((Refused) desk.failure(CREATE, 400,
                "{\"error\":{\"message\":\"m\",\"details\":\"alone\"}}")).details());
    }

    @Test
    void blotsOutKeyThatServerRepeats() throws IOException {
        for (int status : new int[] {400, 401, 404, 429, 500}) {
            RemoteFailure failure = desk.failure(GET, status, "{\"error\":{\"code\":\"" + Desk.CANARY
                    + "\",\"message\":\"key " + Desk.CANARY + " is bad\",\"details\":[\"" + Desk.CANARY + "\"]}}");
            assertFalse(failure.toString().contains(Desk.CANARY));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"tasks\":null}", "{\"tasks\":{}}", "{\"tasks\":[]",
        "{\"tasks\":[]} {}", "{\"error\":{\"code\":\"X\"}}", "\"x\"", "NaN", "{\"tasks\":[],\"tasks\":[]}"})
    void takesNoListThatIsNone(String body) throws IOException {
        assertEquals(200, assertInstanceOf(ProtocolError.class, desk.failure(LIST, 200, body)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"_id\":\"b\",\"title\":\"other\"}", "{\"_id\":null}", "[]",
        "{\"task\":{\"_id\":\"a\"}}"})
    void takesNoTaskButTheOneAskedFor(String body) throws IOException {
        assertInstanceOf(ProtocolError.class, desk.failure(GET, 200, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"success\":true}", "{\"success\":false,\"task\":{\"_id\":\"a\"}}",
        "{\"success\":true,\"task\":{\"title\":\"no id\"}}", "{\"success\":true,\"task\":null}", ""})
    void takesNoCreateWithoutItsTask(String body) throws IOException {
        RemoteFailure failure = desk.failure(CREATE, 201, body);
        assertInstanceOf(ProtocolError.class, failure);
        assertTrue(failure.outcomeUnknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"success\":false}", "{\"success\":\"true\"}", "{\"error\":{\"code\":\"X\"}}"})
    void takesNoWriteThatSaysItFailed(String body) throws IOException {
        assertTrue(desk.failure(DELETE, 200, body).outcomeUnknown());
    }

    @Test
    void takesNoFiguresThatAreNone() throws IOException {
        assertInstanceOf(ProtocolError.class, desk.failure(new TaskCall.GetStats(null), 200, "{}"));
        assertInstanceOf(ProtocolError.class, desk.failure(new TaskCall.GetStats(null), 200, "[]"));
        assertInstanceOf(ProtocolError.class, desk.failure(new TaskCall.GetAnalytics(null, null, null), 200, "{}"));
    }
}
