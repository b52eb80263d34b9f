package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every task and request printed in the vendor's two pages, sent and compared literally. */
class PeriskopeExamplesTest extends PeriskopeTest {

    private static final String CREATE = """
            {
              "title": "Example chat task title",
              "type": "chat",
              "association": { "chat_id": "911234567890" },
              "status": "open",
              "priority": 1,
              "assignee": "member1@example.com",
              "due_date": "2026-06-15T18:00:00.000Z",
              "remind_at": "2026-06-15T17:30:00.000Z",
              "notes": "Example notes for a chat task.",
              "created_by": "member1@example.com"
            }""";
    private static final String TICKET = printed("task-00000000000000d4");
    private static final String MIXED = printed("task-elnizmojzrjsogdm");

    static List<String> printedTasks() {
        try (var file = Objects.requireNonNull(PeriskopeExamplesTest.class
                .getResourceAsStream("/app/taskdesk/periskope/printed-tasks.json"))) {
            return StreamSupport.stream(JsonMapper.shared().readTree(file).spliterator(), false)
                    .map(JsonNode::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String printed(String id) {
        return printedTasks().stream().filter(task -> task.contains(id)).findFirst().orElseThrow();
    }

    @Test
    void createsTheChatTaskOfTheSample() {
        SandboxClient.Answer answer = client.post("/tasks/create", CREATE);
        assertEquals(200, answer.status());
        JsonNode task = answer.json();
        assertTrue(task.path("task_id").stringValue().matches("task-[a-z]{16}"), task::toString);
        assertEquals(SandboxClient.json("""
                {
                  "task_id": "%s",
                  "title": "Example chat task title",
                  "type": "chat",
                  "status": "open",
                  "priority": 1,
                  "assignee": "member1@example.com",
                  "created_by": "member1@example.com",
                  "last_updated_by": "member1@example.com",
                  "created_at": "2026-04-10T12:00:00.000Z",
                  "last_updated_at": "2026-04-10T12:00:00.000Z",
                  "due_date": "2026-06-15T18:00:00.000Z",
                  "remind_at": "2026-06-15T17:30:00.000Z",
                  "notes": "Example notes for a chat task.",
                  "chat_id": "911234567890",
                  "association": {"type": "chat", "chat_id": "911234567890"},
                  "completed_metadata": null
                }""".formatted(task.path("task_id").stringValue())), task);
        assertEquals(keys(SandboxClient.json(TICKET)), keys(task));
    }

    @Test
    void createsATodoWithTheDocumentedDefaults() {
        JsonNode task = client.post("/tasks/create", "{\"title\": \"Example todo task title\"}").json();
        assertEquals("todo", task.path("type").stringValue());
        assertEquals("open", task.path("status").stringValue());
        assertEquals(1, task.path("priority").intValue());
        assertEquals("api", task.path("created_by").stringValue());
        for (String name : List.of("assignee", "due_date", "remind_at", "notes", "chat_id", "association",
                "completed_metadata")) {
            assertTrue(task.path(name).isNull(), name);
        }
    }

    @Test
    void derivesTheChatOfAMessageAndOfATicket() {
        JsonNode message = client.post("/tasks/create", """
                {"title": "A", "type": "message", "association": {"message_id": "msg-0000000000000001"}}""").json();
        assertEquals("911234567890", message.path("chat_id").stringValue());
        assertEquals(List.of("type", "message_id", "chat_id"), keys(message.path("association")));
        JsonNode ticket = client.post("/tasks/create", """
                {"title": "A", "type": "ticket", "association": {"ticket_id": "tkt-0000000000000001"}}""").json();
        assertEquals(SandboxClient.json(TICKET).path("association"), ticket.path("association"));
    }

    @ParameterizedTest
    @MethodSource("printedTasks")
    void tellsAPrintedTaskAsPrinted(String printed) {
        server.plant(printed);
        ObjectNode task = (ObjectNode) SandboxClient.json(printed);
        SandboxClient.Answer answer = client.get("/tasks/" + task.path("task_id").stringValue());
        assertEquals(200, answer.status());
        assertEquals(task, answer.json());
        JsonNode list = client.get("/tasks?offset=0&limit=50").json();
        assertEquals(List.of("from", "to", "count", "tasks"), keys(list));
        assertEquals(List.of(1, 1, 1), List.of(list.path("from").intValue(), list.path("to").intValue(),
                list.path("count").intValue()));
        assertEquals(task, list.path("tasks").get(0));
    }

    @Test
    void writesTimesInTheFormsOfTheFirstExampleWhenSwitched() {
        server.faults().on(Switch.MIXED_TIMES);
        clock.advance(java.time.Duration.ofMillis(420));
        String id = created(CREATE);
        client.patch("/tasks/" + id, "{\"status\": \"closed\"}");
        JsonNode task = client.get("/tasks/" + id).json();
        JsonNode printed = SandboxClient.json(MIXED);
        for (String name : List.of("created_at", "last_updated_at", "due_date", "remind_at")) {
            assertEquals(shape(printed.path(name)), shape(task.path(name)), name);
        }
        assertEquals(shape(printed.path("completed_metadata").path("completed_at")),
                shape(task.path("completed_metadata").path("completed_at")));
        assertEquals(OffsetDateTime.parse("2026-06-15T18:00:00Z").toInstant(),
                OffsetDateTime.parse(task.path("due_date").stringValue()).toInstant());
        assertEquals(task, client.get("/tasks").json().path("tasks").get(0));
    }

    private static String shape(JsonNode time) {
        return time.stringValue().replaceAll("\\d", "9");
    }
}
