package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Filters alone and together, search, order and pages. */
class ListTest extends SandboxTest {

    @BeforeEach
    void plantTasks() {
        plant("a", "'title': 'Alpha', 'dueDate': '2026-04-10T12:00:00Z', 'ownerId': 'o1', 'priority': 'high'");
        plant("b", "'title': 'bravo', 'dueDate': '2026-04-10T11:59:59.999Z', 'ownerId': 'o1', 'status': 'in_progress'");
        plant("c", "'title': 'Charlie', 'description': 'See ALPHA', 'queueId': 'q1', 'priority': 'urgent'");
        plant("d", "'title': 'delta', 'dueDate': '2026-04-01T00:00:00Z', 'status': 'completed', 'ownerId': 'o2'");
        plant("e", "'title': 'Echo', 'dueDate': '2026-04-02T00:00:00Z', 'status': 'deferred', 'priority': 'low'");
        plant("f", "'title': 'Foxtrot 100%_', 'dueDate': '2026-04-12T00:00:00Z', 'relatedCustomerId': 'c1',"
                + " 'linkedEntity': {'entityType': 'order', 'entityId': 'x1', 'pipelineId': 'p1'}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "                                             | e d b a f c",
            "ownerId=o1                                   | b a",
            "queueId=q1                                   | c",
            "status=in_progress                           | b",
            "priority=high                                | a",
            "relatedCustomerId=c1                         | f",
            "linkedEntityType=order                       | f",
            "linkedEntityId=x1                            | f",
            "linkedPipelineId=p1                          | f",
            "linkedPipelineId=p2                          | ''",
            "dueBefore=2026-04-02T00:00:00Z               | d",
            "dueAfter=2026-04-10T12:00:00Z                | f",
            "dueAfter=2026-04-01&dueBefore=2026-04-12     | e b a",
            "dueBefore=2026-04-10T14:00:00%2B02:00        | d e b",
            "overdue=true                                 | b",
            "overdue=false                                | e d b a f c",
            "ownerId=o1&priority=high                     | a",
            "ownerId=o1&priority=high&status=in_progress  | ''",
            "ownerId=o1&search=ALPHA                      | a",
            "ownerId=o1&overdue=true&search=rav           | b",
            "colour=red                                   | e d b a f c"})
    void combinesFilters(String query, String ids) {
        assertSameTasks(ids, list(query == null ? "" : query));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"alpha | a c", "ALPHA | a c", "0%_ | f", "0%% | ''", ". | ''", "Alpha.* | ''",
            "a S | ''"})
    void searchesLiterallyAndWithoutCaseInTitleAndDescription(String text, String ids) {
        assertSameTasks(ids, list("search=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }

    @Test
    void searchesBeyondAscii() {
        plant("z", "'title': 'Anruf bei ZOË MÜLLER, ΣΊΣΥΦΟΣ'");
        assertSameTasks("z", list("search=zo%C3%AB+m%C3%BCller"));
        assertSameTasks("z", list("search=" + URLEncoder.encode("σίσυφος", StandardCharsets.UTF_8)));
    }

    @Test
    void findsATextItWasChangedToAndNoLongerTheOldOne() {
        client.patch("/tasks/a", "{\"title\": \"Zulu\", \"description\": \"fresh\"}");
        assertSameTasks("a", list("search=FRESH"));
        assertSameTasks("c", list("search=alpha"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sort=dueDate                          | d e b a f c",
            "sort=dueDate&sortDirection=desc       | f a b e d c",
            "sort=created_at                       | a b c d e f",
            "sort=created_at&sortDirection=desc    | f e d c b a",
            "sort=updated_at&sortDirection=asc     | a b c d e f",
            "sort=title                            | a b c d e f",
            "sort=title&sortDirection=desc         | f e d c b a",
            "sort=priority                         | e b d f a c",
            "sort=priority&sortDirection=desc      | c a f d b e",
            "sort=status                           | d e b a c f"})
    void ordersWithTiesById(String query, String ids) {
        assertEquals(ids, ids(list(query)));
    }

    @Test
    void ordersDueDatesAscendingWithNoneLastByDefault() {
        assertEquals("d e b a f c", ids(list("")));
    }

    @Test
    void putsMissingDueDatesFirstWhenSwitched() {
        server.faults().on(Switch.NULL_DUE_DATES_FIRST);
        assertEquals("c d e b a f", ids(list("")));
        assertEquals("c f a b e d", ids(list("sortDirection=desc")));
    }

    @Test
    void movesAChangedTaskToTheNewestEnd() {
        client.patch("/tasks/b", "{\"priority\": \"low\"}");
        assertEquals("b f e d c a", ids(list("sort=updated_at&sortDirection=desc")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 | 4 | d e b a", "2 | 4 | f c", "3 | 4 | ''", "6 | 1 | c", "1 | 100 | d e b a f c"})
    void cutsPages(int page, int limit, String ids) {
        JsonNode list = list("page=" + page + "&limit=" + limit);
        assertEquals(ids, ids(list));
        assertEquals(6, list.path("total").intValue());
        assertEquals(page, list.path("page").intValue());
        assertEquals(limit, list.path("limit").intValue());
        assertEquals((6 + limit - 1) / limit, list.path("totalPages").intValue());
    }

    @Test
    void servesTwentyRowsAndPageOneByDefault() {
        JsonNode list = list("");
        assertEquals(1, list.path("page").intValue());
        assertEquals(20, list.path("limit").intValue());
    }

    @Test
    void countsNoPagesWhenNothingMatches() {
        JsonNode list = list("ownerId=nobody");
        assertEquals(SandboxClient.json("{\"tasks\": [], \"total\": 0, \"page\": 1, \"limit\": 20, \"totalPages\": 0}"),
                list);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "page=0                    | page must be an integer of at least 1",
            "page=-1                   | page must be an integer of at least 1",
            "page=two                  | page must be an integer of at least 1",
            "page=                     | page must be an integer of at least 1",
            "limit=0                   | limit must be an integer of at least 1",
            "limit=1.5                 | limit must be an integer of at least 1",
            "limit=101                 | limit must be at most 100",
            "status=open               | status must be one of not_started, in_progress, pending, completed, deferred",
            "priority=1                | priority must be one of low, normal, high, urgent",
            "sort=ownerId              | sort must be one of dueDate, created_at, updated_at, title, priority, status",
            "sortDirection=up          | sortDirection must be one of asc, desc",
            "overdue=yes               | overdue must be one of true, false",
            "dueBefore=soon            | dueBefore must be a valid ISO 8601 date",
            "dueAfter=2026-13-01       | dueAfter must be a valid ISO 8601 date"})
    void refusesAnIllegalQuery(String query, String detail) {
        SandboxClient.Answer answer = client.get("/tasks?" + query);
        assertEquals(400, answer.status());
        assertEquals(List.of(detail), answer.details());
    }

    @Test
    void lowersTheLimitWhenSwitched() {
        server.faults().on(Switch.CLAMP_LIMIT);
        assertEquals(100, list("limit=500").path("limit").intValue());
    }

    @Test
    void listsEveryKeyOfATaskInARow() {
        assertEquals(client.task("f"), list("relatedCustomerId=c1").path("tasks").get(0));
    }

    @Test
    void listsACustomersTasksInPages() {
        plant("g", "'title': 'Golf', 'dueDate': '2026-04-11T00:00:00Z', 'relatedCustomerId': 'c1'");
        JsonNode second = client.get("/tasks/customer/c1?page=2&limit=1").json();
        assertEquals("f", ids(second));
        assertEquals(2, second.path("totalPages").intValue());
        assertEquals(0, client.get("/tasks/customer/nobody").json().path("total").intValue());
        assertEquals(400, client.get("/tasks/customer/c1?limit=101").status());
    }

    @Test
    void driftsBetweenPagesWhenSwitched() {
        server.faults().on(Switch.DRIFTING_PAGES);
        assertEquals("a b", ids(list("sort=updated_at&limit=2")));
        assertEquals("d e", ids(list("sort=updated_at&limit=2&page=2")));
    }

    @Test
    void servesUnknownKeysWhenSwitched() {
        server.faults().on(Switch.UNKNOWN_KEYS);
        JsonNode list = list("");
        assertTrue(list.has("apiVersion"));
        assertTrue(list.path("tasks").get(0).has("sentiment"));
        assertTrue(client.task("a").has("apiVersion"));
    }

    @Test
    void servesPlantedValuesNoDocumentNames() {
        plant("u", "'title': 'U', 'status': 'paused', 'priority': 'meh', 'future': {'x': 1}");
        JsonNode task = client.task("u");
        assertEquals("paused", task.path("status").stringValue());
        assertEquals(1, task.path("future").path("x").intValue());
        assertEquals(task, list("search=U&sort=priority").path("tasks").get(0));
    }

    private JsonNode list(String query) {
        SandboxClient.Answer answer = client.get("/tasks?" + query);
        assertEquals(200, answer.status(), () -> answer.response().body());
        return answer.json();
    }

    private void plant(String id, String keys) {
        server.plant("{'_id': '%s', %s}".formatted(id, keys).replace('\'', '"'));
    }

    private static void assertSameTasks(String ids, JsonNode list) {
        assertEquals(sorted(ids), sorted(ids(list)));
        assertEquals(list.path("tasks").size(), list.path("total").intValue());
    }

    private static List<String> sorted(String ids) {
        return List.of(ids.split(" ")).stream().sorted().toList();
    }

    private static String ids(JsonNode list) {
        StringBuilder ids = new StringBuilder();
        list.path("tasks").forEach(task -> ids.append(' ').append(task.path("_id").stringValue()));
        return ids.toString().strip();
    }
}
