package app.taskdesk.remote.talkingshops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.task.TaskAnalytics;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.TaskStats;
import app.taskdesk.remote.Written;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TalkingShopsReplyTest {

    private static final String ID = "507f1f77bcf86cd799439011";
    private static final TaskCall.ListTasks LIST =
            new TaskCall.ListTasks(ListQuery.page(1, 20, ListQuery.Sort.DUE, false));
    private static final TaskCall.CreateTask CREATE =
            new TaskCall.CreateTask(new UUID(1, 2), TaskFields.builder().set(TaskField.TITLE, "T").build());

    /** The task of the documents' own example. */
    private static final String TASK = """
            {"_id": "507f1f77bcf86cd799439011", "title": "Follow up with customer", "titleType": "followup",
             "description": "Customer inquired about order #12345", "status": "not_started", "priority": "high",
             "outcome": null, "dueDate": "2026-04-15T10:00:00Z", "completedAt": null, "ownerId": "agent_001",
             "ownerName": "John Doe", "queueId": null, "claimStatus": "claimed",
             "claimedAt": "2026-04-10T12:00:00Z", "claimedBy": "agent_001", "relatedCustomerId": "cust_123",
             "relatedCustomerName": "Jane Smith", "relatedConversationId": null, "collaboratorIds": [],
             "completionNotes": null, "tags": ["followup", "urgent"], "metadata": { "orderId": "ord_12345" },
             "linkedEntity": null, "autoComplete": null, "agentReminders": null, "snoozedUntil": null,
             "snoozeCount": 0, "created_at": "2026-04-10T12:00:00Z", "updated_at": "2026-04-10T12:00:00Z"}""";

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private RemoteTask task(String json) throws IOException {
        return desk.value(new TaskCall.GetTask(ID), json);
    }

    private TaskFields fields(String members) throws IOException {
        return task("{\"_id\":\"" + ID + "\"," + members + "}").fields();
    }

    private TaskPage page(String rows) throws IOException {
        return desk.value(LIST, "{\"tasks\":[" + rows + "],\"total\":150,\"page\":1,\"limit\":20,\"totalPages\":8}");
    }

    @Test
    void readsEveryFieldOfTheDocumentedTask() throws IOException {
        Instant made = Instant.parse("2026-04-10T12:00:00Z");
        TaskFields expected = TaskFields.builder().set(TaskField.TITLE, "Follow up with customer")
                .set(TaskField.CATEGORY, "followup")
                .set(TaskField.DESCRIPTION, "Customer inquired about order #12345")
                .set(TaskField.STATUS, "not_started").set(TaskField.PRIORITY, "high").set(TaskField.OUTCOME, null)
                .set(TaskField.DUE, Instant.parse("2026-04-15T10:00:00Z")).set(TaskField.COMPLETED_AT, null)
                .set(TaskField.OWNER_ID, "agent_001").set(TaskField.OWNER_NAME, "John Doe")
                .set(TaskField.QUEUE_ID, null).set(TaskField.CLAIM_STATUS, "claimed").set(TaskField.CLAIMED_AT, made)
                .set(TaskField.CLAIMED_BY, "agent_001").set(TaskField.CUSTOMER_ID, "cust_123")
                .set(TaskField.CUSTOMER_NAME, "Jane Smith").set(TaskField.CONVERSATION_ID, null)
                .set(TaskField.COLLABORATORS, List.of()).set(TaskField.COMPLETION_NOTES, null)
                .set(TaskField.TAGS, List.of("followup", "urgent"))
                .set(TaskField.METADATA, Map.of("orderId", "ord_12345")).set(TaskField.LINKED_ENTITY, null)
                .set(TaskField.AUTO_COMPLETE, null).set(TaskField.AGENT_REMINDERS, null)
                .set(TaskField.SNOOZED_UNTIL, null).set(TaskField.SNOOZE_COUNT, 0L).set(TaskField.CREATED_AT, made)
                .set(TaskField.UPDATED_AT, made).set(TaskField.UNKNOWN, Map.of()).build();
        assertEquals(new RemoteTask(ID, expected, true), task(TASK));
        assertEquals(new RemoteTask(ID, expected, true), desk.value(CREATE,
                "{\"success\":true,\"message\":\"Task created successfully\",\"task\":" + TASK + "}"));
        assertEquals(List.of(new RemoteTask(ID, expected.without(TaskField.UNKNOWN), true)), page(TASK).tasks());
    }

    @Test
    void rowWithKeysNobodyKnowsMayLackOthersOfThem() throws IOException {
        RemoteTask row = page(TASK.replaceFirst("\\{", "{\"mood\":\"good\",")).tasks().getFirst();
        assertFalse(row.complete());
        assertEquals(Map.of("mood", "good"), row.fields().object(TaskField.UNKNOWN));
    }

    @Test
    void leavesUntoldWhatSparseRowLacks() throws IOException {
        TaskPage page = page("""
                {"_id": "507f1f77bcf86cd799439011", "title": "Follow up with customer", "titleType": "followup",
                 "status": "in_progress", "priority": "high", "dueDate": "2026-04-15T10:00:00Z",
                 "ownerId": "agent_001", "ownerName": "John Doe", "claimStatus": "claimed",
                 "created_at": "2026-04-10T12:00:00Z", "updated_at": "2026-04-10T12:00:00Z"}""");
        RemoteTask row = page.tasks().getFirst();
        assertFalse(row.complete());
        assertEquals(EnumSet.of(TaskField.TITLE, TaskField.CATEGORY, TaskField.STATUS, TaskField.PRIORITY,
                TaskField.DUE, TaskField.OWNER_ID, TaskField.OWNER_NAME, TaskField.CLAIM_STATUS, TaskField.CREATED_AT,
                TaskField.UPDATED_AT), Set.copyOf(row.fields().present()));
        assertEquals(150, page.total());
        assertEquals(1, page.page());
        assertEquals(20, page.limit());
        assertEquals(0, page.skipped());
    }

    @Test
    void tellsEmptyFromUntold() throws IOException {
        TaskFields fields = fields("\"dueDate\":null,\"snoozedUntil\":\"\",\"tags\":null,\"title\":null");
        for (TaskField field : List.of(TaskField.DUE, TaskField.SNOOZED_UNTIL, TaskField.TAGS, TaskField.TITLE)) {
            assertTrue(fields.has(field));
            assertNull(fields.get(field));
        }
        assertFalse(fields.has(TaskField.DESCRIPTION));
    }

    @Test
    @DisplayName("3A row 57: words nobody knows")
    void keepsWordsNobodyKnows() throws IOException {
        TaskFields fields = fields("\"status\":\"on_hold\",\"priority\":\"5\",\"outcome\":\"paid\"");
        assertEquals("on_hold", fields.text(TaskField.STATUS));
        assertEquals("5", fields.text(TaskField.PRIORITY));
        assertEquals("paid", fields.text(TaskField.OUTCOME));
    }

    @Test
    void keepsFieldsNobodyKnowsAsTheyCame() throws IOException {
        TaskFields fields = fields("\"mood\":\"good\",\"sla\":{\"hours\":4,\"steps\":[1,2.5,null,true]},\"x\":null");
        Map<String, Object> unknown = fields.object(TaskField.UNKNOWN);
        assertEquals("good", unknown.get("mood"));
        assertEquals("{hours=4, steps=[1, 2.5, null, true]}", unknown.get("sla").toString());
        assertTrue(unknown.containsKey("x"));
    }

    @Test
    void keepsInnerShapesNobodyDocumented() throws IOException {
        TaskFields fields = fields("\"linkedEntity\":{\"type\":\"order\",\"id\":\"o1\"},\"autoComplete\":{},"
                + "\"agentReminders\":{\"at\":[\"2026-01-01\"]}");
        assertEquals(Map.of("type", "order", "id", "o1"), fields.object(TaskField.LINKED_ENTITY));
        assertEquals(Map.of("at", List.of("2026-01-01")), fields.object(TaskField.AGENT_REMINDERS));
    }

    @Test
    @DisplayName("3A row 50: values of other types")
    void readsOtherTypesWhereTheirMeaningIsPlain() throws IOException {
        TaskFields fields = fields("\"title\":42,\"snoozeCount\":\"3\",\"tags\":[\"a\",null,7,true],\"priority\":2");
        assertEquals("42", fields.text(TaskField.TITLE));
        assertEquals(3, fields.number(TaskField.SNOOZE_COUNT));
        assertEquals(List.of("a", "7", "true"), fields.list(TaskField.TAGS));
        assertEquals("2", fields.text(TaskField.PRIORITY));
        assertEquals(2, fields("\"snoozeCount\":2.0").number(TaskField.SNOOZE_COUNT));
    }

    @Test
    @DisplayName("3A row 50: values that cannot be read")
    void leavesUntoldButKeepsWhatCannotBeRead() throws IOException {
        TaskFields fields = fields("\"dueDate\":\"next week\",\"tags\":\"vip\",\"snoozeCount\":1e999,"
                + "\"metadata\":[1],\"title\":{\"en\":\"x\"},\"claimedAt\":1700000000");
        assertEquals(List.of(TaskField.UNKNOWN), fields.present());
        assertEquals(Map.of("dueDate", "next week", "tags", "vip", "snoozeCount", "1e999", "metadata", List.of(1L),
                "title", Map.of("en", "x"), "claimedAt", 1700000000L), fields.object(TaskField.UNKNOWN));
    }

    @Test
    void mendsBrokenText() throws IOException {
        TaskFields fields = fields("\"title\":\"a\\ud800\\u0000b\",\"metadata\":{\"k\":\"\\udc00\"}");
        assertEquals("a\uFFFD\uFFFDb", fields.text(TaskField.TITLE));
        assertEquals(Map.of("k", "\uFFFD"), fields.object(TaskField.METADATA));
    }

    @Test
    @DisplayName("3A row 50: ids that are missing or stand twice")
    void skipsRowsThatAreNoTasksAndTakesTheRest() throws IOException {
        TaskPage page = page("{\"_id\":\"a\",\"title\":\"A\"},{\"title\":\"no id\"},{\"_id\":null},{\"_id\":7},"
                + "{\"_id\":\"..\"},{\"_id\":\"\"},null,\"x\",[{\"_id\":\"q\"}],{\"_id\":\"a\",\"title\":\"again\"},"
                + "{\"_id\":\"b\",\"title\":\"B\"}");
        assertEquals(List.of("a", "b"), page.tasks().stream().map(RemoteTask::remoteId).toList());
        assertEquals("A", page.tasks().getFirst().fields().text(TaskField.TITLE));
        assertEquals(9, page.skipped());
    }

    @Test
    @DisplayName("3A row 50: counts that cannot be")
    void doubtsCountsThatCannotBe() throws IOException {
        TaskPage page = desk.value(LIST, "{\"tasks\":[],\"total\":-1,\"page\":0,\"limit\":\"20\",\"more\":{\"a\":1}}");
        assertEquals(new TaskPage(List.of(), -1, 0, 20, 0), page);
        assertEquals(-1, desk.value(LIST, "{\"tasks\":[],\"total\":null}").total());
        assertEquals(-1, desk.value(LIST, "{\"tasks\":[]}").total());
    }

    @Test
    void readsCustomersTasks() throws IOException {
        TaskPage page = desk.value(new TaskCall.ListCustomerTasks("cust_123", 1, 20),
                "{\"tasks\":[" + TASK + "],\"total\":5,\"page\":1,\"limit\":20,\"totalPages\":1}");
        assertEquals(5, page.total());
        assertEquals(ID, page.tasks().getFirst().remoteId());
    }

    @Test
    void readsWhatFollowsWrites() throws IOException {
        assertEquals(Written.ACCEPTED, desk.value(new TaskCall.UpdateTask(ID, CREATE.fields()),
                "{\"success\":true,\"message\":\"Task updated successfully\"}"));
        assertEquals(Written.ACCEPTED, desk.value(new TaskCall.DeleteTask(ID), "{}"));
        assertEquals(new Written(null, 2), desk.value(new TaskCall.SnoozeTask(ID, Instant.EPOCH, true),
                "{\"success\":true,\"message\":\"Task snoozed successfully\",\"snoozeCount\":2}"));
        assertEquals(Written.ACCEPTED,
                Desk.success(desk.reply(new TaskCall.CompleteTask(ID, null, null), 202, "{\"success\":true}")));
    }

    @Test
    void takesWriteWithoutContent() throws IOException {
        try (var server = app.taskdesk.remote.RawServer.answering((_, e) -> e.send("HTTP/1.1 204 No Content\r\n\r\n"))) {
            assertEquals(Written.ACCEPTED,
                    Desk.success(desk.at(server.address()).call(new TaskCall.DeleteTask(ID))));
        }
    }

    @Test
    void readsStats() throws IOException {
        assertEquals(new TaskStats(45, 5, 8, 12, 20), desk.value(new TaskCall.GetStats(null),
                "{\"total\":45,\"overdue\":5,\"dueToday\":8,\"completedThisWeek\":12,\"inProgress\":20}"));
    }

    @Test
    void readsAnalytics() throws IOException {
        TaskAnalytics analytics = desk.value(new TaskCall.GetAnalytics(null, null, null), """
                {"totalTasks": 150, "completedTasks": 120, "overdueTasks": 5, "avgCompletionTime": 4.5,
                 "statusDistribution": {"not_started": 10, "in_progress": 15, "completed": 120, "on_hold": 5},
                 "priorityDistribution": {"low": 30, "normal": 80, "high": 30, "urgent": 10},
                 "agentPerformance": [{"agentId": "agent_001", "agentName": "John Doe", "total": 50,
                   "completed": 45}, {"agentId": "agent_002", "agentName": null, "total": 1, "completed": 0}, {}]}""");
        assertEquals(new TaskAnalytics(150, 120, 5, 4.5,
                Map.of("not_started", 10L, "in_progress", 15L, "completed", 120L, "on_hold", 5L),
                Map.of("low", 30L, "normal", 80L, "high", 30L, "urgent", 10L),
                List.of(new TaskAnalytics.AgentFigures("agent_001", "John Doe", 50, 45),
                        new TaskAnalytics.AgentFigures("agent_002", null, 1, 0))), analytics);
        TaskAnalytics bare = desk.value(new TaskCall.GetAnalytics(null, null, null),
                "{\"totalTasks\":0,\"avgCompletionTime\":null}");
        assertEquals(new TaskAnalytics(0, 0, 0, null, Map.of(), Map.of(), List.of()), bare);
    }
}
