package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Periskope's doors and its list, with each reading that the vendor's documents leave open. */
class PeriskopeListTest extends PeriskopeTest {

    @Test
    void listsTheNewestFirstAndCountsPlacesFromOne() {
        makeTasks(5);
        JsonNode page = client.get("/tasks?offset=1&limit=2").json();
        assertEquals(List.of("Task 4", "Task 3"), titles(page));
        assertEquals(List.of(2, 3, 2), numbers(page));
    }

    @Test
    void answersAnEmptyPageBehindTheEnd() {
        makeTasks(2);
        JsonNode page = client.get("/tasks?offset=2&limit=2").json();
        assertEquals(0, page.path("tasks").size());
        assertEquals(List.of(0, 0, 0), numbers(page));
    }

    @Test
    void countsOffsetsFromOneWhenSwitched() {
        makeTasks(3);
        server.faults().on(Switch.OFFSET_FROM_ONE);
        assertEquals(List.of("Task 3", "Task 2"), titles(client.get("/tasks?offset=1&limit=2").json()));
        assertEquals(List.of("Task 3", "Task 2"), titles(client.get("/tasks?offset=0&limit=2").json()));
        assertEquals(List.of("Task 2", "Task 1"), titles(client.get("/tasks?offset=2&limit=2").json()));
    }

    @Test
    void countsAllTasksWhenSwitched() {
        makeTasks(3);
        server.faults().on(Switch.COUNT_IS_TOTAL);
        assertEquals(List.of(1, 2, 3), numbers(client.get("/tasks?offset=0&limit=2").json()));
    }

    @Test
    void drawsTasksFurtherDownByNewOnesWhenSwitched() {
        makeTasks(4);
        server.faults().on(Switch.DRIFTING_PAGES);
        client.get("/tasks?offset=0&limit=2");
        assertEquals(List.of("Task 3", "Task 2"), titles(client.get("/tasks?offset=2&limit=2").json()));
    }

    @ParameterizedTest
    @CsvSource({"limit=2001, limit", "limit=0, limit", "limit=x, limit", "offset=-1, offset", "offset=x, offset"})
    void refusesPlacesThatAreNone(String query, String field) {
        SandboxClient.Answer answer = client.get("/tasks?" + query);
        assertEquals(422, answer.status());
        assertEquals(List.of(field), keys(answer.json().path("fields")));
    }

    @Test
    void lowersALimitThatIsTooLargeWhenSwitched() {
        server.faults().on(Switch.CLAMP_LIMIT);
        assertEquals(200, client.get("/tasks?limit=5000").status());
    }

    @ParameterizedTest
    @CsvSource({"GET, /tasks/task-none", "PATCH, /tasks/task-none", "DELETE, /tasks/task-none", "POST, /tasks",
        "GET, /tickets", "POST, /tasks/task-none/complete"})
    void doesNotFindWhatIsNotDocumented(String method, String path) {
        SandboxClient.Answer answer = client.send(client.request(path).header("Content-Type", "application/json")
                .method(method, java.net.http.HttpRequest.BodyPublishers.ofString("{\"title\": \"A\"}")));
        assertEquals(404, answer.status());
        assertEquals(SandboxClient.json("""
                {"code": "NOT_FOUND", "name": "Not Found", "message": "%s", "status": 404}""".formatted(
                answer.json().path("message").stringValue())), answer.json());
    }

    @Test
    void letsInByBearerTokenAlone() {
        try (SandboxClient stranger = new SandboxClient(server)) {
            assertEquals(401, stranger.get("/tasks").status());
            assertEquals("UNAUTHORIZED", stranger.get("/tasks").json().path("code").stringValue());
        }
        assertEquals(200, client.get("/tasks").status());
    }

    @Test
    void tellsTheOrganisationAndATraceWithEachAnswer() {
        var headers = client.get("/tasks").response().headers();
        assertTrue(headers.firstValue("x-periskope-org-id").isPresent());
        assertTrue(headers.firstValue("x-periskope-trace-id").isPresent());
    }

    @Test
    void namesTheMissingPhoneWhenSwitched() {
        server.faults().on(Switch.NEEDS_PHONE);
        SandboxClient.Answer answer = client.get("/tasks");
        assertEquals(422, answer.status());
        assertEquals(List.of("x-phone"), keys(answer.json().path("fields")));
        assertEquals(200, client.send(client.request("/tasks").header("x-phone", "447700900100").GET()).status());
    }

    @Test
    void refusesAPhoneThatIsNone() {
        assertEquals(422, client.send(client.request("/tasks").header("x-phone", "+44 7700").GET()).status());
        assertEquals(200, client.send(client.request("/tasks").header("x-phone", "phone-abc1").GET()).status());
    }

    @Test
    void hasADemoWorkspaceWhoseThingsAreAllItsOwn() {
        stopServer();
        server = SandboxServer.start(SandboxOptions.empty(() -> Instant.parse("2026-11-23T10:42:05Z"))
                .withVendor(Vendor.PERISKOPE).withDemoTasks(150).withZone(ZoneOffset.UTC));
        client = SandboxClient.ofPeriskope(server);
        JsonNode tasks = client.get("/tasks?offset=0&limit=500").json().path("tasks");
        assertEquals(150, tasks.size());
        Set<String> types = new HashSet<>();
        for (JsonNode task : tasks) {
            String type = task.path("type").stringValue();
            types.add(type);
            if (!type.equals("todo")) {
                String id = task.path("association").path(type + "_id").stringValue();
                assertEquals(200, client.post("/tasks/create", """
                        {"title": "A", "type": "%s", "association": {"%s_id": "%s"}, "assignee": "%s"}"""
                        .formatted(type, type, id, task.path("created_by").stringValue())).status(), task::toString);
            }
            assertEquals(task.path("status").stringValue().equals("closed"),
                    !task.path("completed_metadata").isNull(), task::toString);
        }
        assertEquals(Set.of("todo", "chat", "message", "ticket"), types);
    }

    private void makeTasks(int count) {
        for (int i = 1; i <= count; i++) {
            created("{\"title\": \"Task " + i + "\"}");
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private static List<String> titles(JsonNode page) {
        List<String> titles = new ArrayList<>();
        page.path("tasks").forEach(task -> titles.add(task.path("title").stringValue()));
        return Collections.unmodifiableList(titles);
    }

    private static List<Integer> numbers(JsonNode page) {
        return List.of(page.path("from").intValue(), page.path("to").intValue(), page.path("count").intValue());
    }
}
