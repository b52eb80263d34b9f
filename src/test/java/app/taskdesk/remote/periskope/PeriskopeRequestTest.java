package app.taskdesk.remote.periskope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request byte by byte. */
class PeriskopeRequestTest {

    private static final UUID OPERATION = new UUID(1, 2);
    private static final Instant DUE = Instant.parse("2026-06-15T18:00:00Z");

    private final PeriskopeDesk desk = new PeriskopeDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private void assertSent(TaskCall<?> call, String line, String body) throws IOException {
        RawServer.Request request = desk.sent(call);
        assertEquals(line + " HTTP/1.1", request.line());
        assertEquals(body, request.body());
        assertEquals(List.of("Bearer " + PeriskopeDesk.CANARY), request.header("authorization"));
        assertEquals(List.of(PeriskopeDesk.PHONE), request.header("x-phone"));
    }

    private static TaskFields.Builder titled() {
        return TaskFields.builder().set(TaskField.TITLE, "T");
    }

    private static TaskCall<?> create(TaskFields.Builder fields) {
        return new TaskCall.CreateTask(OPERATION, fields.build());
    }

    private static TaskCall<?> update(TaskFields.Builder changes) {
        return new TaskCall.UpdateTask("task-1", changes.build());
    }

    @Test
    void listsByPlaceAndLengthWhateverTheOrder() throws IOException {
        assertSent(new TaskCall.ListTasks(ListQuery.after(0, 500, ListQuery.Sort.ANY, false)),
                "GET /v1/tasks?offset=0&limit=500", "");
        assertSent(new TaskCall.ListTasks(ListQuery.after(499, 100, ListQuery.Sort.ANY, false)),
                "GET /v1/tasks?offset=499&limit=100", "");
    }

    @Test
    void getsByIdInOneSegment() throws IOException {
        assertSent(new TaskCall.GetTask("task-elnizmojzrjsogdm"), "GET /v1/tasks/task-elnizmojzrjsogdm", "");
        assertSent(new TaskCall.GetTask("a/../b@c"), "GET /v1/tasks/a%2F..%2Fb%40c", "");
    }

    @Test
    void createsATodoWithTypePriorityAndAuthorAlwaysTold() throws IOException {
        assertSent(create(titled()), "POST /v1/tasks/create", """
                {"title":"T","type":"todo","priority":2,"created_by":"sara.kim@lumen.example"}""");
    }

    @Test
    void createsAMessageTaskWithEveryField() throws IOException {
        assertSent(create(titled().set(TaskField.DESCRIPTION, "N").set(TaskField.CATEGORY, "message")
                .set(TaskField.STATUS, "in_progress").set(TaskField.PRIORITY, "high").set(TaskField.DUE, DUE)
                .set(TaskField.REMIND_AT, DUE.minusSeconds(1800)).set(TaskField.OWNER_ID, "member1@example.com")
                .set(TaskField.OWNER_NAME, "Member One").set(TaskField.CHAT_ID, "919205202401@c.us")
                .set(TaskField.MESSAGE_ID, "true_4ca42ab6_x@y.dev")), "POST /v1/tasks/create",
                "{\"title\":\"T\",\"notes\":\"N\",\"type\":\"message\",\"status\":\"inprogress\",\"priority\":1,"
                        + "\"due_date\":\"2026-06-15T18:00:00.000Z\",\"remind_at\":\"2026-06-15T17:30:00.000Z\","
                        + "\"assignee\":\"member1@example.com\","
                        + "\"association\":{\"message_id\":\"true_4ca42ab6_x@y.dev\"},"
                        + "\"created_by\":\"sara.kim@lumen.example\"}");
    }

    @Test
    void namesTheChatOrTheTicketAlone() throws IOException {
        assertSent(create(titled().set(TaskField.CATEGORY, "chat").set(TaskField.CHAT_ID, "911234567890")),
                "POST /v1/tasks/create", "{\"title\":\"T\",\"type\":\"chat\",\"priority\":2,"
                        + "\"association\":{\"chat_id\":\"911234567890\"},\"created_by\":\"sara.kim@lumen.example\"}");
        assertSent(create(titled().set(TaskField.CATEGORY, "ticket").set(TaskField.TICKET_ID, "tkt-1")),
                "POST /v1/tasks/create", "{\"title\":\"T\",\"type\":\"ticket\",\"priority\":2,"
                        + "\"association\":{\"ticket_id\":\"tkt-1\"},\"created_by\":\"sara.kim@lumen.example\"}");
    }

    @Test
    void changesOnlyTheGivenKeys() throws IOException {
        assertSent(update(titled()), "PATCH /v1/tasks/task-1",
                "{\"title\":\"T\",\"last_updated_by\":\"sara.kim@lumen.example\"}");
        assertSent(update(TaskFields.builder().set(TaskField.STATUS, "completed").set(TaskField.PRIORITY, "low")),
                "PATCH /v1/tasks/task-1",
                "{\"status\":\"closed\",\"priority\":3,\"last_updated_by\":\"sara.kim@lumen.example\"}");
    }

    @Test
    void clearsByNull() throws IOException {
        assertSent(update(TaskFields.builder().set(TaskField.DESCRIPTION, "").set(TaskField.DUE, null)
                .set(TaskField.REMIND_AT, null).set(TaskField.OWNER_ID, null).set(TaskField.OWNER_NAME, null)),
                "PATCH /v1/tasks/task-1", "{\"notes\":null,\"due_date\":null,\"remind_at\":null,"
                        + "\"assignee\":null,\"last_updated_by\":\"sara.kim@lumen.example\"}");
    }

    @Test
    void sendsNeitherPhoneNorNameWhereThereIsNone() throws IOException {
        RawServer.Request request = desk.sent(update(titled()), new Signature(null, null));
        assertEquals(List.of(), request.header("x-phone"));
        assertEquals("{\"title\":\"T\"}", request.body());
    }

    static Stream<TaskCall<?>> unspeakable() {
        return Stream.of(create(TaskFields.builder()),
                create(titled().set(TaskField.CHAT_ID, "9")),
                create(titled().set(TaskField.CATEGORY, "todo").set(TaskField.TICKET_ID, "tkt-1")),
                create(titled().set(TaskField.CATEGORY, "chat")),
                create(titled().set(TaskField.CATEGORY, "chat").set(TaskField.MESSAGE_ID, "m")),
                create(titled().set(TaskField.CATEGORY, "ticket").set(TaskField.TICKET_ID, "t")
                        .set(TaskField.MESSAGE_ID, "m")),
                create(titled().set(TaskField.CATEGORY, "callback")),
                create(titled().set(TaskField.STATUS, "pending")),
                create(titled().set(TaskField.PRIORITY, "urgent")),
                create(titled().set(TaskField.TAGS, List.of("vip"))),
                update(TaskFields.builder()), update(TaskFields.builder().set(TaskField.OWNER_NAME, "Sara")),
                update(TaskFields.builder().set(TaskField.CATEGORY, "chat")),
                update(TaskFields.builder().set(TaskField.STATUS, "archived")),
                update(TaskFields.builder().set(TaskField.PRIORITY, "4")),
                update(TaskFields.builder().set(TaskField.CREATED_BY, "x@example.com")),
                new TaskCall.DeleteTask("task-1"), new TaskCall.CompleteTask("task-1", null, null),
                new TaskCall.SnoozeTask("task-1", DUE, true), new TaskCall.ReassignTask("task-1", "x", null),
                new TaskCall.GetStats(null),
                new TaskCall.ListTasks(ListQuery.after(0, 501, ListQuery.Sort.ANY, false)),
                new TaskCall.GetTask(".."));
    }

    @ParameterizedTest
    @MethodSource("unspeakable")
    void sendsNothingThatIsNotTakenThere(TaskCall<?> call) throws IOException {
        try (var server = RawServer.json(200, "{}")) {
            var failed = assertInstanceOf(RemoteReply.Failure.class, desk.at(server.address()).call(call));
            assertInstanceOf(RemoteFailure.NotSent.class, failed.failure());
            assertEquals(List.of(), server.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+447700900100", "44 7700", "12345", "447700900100\r\nx: y", "phone-", ""})
    void takesNoPhoneThatCannotBeNamedInAHeader(String phone) {
        assertThrows(IllegalArgumentException.class, () -> new Signature(null, phone));
    }
}
