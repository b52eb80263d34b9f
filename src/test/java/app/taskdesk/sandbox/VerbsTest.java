package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Update, complete, snooze, reassign and delete: what they change, what they refuse. */
class VerbsTest extends SandboxTest {

    private static final String OWNED = """
            {"title": "Old", "description": "Text", "dueDate": "2026-04-12T10:00:00Z", "ownerId": "a1",
             "ownerName": "Ann", "tags": ["one"], "metadata": {"k": "v", "l": "w"}}""";

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void mergesAnUpdate(String method) {
        String id = client.create(OWNED);
        String change = "{\"priority\": \"low\", \"metadata\": {\"k\": \"x\"}, \"tags\": []}";
        SandboxClient.Answer answer = method.equals("PUT") ? client.put("/tasks/" + id, change)
                : client.patch("/tasks/" + id, change);
        assertEquals(200, answer.status());
        assertTrue(answer.json().path("task").isMissingNode());
        JsonNode task = client.task(id);
        assertEquals("low", task.path("priority").stringValue());
        assertEquals("Old", task.path("title").stringValue());
        assertEquals(SandboxClient.json("{\"k\": \"x\"}"), task.path("metadata"));
        assertEquals(0, task.path("tags").size());
    }

    @Test
    void clearsWithNull() {
        String id = client.create(OWNED);
        client.patch("/tasks/" + id, "{\"dueDate\": null, \"description\": null, \"metadata\": null}");
        JsonNode task = client.task(id);
        assertTrue(task.path("dueDate").isNull());
        assertTrue(task.path("description").isNull());
        assertEquals(0, task.path("metadata").size());
        assertTrue(task.path("metadata").isObject());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'title': null}          | title must be a string",
            "{'title': ' '}           | title must be at least 1 characters",
            "{'status': 'done'}       | status must be one of not_started, in_progress, pending, completed, deferred",
            "{'status': null}         | status must be one of not_started, in_progress, pending, completed, deferred",
            "{'priority': null}       | priority must be one of low, normal, high, urgent",
            "{'dueDate': 'x'}         | dueDate must be a valid ISO 8601 date",
            "{'ownerId': 'a2'}        | ownerId cannot be updated",
            "{'_id': 'a2'}            | _id cannot be updated",
            "{'created_at': 'a2'}     | created_at cannot be updated",
            "{'snoozeCount': 0}       | snoozeCount cannot be updated",
            "{'outcome': 'resolved'}  | outcome cannot be updated"})
    void refusesAnIllegalUpdate(String change, String detail) {
        String id = client.create(OWNED);
        JsonNode before = client.task(id);
        SandboxClient.Answer answer = client.patch("/tasks/" + id, change.replace('\'', '"'));
        assertEquals(400, answer.status());
        assertEquals(List.of(detail), answer.details());
        assertEquals(before, client.task(id));
    }

    @Test
    void ignoresReadOnlyKeysWhenSwitched() {
        String id = client.create(OWNED);
        server.faults().on(Switch.IGNORE_READ_ONLY_KEYS);
        assertEquals(200, client.patch("/tasks/" + id, "{\"ownerId\": \"a2\", \"title\": \"New\"}").status());
        assertEquals("a1", client.task(id).path("ownerId").stringValue());
        assertEquals("New", client.task(id).path("title").stringValue());
    }

    @Test
    void answers405ToPatchWhenSwitched() {
        String id = client.create(OWNED);
        server.faults().on(Switch.NO_PATCH);
        assertEquals(405, client.patch("/tasks/" + id, "{}").status());
        assertEquals(200, client.put("/tasks/" + id, "{}").status());
    }

    @Test
    void stampsEveryWriteLaterThanTheOneBefore() {
        String id = client.create(OWNED);
        Instant last = updatedAt(id);
        for (int i = 0; i < 3; i++) {
            client.patch("/tasks/" + id, "{}");
            assertTrue(updatedAt(id).isAfter(last));
            last = updatedAt(id);
        }
        assertEquals("2026-04-10T12:00:00Z", client.task(id).path("created_at").stringValue());
        clock.advance(Duration.ofHours(1));
        client.patch("/tasks/" + id, "{}");
        assertEquals(Instant.parse("2026-04-10T13:00:00Z"), updatedAt(id));
    }

    @Test
    void completesWithoutABody() {
        String id = client.create(OWNED);
        assertEquals(200, client.send(client.request("/tasks/" + id + "/complete")
                .POST(BodyPublishers.noBody())).status());
        JsonNode task = client.task(id);
        assertEquals("completed", task.path("status").stringValue());
        assertTrue(task.path("outcome").isNull());
        assertEquals(task.path("updated_at"), task.path("completedAt"));
    }

    @Test
    void completesOnlyOnce() {
        String id = client.create(OWNED);
        client.post("/tasks/" + id + "/complete", "{\"outcome\": \"resolved\"}");
        SandboxClient.Answer again = client.post("/tasks/" + id + "/complete", "{\"outcome\": \"other\"}");
        assertEquals(400, again.status());
        assertEquals("ValidationError", again.errorCode());
        assertEquals("resolved", client.task(id).path("outcome").stringValue());
    }

    @Test
    void doesNotCompleteADeferredTask() {
        String id = client.create(OWNED);
        client.patch("/tasks/" + id, "{\"status\": \"deferred\"}");
        assertEquals(400, client.post("/tasks/" + id + "/complete", "{}").status());
        assertEquals("deferred", client.task(id).path("status").stringValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'outcome': 'won'}        | outcome must be one of resolved, no_answer, callback_scheduled, escalated,"
                    + " auto_completed, other",
            "{'completionNotes': 1}    | completionNotes must be a string"})
    void refusesAnIllegalCompletion(String body, String detail) {
        String id = client.create(OWNED);
        assertEquals(List.of(detail), client.post("/tasks/" + id + "/complete", body.replace('\'', '"')).details());
        assertEquals("not_started", client.task(id).path("status").stringValue());
    }

    @Test
    void limitsCompletionNotes() {
        String id = client.create(OWNED);
        String path = "/tasks/" + id + "/complete";
        assertEquals(List.of("completionNotes must be at most 2000 characters"),
                client.post(path, "{\"completionNotes\": \"" + "x".repeat(2001) + "\"}").details());
        assertEquals(200, client.post(path, "{\"completionNotes\": \"" + "x".repeat(2000) + "\"}").status());
    }

    @Test
    void reopeningClearsWhatCompletingHadSet() {
        String id = client.create(OWNED);
        client.post("/tasks/" + id + "/complete", "{\"outcome\": \"resolved\", \"completionNotes\": \"n\"}");
        client.patch("/tasks/" + id, "{\"status\": \"in_progress\"}");
        JsonNode task = client.task(id);
        assertEquals("in_progress", task.path("status").stringValue());
        for (String name : List.of("completedAt", "outcome", "completionNotes")) {
            assertTrue(task.path(name).isNull(), name);
        }
    }

    @Test
    void countsSnoozes() {
        String id = client.create(OWNED);
        String body = "{\"newDueDate\": \"2026-04-20T08:00:00+02:00\"}";
        assertEquals(1, client.post("/tasks/" + id + "/snooze", body).json().path("snoozeCount").intValue());
        assertEquals(2, client.post("/tasks/" + id + "/snooze", body).json().path("snoozeCount").intValue());
        JsonNode task = client.task(id);
        assertEquals("2026-04-20T06:00:00Z", task.path("dueDate").stringValue());
        assertEquals(2, task.path("snoozeCount").intValue());
    }

    @Test
    void resetsRemindersUnlessToldNotTo() {
        server.plant("{\"_id\": \"r\", \"title\": \"T\", \"agentReminders\": {\"sentCount\": 2}}");
        String body = "{\"newDueDate\": \"2026-04-20\", \"adjustReminders\": %s}";
        client.post("/tasks/r/snooze", body.formatted("false"));
        assertEquals(2, client.task("r").path("agentReminders").path("sentCount").intValue());
        client.post("/tasks/r/snooze", body.formatted("true"));
        assertEquals(0, client.task("r").path("agentReminders").path("sentCount").intValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{}                                                     | newDueDate is required",
            "{'newDueDate': null}                                   | newDueDate is required",
            "{'newDueDate': 'soon'}                                 | newDueDate must be a valid ISO 8601 date",
            "{'newDueDate': '2026-04-20', 'adjustReminders': 'yes'} | adjustReminders must be a boolean"})
    void refusesAnIllegalSnooze(String body, String detail) {
        String id = client.create(OWNED);
        assertEquals(List.of(detail), client.post("/tasks/" + id + "/snooze", body.replace('\'', '"')).details());
        assertEquals(0, client.task(id).path("snoozeCount").intValue());
    }

    @Test
    void doesNotSnoozeACompletedTask() {
        String id = client.create(OWNED);
        client.post("/tasks/" + id + "/complete", "{}");
        assertEquals(400, client.post("/tasks/" + id + "/snooze", "{\"newDueDate\": \"2026-04-20\"}").status());
    }

    @Test
    void forgetsTheOldOwnersNameWhenTheNewOneIsNotGiven() {
        String id = client.create(OWNED);
        clock.advance(Duration.ofMinutes(1));
        assertEquals(200, client.post("/tasks/" + id + "/reassign", "{\"newOwnerId\": \"a2\"}").status());
        JsonNode task = client.task(id);
        assertEquals("a2", task.path("ownerId").stringValue());
        assertTrue(task.path("ownerName").isNull());
        assertEquals("a2", task.path("claimedBy").stringValue());
        assertEquals("2026-04-10T12:01:00Z", task.path("claimedAt").stringValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{}                                      | newOwnerId is required",
            "{'newOwnerId': ''}                      | newOwnerId must be at least 1 characters",
            "{'newOwnerId': 1}                       | newOwnerId must be a string"})
    void refusesAnIllegalReassignment(String body, String detail) {
        String id = client.create(OWNED);
        assertEquals(List.of(detail), client.post("/tasks/" + id + "/reassign", body.replace('\'', '"')).details());
        assertEquals("a1", client.task(id).path("ownerId").stringValue());
    }

    @ParameterizedTest
    @CsvSource({"PATCH, ''", "PUT, ''", "POST, /complete", "POST, /snooze", "POST, /reassign", "DELETE, ''", "GET, ''"})
    void answers404ForAnUnknownTask(String method, String verb) {
        SandboxClient.Answer answer = client.send(client.request("/tasks/nobody" + verb)
                .method(method, BodyPublishers.noBody()));
        assertEquals(404, answer.status());
        assertEquals("Task not found", answer.json().path("error").path("message").stringValue());
    }

    @Test
    void deletesForGood() {
        String id = client.create(OWNED);
        assertEquals(200, client.delete("/tasks/" + id).status());
        assertEquals(404, client.get("/tasks/" + id).status());
        assertEquals(0, client.get("/tasks").json().path("total").intValue());
        assertNotEquals(id, client.create(OWNED));
    }

    private Instant updatedAt(String id) {
        return Instant.parse(client.task(id).path("updated_at").stringValue());
    }
}
