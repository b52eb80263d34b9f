package app.taskdesk.remote.talkingshops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.ListQuery.Filter;
import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteFailure.Unauthorized;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TalkingShopsRequestTest {

    private static final String ID = "507f1f77bcf86cd799439011";
    private static final UUID OPERATION = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final Instant DUE = Instant.parse("2026-04-15T10:00:00Z");

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private void assertSent(TaskCall<?> call, String line, String body) throws IOException {
        RawServer.Request request = desk.sent(call);
        assertEquals(line + " HTTP/1.1", request.line());
        assertEquals(body, request.body());
        assertEquals(List.of(Desk.CANARY), request.header("x-tenant-api-key"));
        assertEquals(body.isEmpty() ? List.of() : List.of("application/json; charset=utf-8"),
                request.header("content-type"));
    }

    @Test
    void listsWithOrderAlone() throws IOException {
        assertSent(new TaskCall.ListTasks(ListQuery.page(2, 100, ListQuery.Sort.UPDATED_AT, true)),
                "GET /v1/tasks?page=2&limit=100&sort=updated_at&sortDirection=desc", "");
        assertSent(new TaskCall.ListTasks(ListQuery.page(1, 20, ListQuery.Sort.DUE, false)),
                "GET /v1/tasks?page=1&limit=20&sort=dueDate&sortDirection=asc", "");
    }

    @Test
    void listsWithEveryFilter() throws IOException {
        var filter = new Filter("agent_001", "q 1", "in_progress", "high", "cust&1", "order", "e/1", "p1",
                DUE, DUE.plusMillis(5), true, "Zoë?");
        assertSent(new TaskCall.ListTasks(new ListQuery(1, 0, 1, ListQuery.Sort.CREATED_AT, false, filter)),
                "GET /v1/tasks?page=1&limit=1&sort=created_at&sortDirection=asc&ownerId=agent_001&queueId=q%201"
                        + "&status=in_progress&priority=high&relatedCustomerId=cust%261&linkedEntityType=order"
                        + "&linkedEntityId=e%2F1&linkedPipelineId=p1&dueBefore=2026-04-15T10%3A00%3A00.000Z"
                        + "&dueAfter=2026-04-15T10%3A00%3A00.005Z&overdue=true&search=Zo%C3%AB%3F", "");
    }

    @Test
    void getsAndDeletesById() throws IOException {
        assertSent(new TaskCall.GetTask(ID), "GET /v1/tasks/" + ID, "");
        assertSent(new TaskCall.DeleteTask("a/../b"), "DELETE /v1/tasks/a%2F..%2Fb", "");
    }

    @Test
    void createsWithEveryFieldAndOperation() throws IOException {
        TaskFields fields = TaskFields.builder().set(TaskField.TITLE, "Follow up with customer")
                .set(TaskField.CATEGORY, "followup").set(TaskField.DESCRIPTION, "about order #12345")
                .set(TaskField.PRIORITY, "high").set(TaskField.DUE, DUE).set(TaskField.OWNER_ID, "agent_001")
                .set(TaskField.OWNER_NAME, "John Doe").set(TaskField.QUEUE_ID, "q1")
                .set(TaskField.CUSTOMER_ID, "cust_123").set(TaskField.CUSTOMER_NAME, "Jane Smith")
                .set(TaskField.CONVERSATION_ID, null).set(TaskField.TAGS, List.of("followup", "urgent"))
                .set(TaskField.METADATA, Map.of("orderId", "ord_12345")).build();
        assertSent(new TaskCall.CreateTask(OPERATION, fields), "POST /v1/tasks",
                "{\"title\":\"Follow up with customer\",\"description\":\"about order #12345\","
                        + "\"titleType\":\"followup\",\"priority\":\"high\","
                        + "\"dueDate\":\"2026-04-15T10:00:00.000Z\",\"ownerId\":\"agent_001\","
                        + "\"ownerName\":\"John Doe\",\"queueId\":\"q1\",\"relatedCustomerId\":\"cust_123\","
                        + "\"relatedCustomerName\":\"Jane Smith\",\"tags\":[\"followup\",\"urgent\"],"
                        + "\"metadata\":{\"orderId\":\"ord_12345\",\"taskdesk_op\":\"" + OPERATION + "\"}}");
    }

    @Test
    void createsWithTitleAlone() throws IOException {
        assertSent(new TaskCall.CreateTask(OPERATION, TaskFields.builder().set(TaskField.TITLE, "Call").build()),
                "POST /v1/tasks", "{\"title\":\"Call\",\"metadata\":{\"taskdesk_op\":\"" + OPERATION + "\"}}");
    }

    @Test
    void patchesOnlyWhatChanged() throws IOException {
        assertSent(new TaskCall.UpdateTask(ID, TaskFields.builder().set(TaskField.TITLE, "New")
                        .set(TaskField.DUE, null).build()),
                "PATCH /v1/tasks/" + ID, "{\"title\":\"New\",\"dueDate\":null}");
    }

    @Test
    void putsOnlyWhatCanBeWritten() throws IOException {
        assertSent(new TaskCall.ReplaceTask(ID, TaskFields.builder().set(TaskField.TITLE, "New")
                        .set(TaskField.STATUS, "pending").set(TaskField.OWNER_ID, "a").set(TaskField.SNOOZE_COUNT, 2L)
                        .set(TaskField.UNKNOWN, Map.of("x", 1L)).build()),
                "PUT /v1/tasks/" + ID, "{\"title\":\"New\",\"status\":\"pending\"}");
    }

    @Test
    void completesWithWhatWasSaid() throws IOException {
        assertSent(new TaskCall.CompleteTask(ID, "resolved", "Customer satisfied"),
                "POST /v1/tasks/" + ID + "/complete",
                "{\"outcome\":\"resolved\",\"completionNotes\":\"Customer satisfied\"}");
        assertSent(new TaskCall.CompleteTask(ID, null, null), "POST /v1/tasks/" + ID + "/complete", "{}");
    }

    @Test
    void reassignsWithNameWhereKnown() throws IOException {
        assertSent(new TaskCall.ReassignTask(ID, "agent_002", "Jane Smith"), "POST /v1/tasks/" + ID + "/reassign",
                "{\"newOwnerId\":\"agent_002\",\"newOwnerName\":\"Jane Smith\"}");
        assertSent(new TaskCall.ReassignTask(ID, "agent_002", null), "POST /v1/tasks/" + ID + "/reassign",
                "{\"newOwnerId\":\"agent_002\"}");
    }

    @Test
    void snoozes() throws IOException {
        assertSent(new TaskCall.SnoozeTask(ID, DUE, false), "POST /v1/tasks/" + ID + "/snooze",
                "{\"newDueDate\":\"2026-04-15T10:00:00.000Z\",\"adjustReminders\":false}");
    }

    @Test
    void asksForFigures() throws IOException {
        assertSent(new TaskCall.GetStats(null), "GET /v1/tasks/stats", "");
        assertSent(new TaskCall.GetStats("agent_001"), "GET /v1/tasks/stats?ownerId=agent_001", "");
        assertSent(new TaskCall.GetAnalytics(null, null, null), "GET /v1/tasks/analytics", "");
        assertSent(new TaskCall.GetAnalytics(DUE, DUE.plusSeconds(1), "a"), "GET /v1/tasks/analytics"
                + "?startDate=2026-04-15T10%3A00%3A00.000Z&endDate=2026-04-15T10%3A00%3A01.000Z&ownerId=a", "");
        assertSent(new TaskCall.ListCustomerTasks("cust/123", 1, 20),
                "GET /v1/tasks/customer/cust%2F123?page=1&limit=20", "");
    }

    static Stream<TaskCall<?>> impossible() {
        var full = new LinkedHashMap<String, Object>();
        for (int i = 0; i < 50; i++) {
            full.put("k" + i, "v");
        }
        TaskFields title = TaskFields.builder().set(TaskField.TITLE, "T").build();
        return Stream.of(new TaskCall.GetTask(""), new TaskCall.GetTask(".."), new TaskCall.DeleteTask("a\nb"),
                new TaskCall.UpdateTask(ID, TaskFields.NONE), new TaskCall.CreateTask(OPERATION, TaskFields.NONE),
                new TaskCall.UpdateTask(ID, TaskFields.builder().set(TaskField.OWNER_ID, "a").build()),
                new TaskCall.UpdateTask(ID, TaskFields.builder().set(TaskField.UNKNOWN, Map.of()).build()),
                new TaskCall.CreateTask(OPERATION, title.with(TaskField.STATUS, "pending")),
                new TaskCall.CreateTask(OPERATION, title.with(TaskField.METADATA, full)),
                new TaskCall.ListTasks(ListQuery.page(0, 20, ListQuery.Sort.DUE, false)),
                new TaskCall.ListTasks(ListQuery.page(1, 101, ListQuery.Sort.DUE, false)),
                new TaskCall.ListCustomerTasks("c", 1, 0));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void sendsNothingThatCannotBeRight(TaskCall<?> call) throws IOException {
        try (var server = RawServer.json(200, "{}")) {
            var failure = assertInstanceOf(RemoteReply.Failure.class, desk.at(server.address()).call(call)).failure();
            assertEquals(NotSent.Cause.BAD_REQUEST, assertInstanceOf(NotSent.class, failure).cause());
            assertTrue(server.requests().isEmpty());
        }
    }

    @Test
    void sendsNothingWithoutUsableKey() throws IOException {
        try (var server = RawServer.json(200, "{}")) {
            for (String key : new String[] {"", "a\r\nEvil: 1", "schlüssel"}) {
                var failure = assertInstanceOf(RemoteReply.Failure.class,
                        desk.at(server.address(), key).call(new TaskCall.GetTask(ID))).failure();
                assertEquals(new Unauthorized(0, null), failure);
            }
            var none = desk.at(server.address(), () -> null).call(new TaskCall.GetTask(ID));
            assertEquals(new Unauthorized(0, null), assertInstanceOf(RemoteReply.Failure.class, none).failure());
            assertTrue(server.requests().isEmpty());
        }
    }

    @Test
    void wipesItsCopyOfTheKey() throws IOException {
        char[] copy = Desk.CANARY.toCharArray();
        try (var server = RawServer.json(200, "{}")) {
            desk.at(server.address(), () -> copy).call(new TaskCall.GetTask(ID));
            assertEquals(List.of(Desk.CANARY), server.onlyRequest().header("x-tenant-api-key"));
        }
        assertEquals("\0".repeat(copy.length), String.valueOf(copy));
    }
}
