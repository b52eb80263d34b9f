package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every request and response printed in the vendor's page, sent and compared literally. */
class SeedExamplesTest {

    private static final String ID = "507f1f77bcf86cd799439011";
    private static final String CREATE = """
            {
              "title": "Follow up with customer",
              "titleType": "followup",
              "description": "Customer inquired about order #12345",
              "priority": "high",
              "dueDate": "2026-04-15T10:00:00Z",
              "ownerId": "agent_001",
              "ownerName": "John Doe",
              "relatedCustomerId": "cust_123",
              "relatedCustomerName": "Jane Smith",
              "tags": ["followup", "urgent"],
              "metadata": {
                "orderId": "ord_12345"
              }
            }""";
    private static final String TASK = """
            {
                "_id": "507f1f77bcf86cd799439011",
                "title": "Follow up with customer",
                "titleType": "followup",
                "description": "Customer inquired about order #12345",
                "status": "not_started",
                "priority": "high",
                "outcome": null,
                "dueDate": "2026-04-15T10:00:00Z",
                "completedAt": null,
                "ownerId": "agent_001",
                "ownerName": "John Doe",
                "queueId": null,
                "claimStatus": "claimed",
                "claimedAt": "2026-04-10T12:00:00Z",
                "claimedBy": "agent_001",
                "relatedCustomerId": "cust_123",
                "relatedCustomerName": "Jane Smith",
                "relatedConversationId": null,
                "collaboratorIds": [],
                "completionNotes": null,
                "tags": ["followup", "urgent"],
                "metadata": { "orderId": "ord_12345" },
                "linkedEntity": null,
                "autoComplete": null,
                "agentReminders": null,
                "snoozedUntil": null,
                "snoozeCount": 0,
                "created_at": "2026-04-10T12:00:00Z",
                "updated_at": "2026-04-10T12:00:00Z"
              }""";

    private final TestClock clock = new TestClock("2026-04-10T12:00:00Z");
    private SandboxServer server;
    private SandboxClient client;

    @BeforeEach
    void start() {
        server = SandboxServer.start(SandboxOptions.empty(clock));
        client = new SandboxClient(server);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void createsATaskAsPrinted() {
        SandboxClient.Answer answer = client.post("/tasks", CREATE);
        assertEquals(201, answer.status());
        ObjectNode expected = (ObjectNode) SandboxClient.json("""
                {"success": true, "message": "Task created successfully"}""");
        ObjectNode task = (ObjectNode) SandboxClient.json(TASK);
        JsonNode id = answer.json().path("task").path("_id");
        assertTrue(id.stringValue().matches("[0-9a-f]{24}"), id::toString);
        expected.set("task", task.set("_id", id));
        assertEquals(expected, answer.json());
    }

    @Test
    void keepsTheKeysOfATaskInThePrintedOrder() {
        JsonNode created = client.post("/tasks", CREATE).json().path("task");
        assertEquals(keys(SandboxClient.json(TASK)), keys(created));
    }

    @Test
    void refusesAnEmptyTitleAsPrinted() {
        SandboxClient.Answer answer = client.post("/tasks", "{\"title\": \"\"}");
        assertEquals(400, answer.status());
        assertEquals(SandboxClient.json("""
                {
                  "error": {
                    "code": "ValidationError",
                    "message": "Validation failed",
                    "details": ["title must be at least 1 characters"]
                  }
                }"""), answer.json());
    }

    @Test
    void listsTasksAsPrinted() {
        plantPrinted("in_progress");
        for (int i = 0; i < 149; i++) {
            client.create("""
                    {"title": "Other %d", "priority": "high", "dueDate": "2026-05-01T10:00:00Z"}""".formatted(i));
        }
        client.get("/tasks?limit=100").json().path("tasks").forEach(task ->
                client.patch("/tasks/" + task.path("_id").stringValue(), "{\"status\": \"in_progress\"}"));
        client.get("/tasks?limit=100&page=2").json().path("tasks").forEach(task ->
                client.patch("/tasks/" + task.path("_id").stringValue(), "{\"status\": \"in_progress\"}"));
        plantPrinted("in_progress");

        SandboxClient.Answer answer = client.get("/tasks?status=in_progress&priority=high&limit=20&page=1");

        assertEquals(200, answer.status());
        JsonNode row = SandboxClient.json("""
                {
                  "_id": "507f1f77bcf86cd799439011",
                  "title": "Follow up with customer",
                  "titleType": "followup",
                  "status": "in_progress",
                  "priority": "high",
                  "dueDate": "2026-04-15T10:00:00Z",
                  "ownerId": "agent_001",
                  "ownerName": "John Doe",
                  "claimStatus": "claimed",
                  "created_at": "2026-04-10T12:00:00Z",
                  "updated_at": "2026-04-10T12:00:00Z"
                }""");
        assertHolds(row, answer.json().path("tasks").get(0));
        assertHolds(SandboxClient.json("""
                {"total": 150, "page": 1, "limit": 20, "totalPages": 8}"""), answer.json());
        assertEquals(List.of("tasks", "total", "page", "limit", "totalPages"), keys(answer.json()));
        assertEquals(20, answer.json().path("tasks").size());
    }

    @Test
    void servesSparseRowsExactlyAsPrintedWhenSwitched() {
        plantPrinted("in_progress");
        server.faults().on(Switch.SPARSE_ROWS);
        JsonNode row = client.get("/tasks").json().path("tasks").get(0);
        assertEquals(List.of("_id", "title", "titleType", "status", "priority", "dueDate", "ownerId", "ownerName",
                "claimStatus", "created_at", "updated_at"), keys(row));
    }

    @Test
    void getsATaskBareAsPrinted() {
        plantPrinted("in_progress");
        SandboxClient.Answer answer = client.get("/tasks/" + ID);
        assertEquals(200, answer.status());
        assertHolds(SandboxClient.json("""
                {
                  "_id": "507f1f77bcf86cd799439011",
                  "title": "Follow up with customer",
                  "status": "in_progress",
                  "priority": "high",
                  "ownerId": "agent_001",
                  "ownerName": "John Doe"
                }"""), answer.json());
    }

    @Test
    void doesNotFindATaskAsPrinted() {
        SandboxClient.Answer answer = client.get("/tasks/" + ID);
        assertEquals(404, answer.status());
        assertEquals(SandboxClient.json("""
                {"error": {"code": "NotFoundError", "message": "Task not found"}}"""), answer.json());
    }

    @Test
    void updatesATaskAsPrinted() {
        plantPrinted("not_started");
        String body = """
                {
                  "title": "Updated title",
                  "description": "Updated description",
                  "priority": "urgent",
                  "status": "in_progress"
                }""";
        SandboxClient.Answer answer = client.put("/tasks/" + ID, body);
        assertEquals(200, answer.status());
        assertEquals(SandboxClient.json("""
                {"success": true, "message": "Task updated successfully"}"""), answer.json());
        assertHolds(SandboxClient.json(body), client.task(ID));
        assertEquals("agent_001", client.task(ID).path("ownerId").stringValue());
    }

    @Test
    void completesATaskAsPrinted() {
        plantPrinted("in_progress");
        String body = """
                {"outcome": "resolved", "completionNotes": "Customer satisfied with resolution"}""";
        SandboxClient.Answer answer = client.post("/tasks/" + ID + "/complete", body);
        assertEquals(200, answer.status());
        assertEquals(SandboxClient.json("""
                {"success": true, "message": "Task completed successfully"}"""), answer.json());
        assertHolds(SandboxClient.json(body), client.task(ID));
        assertEquals("completed", client.task(ID).path("status").stringValue());
    }

    @Test
    void snoozesATaskAsPrinted() {
        server.plant(((ObjectNode) SandboxClient.json(TASK)).put("snoozeCount", 1).toString());
        SandboxClient.Answer answer = client.post("/tasks/" + ID + "/snooze", """
                {"newDueDate": "2026-04-16T10:00:00Z", "adjustReminders": true}""");
        assertEquals(200, answer.status());
        assertEquals(SandboxClient.json("""
                {"success": true, "message": "Task snoozed successfully", "snoozeCount": 2}"""), answer.json());
        assertHolds(SandboxClient.json("""
                {"dueDate": "2026-04-16T10:00:00Z", "snoozedUntil": "2026-04-16T10:00:00Z",
                 "status": "not_started"}"""), client.task(ID));
    }

    @Test
    void reassignsATaskAsPrinted() {
        plantPrinted("in_progress");
        SandboxClient.Answer answer = client.post("/tasks/" + ID + "/reassign", """
                {"newOwnerId": "agent_002", "newOwnerName": "Jane Smith"}""");
        assertEquals(200, answer.status());
        assertTrue(answer.json().path("success").booleanValue());
        assertHolds(SandboxClient.json("""
                {"ownerId": "agent_002", "ownerName": "Jane Smith", "claimStatus": "claimed",
                 "claimedBy": "agent_002"}"""), client.task(ID));
    }

    @Test
    void deletesATaskAsPrinted() {
        plantPrinted("in_progress");
        SandboxClient.Answer answer = client.delete("/tasks/" + ID);
        assertEquals(200, answer.status());
        assertEquals(SandboxClient.json("""
                {"success": true, "message": "Task deleted successfully"}"""), answer.json());
        assertEquals(404, client.delete("/tasks/" + ID).status());
    }

    @Test
    void answersStatisticsWithThePrintedKeys() {
        plantPrinted("in_progress");
        assertEquals(SandboxClient.json("""
                {"total": 1, "overdue": 0, "dueToday": 0, "completedThisWeek": 0, "inProgress": 1}"""),
                client.get("/tasks/stats?ownerId=agent_001").json());
    }

    @Test
    void answersAnalyticsWithThePrintedKeys() {
        plantPrinted("in_progress");
        assertEquals(SandboxClient.json("""
                {
                  "totalTasks": 1,
                  "completedTasks": 0,
                  "overdueTasks": 0,
                  "avgCompletionTime": 0.0,
                  "statusDistribution": {"in_progress": 1},
                  "priorityDistribution": {"high": 1},
                  "agentPerformance": [
                    {"agentId": "agent_001", "agentName": "John Doe", "total": 1, "completed": 0}
                  ]
                }"""), client.get("/tasks/analytics?startDate=2026-04-01&endDate=2026-04-30").json());
    }

    @Test
    void listsACustomersTasksAsPrinted() {
        for (int i = 0; i < 5; i++) {
            client.create(CREATE);
        }
        JsonNode list = client.get("/tasks/customer/cust_123?page=1&limit=20").json();
        assertHolds(SandboxClient.json("""
                {"total": 5, "page": 1, "limit": 20, "totalPages": 1}"""), list);
        assertEquals(5, list.path("tasks").size());
    }

    @Test
    void refusesAMissingOrWrongKeyAsListed() {
        assertEquals("AuthenticationError", client.send(client.request("/tasks").setHeader("x-tenant-api-key", "no"))
                .errorCode());
    }

    private void plantPrinted(String status) {
        server.plant(((ObjectNode) SandboxClient.json(TASK)).put("status", status).toString());
    }

    private static void assertHolds(JsonNode expected, JsonNode actual) {
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            assertEquals(entry.getValue(), actual.get(entry.getKey()), entry.getKey());
        }
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.properties().forEach(entry -> keys.add(entry.getKey()));
        return keys;
    }
}
