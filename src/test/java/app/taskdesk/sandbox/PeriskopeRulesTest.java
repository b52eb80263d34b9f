package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What Periskope's create and update take, and how they refuse the rest. */
class PeriskopeRulesTest extends PeriskopeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}                                                                                 | title",
        "{'title': '   '}                                                                   | title",
        "{'title': 7}                                                                       | title",
        "{'title': 'A', 'type': 'call'}                                                     | type",
        "{'title': 'A', 'status': 'completed'}                                              | status",
        "{'title': 'A', 'priority': 0}                                                      | priority",
        "{'title': 'A', 'priority': '2'}                                                    | priority",
        "{'title': 'A', 'assignee': 'stranger@example.com'}                                 | assignee",
        "{'title': 'A', 'created_by': 'stranger@example.com'}                               | created_by",
        "{'title': 'A', 'due_date': 'tomorrow'}                                             | due_date",
        "{'title': 'A', 'due_date': '2026-06-15'}                                           | due_date",
        "{'title': 'A', 'remind_at': 1780000000}                                            | remind_at",
        "{'title': 'A', 'association': {'chat_id': '911234567890'}}                         | association",
        "{'title': 'A', 'type': 'chat'}                                                     | association",
        "{'title': 'A', 'type': 'chat', 'association': {}}                                  | association",
        "{'title': 'A', 'type': 'chat', 'association': {'ticket_id': 'tkt-0000000000000001'}} | association",
        "{'title': 'A', 'type': 'chat', 'association': {'type': 'chat', 'chat_id': '911234567890'}} | association",
        "{'title': 'A', 'type': 'ticket', 'association': {'ticket_id': 'tkt-0000000000000001', 'chat_id': '9'}} "
            + "| association",
        "{'title': 'A', 'type': 'chat', 'association': {'chat_id': '10000'}}                | association.chat_id",
        "{'title': 'A', 'type': 'message', 'association': {'message_id': 'msg-9'}}          | association.message_id",
        "{'title': 'A', 'type': 'ticket', 'association': {'ticket_id': 'tkt-9'}}            | association.ticket_id"})
    void refusesToCreate(String body, String field) {
        SandboxClient.Answer answer = client.post("/tasks/create", body.replace('\'', '"'));
        assertEquals(422, answer.status());
        JsonNode error = answer.json();
        assertEquals("VALIDATION_ERROR", error.path("code").stringValue());
        assertEquals("Validation Error", error.path("name").stringValue());
        assertEquals(422, error.path("status").intValue());
        assertEquals(List.of(field), keys(error.path("fields")));
        assertFalse(error.path("fields").path(field).path("message").stringValue().isBlank());
        assertEquals(0, client.get("/tasks").json().path("tasks").size());
    }

    @Test
    void echoesTheWrongValueAsText() {
        JsonNode error = client.post("/tasks/create", "{\"title\": \"A\", \"priority\": 9}").json();
        assertEquals("9", error.path("fields").path("priority").path("value").stringValue());
    }

    @Test
    void takesTitlesUpToFiveHundredUnits() {
        assertEquals(200, client.post("/tasks/create", "{\"title\": \"" + "x".repeat(500) + "\"}").status());
        assertEquals(422, client.post("/tasks/create", "{\"title\": \"" + "x".repeat(501) + "\"}").status());
    }

    @Test
    void findsAChatWithOrWithoutItsSuffix() {
        for (String chat : List.of("919205202401@c.us", "919205202401")) {
            JsonNode task = client.post("/tasks/create", """
                    {"title": "A", "type": "chat", "association": {"chat_id": "%s"}}""".formatted(chat)).json();
            assertEquals("919205202401@c.us", task.path("chat_id").stringValue());
        }
    }

    @Test
    void stampsTheCompletionOfATaskCreatedClosed() {
        JsonNode task = client.post("/tasks/create", """
                {"title": "A", "status": "closed", "created_by": "member1@example.com"}""").json();
        assertEquals("member1@example.com", task.path("completed_metadata").path("completed_by").stringValue());
    }

    @Test
    void changesOnlyWhatIsGivenAndTellsTheTask() {
        String id = created("""
                {"title": "A", "notes": "N", "assignee": "member1@example.com",
                 "due_date": "2026-06-15T18:00:00Z"}""");
        clock.advance(java.time.Duration.ofSeconds(5));
        JsonNode task = client.patch("/tasks/" + id, """
                {"title": "B", "last_updated_by": "member2@example.com"}""").json();
        assertEquals("B", task.path("title").stringValue());
        assertEquals("N", task.path("notes").stringValue());
        assertEquals("member1@example.com", task.path("assignee").stringValue());
        assertEquals("member2@example.com", task.path("last_updated_by").stringValue());
        assertEquals("2026-04-10T12:00:05.000Z", task.path("last_updated_at").stringValue());
        assertEquals("2026-04-10T12:00:00.000Z", task.path("created_at").stringValue());
        assertEquals(task, client.get("/tasks/" + id).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignee", "due_date", "remind_at", "notes"})
    void clearsByNull(String name) {
        String id = created("""
                {"title": "A", "notes": "N", "assignee": "member1@example.com",
                 "due_date": "2026-06-15T18:00:00Z", "remind_at": "2026-06-15T18:00:00Z"}""");
        assertTrue(client.patch("/tasks/" + id, "{\"" + name + "\": null}").json().path(name).isNull());
    }

    @Test
    void stampsClosingOnceAndWipesItOnReopening() {
        String id = created("{\"title\": \"A\"}");
        JsonNode closed = client.patch("/tasks/" + id, """
                {"status": "closed", "last_updated_by": "member2@example.com"}""").json();
        assertEquals("member2@example.com", closed.path("completed_metadata").path("completed_by").stringValue());
        clock.advance(java.time.Duration.ofHours(1));
        JsonNode again = client.patch("/tasks/" + id, "{\"status\": \"closed\"}").json();
        assertEquals(closed.path("completed_metadata"), again.path("completed_metadata"));
        assertEquals("api", again.path("last_updated_by").stringValue());
        JsonNode open = client.patch("/tasks/" + id, "{\"status\": \"inprogress\"}").json();
        assertTrue(open.path("completed_metadata").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'type': 'chat'", "'association': null", "'created_by': 'member1@example.com'",
        "'chat_id': '1'", "'task_id': 'task-1'", "'title': null", "'priority': null", "'status': null"})
    void refusesToChangeWhatStands(String change) {
        String id = created("{\"title\": \"A\"}");
        assertEquals(422, client.patch("/tasks/" + id, "{" + change.replace('\'', '"') + ", \"notes\": \"N\"}")
                .status());
        assertTrue(client.get("/tasks/" + id).json().path("notes").isNull());
    }

    @Test
    void namesEveryKeyItCouldHaveTakenWhenThereIsNone() {
        String id = created("{\"title\": \"A\"}");
        SandboxClient.Answer answer = client.patch("/tasks/" + id, "{\"mood\": \"good\"}");
        assertEquals(422, answer.status());
        assertEquals(List.of("title", "status", "priority", "assignee", "due_date", "remind_at", "notes",
                "last_updated_by"), keys(answer.json().path("fields")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"title\"", "", "{} {}"})
    void refusesABodyThatIsNoObject(String body) {
        assertEquals(422, client.post("/tasks/create", body).status());
    }
}
