package app.taskdesk.remote.periskope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.FieldProblem;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tasks that the vendor prints, and what a server may send instead. */
class PeriskopeReplyTest {

    private static final String MESSAGE_ID = "true_4ca42ab6-77a9-428d-b614-5eb37bcf8f95_anjali.pandey@hashlabs.dev";
    private static final String PRINTED = """
            {
              "task_id": "task-elnizmojzrjsogdm",
              "title": "Resolve customer escalation",
              "type": "message",
              "status": "closed",
              "priority": 3,
              "assignee": "ankit.singh@hashlabs.dev",
              "created_by": "anjali.pandey@hashlabs.dev",
              "last_updated_by": "ankit.singh@hashlabs.dev",
              "created_at": "2026-06-03T06:00:56.592+00:00",
              "last_updated_at": "2026-06-04T18:09:36.420636+00:00",
              "due_date": "2026-06-15T18:00:00+00:00",
              "remind_at": "2026-06-18T18:00:00+00:00",
              "notes": "Customer escalated via email — coordinate with support",
              "chat_id": "919205202401@c.us",
              "association": {
                "type": "message",
                "message_id": "%s",
                "chat_id": "919205202401@c.us"
              },
              "completed_metadata": {
                "completed_at": "2026-06-04T18:09:36.407Z",
                "completed_by": "ankit.singh@hashlabs.dev"
              }
            }""".formatted(MESSAGE_ID);
    private static final String UNLINKED = """
            {
              "task_id": "task-00000000000000a1",
              "title": "Example todo task title",
              "type": "todo",
              "status": "open",
              "priority": 1,
              "assignee": null,
              "created_by": "api",
              "last_updated_by": null,
              "created_at": "2026-01-01T10:00:00.000Z",
              "last_updated_at": "2026-01-02T15:30:00.000Z",
              "due_date": null,
              "remind_at": null,
              "notes": null,
              "chat_id": null,
              "association": null,
              "completed_metadata": null
            }""";

    private final PeriskopeDesk desk = new PeriskopeDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private TaskFields read(String body) throws IOException {
        String id = body.contains("elniz") ? "task-elnizmojzrjsogdm" : "task-00000000000000a1";
        return desk.value(new TaskCall.GetTask(id), body).fields();
    }

    private TaskPage page(String body) throws IOException {
        return desk.value(new TaskCall.ListTasks(ListQuery.after(0, 50, ListQuery.Sort.ANY, false)), body);
    }

    @Test
    void readsThePrintedMessageTask() throws IOException {
        TaskFields expected = TaskFields.builder()
                .set(TaskField.TITLE, "Resolve customer escalation").set(TaskField.CATEGORY, "message")
                .set(TaskField.STATUS, "completed").set(TaskField.PRIORITY, "low")
                .set(TaskField.OWNER_ID, "ankit.singh@hashlabs.dev")
                .set(TaskField.CREATED_BY, "anjali.pandey@hashlabs.dev")
                .set(TaskField.UPDATED_BY, "ankit.singh@hashlabs.dev")
                .set(TaskField.CREATED_AT, Instant.parse("2026-06-03T06:00:56.592Z"))
                .set(TaskField.UPDATED_AT, Instant.parse("2026-06-04T18:09:36.420636Z"))
                .set(TaskField.DUE, Instant.parse("2026-06-15T18:00:00Z"))
                .set(TaskField.REMIND_AT, Instant.parse("2026-06-18T18:00:00Z"))
                .set(TaskField.DESCRIPTION, "Customer escalated via email — coordinate with support")
                .set(TaskField.CHAT_ID, "919205202401@c.us").set(TaskField.MESSAGE_ID, MESSAGE_ID)
                .set(TaskField.TICKET_ID, null)
                .set(TaskField.ASSOCIATION,
                        Map.of("type", "message", "message_id", MESSAGE_ID, "chat_id", "919205202401@c.us"))
                .set(TaskField.COMPLETED_AT, Instant.parse("2026-06-04T18:09:36.407Z"))
                .set(TaskField.COMPLETED_BY, "ankit.singh@hashlabs.dev").set(TaskField.UNKNOWN, Map.of()).build();
        assertEquals(expected, read(PRINTED));
    }

    @Test
    void readsATodoWhoseEverythingElseIsEmpty() throws IOException {
        TaskFields todo = read(UNLINKED);
        for (TaskField field : List.of(TaskField.OWNER_ID, TaskField.DUE, TaskField.REMIND_AT, TaskField.CHAT_ID,
                TaskField.ASSOCIATION, TaskField.MESSAGE_ID, TaskField.TICKET_ID, TaskField.COMPLETED_AT,
                TaskField.COMPLETED_BY, TaskField.UPDATED_BY)) {
            assertTrue(todo.has(field), field::toString);
            assertNull(todo.get(field), field::toString);
        }
        assertEquals("high", todo.text(TaskField.PRIORITY));
        assertEquals("not_started", todo.text(TaskField.STATUS));
    }

    @ParameterizedTest
    @CsvSource({"1, high", "2, normal", "3, low", "'\"2\"', normal", "3.0, low", "4, 4", "0, 0", "'\"asap\"', asap"})
    void readsPrioritiesAndKeepsUnknownOnesRaw(String told, String meaning) throws IOException {
        assertEquals(meaning, read(UNLINKED.replace("\"priority\": 1", "\"priority\": " + told)).text(TaskField.PRIORITY));
    }

    @Test
    void keepsUnknownWordsRaw() throws IOException {
        TaskFields odd = read(UNLINKED.replace("\"open\"", "\"archived\"").replace("\"todo\"", "\"call\""));
        assertEquals("archived", odd.text(TaskField.STATUS));
        assertEquals("call", odd.text(TaskField.CATEGORY));
    }

    @Test
    void keepsUnknownKeysAndUnreadableValuesAsTheyCame() throws IOException {
        TaskFields odd = read(UNLINKED.replace("\"due_date\": null", "\"due_date\": \"soon\", \"mood\": {\"a\": 1}")
                .replace("\"completed_metadata\": null", "\"completed_metadata\": \"yes\""));
        assertEquals(Map.of("due_date", "soon", "mood", Map.of("a", 1L), "completed_metadata", "yes"),
                odd.object(TaskField.UNKNOWN));
        assertFalse(odd.has(TaskField.DUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-15T18:00:00+00:00", "2026-06-15T18:00:00.000Z", "2026-06-15 18:00:00+00",
        "2026-06-15T20:00:00.000000+02:00"})
    void readsEachFormOfATime(String time) throws IOException {
        assertEquals(Instant.parse("2026-06-15T18:00:00Z"),
                read(UNLINKED.replace("\"due_date\": null", "\"due_date\": \"" + time + "\"")).instant(TaskField.DUE));
    }

    @Test
    void readsAPageWhateverItsNumbersSay() throws IOException {
        for (String numbers : List.of("\"from\":1,\"to\":2,\"count\":2,", "\"from\":null,\"count\":\"9\",", "")) {
            TaskPage page = page("{" + numbers + "\"tasks\":[" + UNLINKED + "," + PRINTED + "," + UNLINKED + ",7]}");
            assertEquals(List.of("task-00000000000000a1", "task-elnizmojzrjsogdm"),
                    page.tasks().stream().map(RemoteTask::remoteId).toList());
            assertEquals(-1, page.total());
            assertEquals(2, page.skipped());
            assertTrue(page.tasks().stream().allMatch(RemoteTask::complete));
        }
    }

    @Test
    void tellsARowThatLacksKeysAsSparse() throws IOException {
        TaskPage page = page("{\"tasks\":[{\"task_id\":\"a\",\"title\":\"T\"}]}");
        assertFalse(page.tasks().getFirst().complete());
        assertEquals(List.of(TaskField.TITLE), page.tasks().getFirst().fields().present());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"tasks\":null}", "{\"tasks\":{}}", "{\"from\":1,\"to\":1",
        "<html></html>", ""})
    void believesNoPageWithoutAListOfTasks(String body) throws IOException {
        assertInstanceOf(RemoteFailure.ProtocolError.class, desk.failure(
                new TaskCall.ListTasks(ListQuery.after(0, 50, ListQuery.Sort.ANY, false)), 200, body));
    }

    @Test
    void believesNoOtherTaskThanWasAskedFor() throws IOException {
        assertInstanceOf(RemoteFailure.ProtocolError.class, desk.failure(new TaskCall.GetTask("other"), 200, UNLINKED));
        assertInstanceOf(RemoteFailure.ProtocolError.class, desk.failure(new TaskCall.UpdateTask("other",
                TaskFields.builder().set(TaskField.TITLE, "T").build()), 200, UNLINKED));
    }

    @Test
    void takesTheTaskFromTheReplyToAWrite() throws IOException {
        var title = TaskFields.builder().set(TaskField.TITLE, "T").build();
        assertEquals(read(UNLINKED), desk.value(new TaskCall.CreateTask(new UUID(1, 2), title), UNLINKED).fields());
        RemoteTask changed = desk.value(new TaskCall.UpdateTask("task-00000000000000a1", title), UNLINKED).task();
        assertTrue(changed != null && changed.complete() && changed.fields().equals(read(UNLINKED)));
    }

    @Test
    void tellsWhatIsWrongWithWhichValue() throws IOException {
        var refused = assertInstanceOf(RemoteFailure.Refused.class, desk.failure(new TaskCall.GetTask("a"), 422, """
                {"code": "VALIDATION_ERROR", "name": "Validation Error", "status": 422, "message": "Invalid body",
                 "fields": {"due_date": {"message": "must be a date", "value": "x"},
                            "association.chat_id": {"message": "there is no such chat"},
                            "x-phone": {"message": "x-phone header is required"}}}"""));
        assertEquals("VALIDATION_ERROR", refused.code());
        assertEquals(List.of(new FieldProblem("due_date", TaskField.DUE, "must be a date"),
                new FieldProblem("association.chat_id", TaskField.CHAT_ID, "there is no such chat"),
                new FieldProblem("x-phone", null, "x-phone header is required")), refused.fields());
        assertEquals(List.of("due_date: must be a date", "association.chat_id: there is no such chat",
                "x-phone header is required"), refused.details());
    }

    @Test
    void believesA404InThisProvidersWordsAlone() throws IOException {
        var get = new TaskCall.GetTask("a");
        assertEquals(new RemoteFailure.NotFound("Task not found"), desk.failure(get, 404, """
                {"code": "NOT_FOUND", "name": "Not Found", "message": "Task not found", "status": 404}"""));
        assertInstanceOf(RemoteFailure.ProtocolError.class, desk.failure(get, 404, "{\"message\": \"no Route\"}"));
        assertInstanceOf(RemoteFailure.ProtocolError.class, desk.failure(get, 404, "<html>gone</html>"));
    }

    @Test
    void readsTheOtherStatuses() throws IOException {
        var get = new TaskCall.GetTask("a");
        String body = "{\"code\": \"X\", \"message\": \"No\", \"status\": 1}";
        assertEquals(new RemoteFailure.Unauthorized(401, "No"), desk.failure(get, 401, body));
        assertEquals(new RemoteFailure.SlowDown("No"), desk.failure(get, 429, body));
        assertEquals(new RemoteFailure.ServerTrouble(503, "No"), desk.failure(get, 503, body));
    }

    @Test
    void blotsOutAKeyThatTheServerRepeats() throws IOException {
        var failure = desk.failure(new TaskCall.GetTask("a"), 422, "{\"code\": \"X\", \"message\": \"Bearer "
                + PeriskopeDesk.CANARY + "\", \"fields\": {\"authorization\": {\"message\": \""
                + PeriskopeDesk.CANARY.toUpperCase(java.util.Locale.ROOT) + "\"}}}");
        assertFalse(failure.toString().toLowerCase(java.util.Locale.ROOT).contains(PeriskopeDesk.CANARY));
    }

    @Test
    void readsTheRateHeaders() throws IOException {
        try (var server = RawServer.json(200, UNLINKED, "X-RateLimit-Limit: 120", "X-RateLimit-Remaining: 7",
                "X-RateLimit-Reset: 30")) {
            var headers = desk.at(server.address()).call(new TaskCall.GetTask("task-00000000000000a1")).headers();
            assertEquals(120, headers.limit());
            assertEquals(7, headers.remaining());
            assertEquals(Duration.ofSeconds(30), headers.reset());
        }
    }
}
