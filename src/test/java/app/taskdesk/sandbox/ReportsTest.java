package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The server's own figures. The clock stands on Friday 2026-04-10, noon UTC. */
class ReportsTest extends SandboxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'dueDate': '2026-04-10T11:59:59.999Z'                            | 1 1 1 0 0",
            "'dueDate': '2026-04-10T12:00:00Z'                                | 1 0 1 0 0",
            "'dueDate': '2026-04-10T23:59:59.999Z', 'status': 'in_progress'   | 1 0 1 0 1",
            "'dueDate': '2026-04-11T00:00:00Z', 'status': 'pending'           | 1 0 0 0 0",
            "'dueDate': '2026-04-09T00:00:00Z', 'status': 'deferred'          | 1 0 0 0 0",
            "'dueDate': '2026-04-10T10:00:00Z', 'status': 'completed', 'completedAt': '2026-04-10T11:00:00Z'"
                    + " | 1 0 0 1 0",
            "'status': 'completed', 'completedAt': '2026-04-06T00:00:00Z'     | 1 0 0 1 0",
            "'status': 'completed', 'completedAt': '2026-04-05T23:59:59.999Z' | 1 0 0 0 0"})
    void countsByTheClock(String keys, String figures) {
        plant("x", keys);
        assertEquals(figures, figures("/tasks/stats"));
    }

    @Test
    void countsForOneOwner() {
        plant("a", "'ownerId': 'o1', 'status': 'in_progress'");
        plant("b", "'ownerId': 'o2'");
        assertEquals("2 0 0 0 1", figures("/tasks/stats"));
        assertEquals("1 0 0 0 0", figures("/tasks/stats?ownerId=o2"));
        assertEquals("0 0 0 0 0", figures("/tasks/stats?ownerId=nobody"));
    }

    @Test
    void seesTimePass() {
        plant("a", "'dueDate': '2026-04-10T13:00:00Z'");
        clock.set("2026-04-13T00:00:00Z");
        assertEquals("1 1 0 0 0", figures("/tasks/stats"));
    }

    @Test
    void analysesDistributionsTimesAndAgents() {
        plant("a", "'ownerId': 'o1', 'ownerName': 'Ann', 'priority': 'high', 'created_at': '2026-04-08T00:00:00Z',"
                + " 'status': 'completed', 'completedAt': '2026-04-08T06:00:00Z'");
        plant("b", "'ownerId': 'o1', 'ownerName': 'Ann B', 'created_at': '2026-04-09T00:00:00Z',"
                + " 'status': 'completed', 'completedAt': '2026-04-09T03:00:00Z'");
        plant("c", "'ownerId': 'o2', 'ownerName': null, 'created_at': '2026-04-09T00:00:00Z', 'priority': 'low',"
                + " 'dueDate': '2026-04-10T00:00:00Z'");
        plant("d", "'created_at': '2026-04-09T00:00:00Z', 'status': 'deferred'");
        assertEquals(SandboxClient.json("""
                {"totalTasks": 4, "completedTasks": 2, "overdueTasks": 1, "avgCompletionTime": 4.5,
                 "statusDistribution": {"not_started": 1, "completed": 2, "deferred": 1},
                 "priorityDistribution": {"low": 1, "normal": 2, "high": 1},
                 "agentPerformance": [
                   {"agentId": "o1", "agentName": "Ann B", "total": 2, "completed": 2},
                   {"agentId": "o2", "agentName": null, "total": 1, "completed": 0}]}"""),
                client.get("/tasks/analytics").json());
    }

    @ParameterizedTest
    @CsvSource({"'', 3", "startDate=2026-04-02, 2", "endDate=2026-04-02, 2", "endDate=2026-04-02T00:00:00Z, 1",
            "startDate=2026-04-02&endDate=2026-04-02, 1", "startDate=2026-04-02T12:00:00Z, 2", "ownerId=o1, 1"})
    void analysesTasksCreatedInTheSpan(String query, int total) {
        plant("a", "'created_at': '2026-04-01T23:59:59Z', 'ownerId': 'o1'");
        plant("b", "'created_at': '2026-04-02T12:00:00Z'");
        plant("c", "'created_at': '2026-04-03T00:00:00Z'");
        assertEquals(total, client.get("/tasks/analytics?" + query).json().path("totalTasks").intValue());
    }

    @Test
    void analysesFiveThousandTasksAtMost() {
        restart(SandboxOptions.empty(clock).withDemoTasks(5_200));
        JsonNode analytics = client.get("/tasks/analytics").json();
        assertEquals(5_000, analytics.path("totalTasks").intValue());
        assertEquals(5_200, client.get("/tasks/stats").json().path("total").intValue());
        assertTrue(analytics.path("agentPerformance").size() > 6);
    }

    @Test
    void refusesADateItCannotRead() {
        assertEquals(List.of("startDate must be a valid ISO 8601 date", "endDate must be a valid ISO 8601 date"),
                client.get("/tasks/analytics?startDate=april&endDate=may").details());
    }

    private String figures(String path) {
        JsonNode stats = client.get(path).json();
        return "%s %s %s %s %s".formatted(stats.get("total"), stats.get("overdue"), stats.get("dueToday"),
                stats.get("completedThisWeek"), stats.get("inProgress"));
    }

    private void plant(String id, String keys) {
        server.plant("{'_id': '%s', 'title': 'T', %s}".formatted(id, keys).replace('\'', '"'));
    }
}
