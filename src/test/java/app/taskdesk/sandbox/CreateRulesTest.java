package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a new task must and may be, key by key. */
class CreateRulesTest extends SandboxTest {

    @Test
    void fillsInTheDefaults() {
        JsonNode task = client.post("/tasks", "{\"title\": \"Bare\"}").json().path("task");
        assertEquals("other", task.path("titleType").stringValue());
        assertEquals("normal", task.path("priority").stringValue());
        assertEquals("not_started", task.path("status").stringValue());
        assertEquals("unassigned", task.path("claimStatus").stringValue());
        assertEquals(0, task.path("tags").size());
        assertEquals(0, task.path("metadata").size());
        for (String name : List.of("description", "dueDate", "ownerId", "ownerName", "queueId", "claimedAt",
                "claimedBy", "relatedCustomerId", "relatedCustomerName", "relatedConversationId", "linkedEntity")) {
            assertTrue(task.has(name) && task.path(name).isNull(), name);
        }
    }

    @Test
    void takesNullForWhatWasLeftOut() {
        JsonNode task = client.post("/tasks", """
                {"title": "T", "titleType": null, "priority": null, "dueDate": null, "tags": null, "metadata": null}""")
                .json().path("task");
        assertEquals("normal", task.path("priority").stringValue());
        assertTrue(task.path("tags").isArray());
    }

    @Test
    void storesEmptyTextsAsNull() {
        JsonNode task = client.post("/tasks", "{\"title\": \"T\", \"description\": \"\", \"ownerId\": \"\"}")
                .json().path("task");
        assertTrue(task.path("description").isNull());
        assertEquals("unassigned", task.path("claimStatus").stringValue());
    }

    @Test
    void putsATaskWithAQueueOnlyInTheQueue() {
        JsonNode task = client.post("/tasks", "{\"title\": \"T\", \"queueId\": \"q1\"}").json().path("task");
        assertEquals("queued", task.path("claimStatus").stringValue());
        assertTrue(task.path("claimedAt").isNull());
    }

    @Test
    void claimsATaskWithOwnerAndQueueForTheOwner() {
        JsonNode task = client.post("/tasks", "{\"title\": \"T\", \"queueId\": \"q1\", \"ownerId\": \"a1\"}")
                .json().path("task");
        assertEquals("claimed", task.path("claimStatus").stringValue());
        assertEquals("a1", task.path("claimedBy").stringValue());
        assertEquals("2026-04-10T12:00:00Z", task.path("claimedAt").stringValue());
    }

    @Test
    void ignoresKeysItDoesNotTakeAtCreation() {
        JsonNode task = client.post("/tasks", "{\"title\": \"T\", \"status\": \"completed\", \"colour\": \"red\"}")
                .json().path("task");
        assertEquals("not_started", task.path("status").stringValue());
        assertTrue(task.path("colour").isMissingNode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{}                                              | title is required",
            "{'title': null}                                 | title is required",
            "{'title': ''}                                   | title must be at least 1 characters",
            "{'title': '  '}                                 | title must be at least 1 characters",
            "{'title': 5}                                    | title must be a string",
            "{'title': 'T', 'titleType': 'chat'}             | titleType must be one of followup, callback, meeting,"
                    + " support, other",
            "{'title': 'T', 'priority': 'High'}              | priority must be one of low, normal, high, urgent",
            "{'title': 'T', 'priority': 1}                   | priority must be one of low, normal, high, urgent",
            "{'title': 'T', 'dueDate': 'tomorrow'}           | dueDate must be a valid ISO 8601 date",
            "{'title': 'T', 'dueDate': '2026-04-31'}         | dueDate must be a valid ISO 8601 date",
            "{'title': 'T', 'dueDate': 1776000000000}        | dueDate must be a valid ISO 8601 date",
            "{'title': 'T', 'description': ['a']}            | description must be a string",
            "{'title': 'T', 'ownerId': 7}                    | ownerId must be a string",
            "{'title': 'T', 'tags': 'vip'}                   | tags must be an array",
            "{'title': 'T', 'tags': [1]}                     | tags[0] must be a string",
            "{'title': 'T', 'metadata': []}                  | metadata must be an object"})
    void refusesWhatIsNotLegal(String body, String detail) {
        SandboxClient.Answer answer = client.post("/tasks", body.replace('\'', '"'));
        assertEquals(400, answer.status());
        assertEquals("ValidationError", answer.errorCode());
        assertEquals(List.of(detail), answer.details());
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        assertEquals(3, client.post("/tasks", "{\"title\": \"\", \"priority\": \"x\", \"tags\": 1}").details().size());
    }

    @Test
    void storesNothingWhenItRefuses() {
        client.post("/tasks", "{\"title\": \"\"}");
        assertEquals(0, client.get("/tasks").json().path("total").intValue());
    }

    @ParameterizedTest
    @CsvSource({"title, 500", "description, 5000", "ownerName, 200"})
    void countsLengthsInUtf16Units(String name, int max) {
        String emoji = "🙂".repeat(max / 2);
        assertEquals(201, client.post("/tasks", body(name, emoji)).status());
        SandboxClient.Answer tooLong = client.post("/tasks", body(name, emoji + "x"));
        assertEquals(List.of(name + " must be at most " + max + " characters"), tooLong.details());
    }

    @Test
    void limitsTags() {
        assertEquals(201, client.post("/tasks", withTags(20, "x".repeat(50))).status());
        assertEquals(List.of("tags must contain at most 20 items"), client.post("/tasks", withTags(21, "x")).details());
        assertEquals(List.of("tags[0] must be at most 50 characters"),
                client.post("/tasks", withTags(1, "x".repeat(51))).details());
    }

    @Test
    void limitsMetadata() {
        assertEquals(201, client.post("/tasks", withMetadata(50, "x".repeat(1000))).status());
        assertEquals(List.of("metadata must have at most 50 keys"),
                client.post("/tasks", withMetadata(51, "x")).details());
        assertEquals(List.of("metadata.k0 must be at most 1000 characters"),
                client.post("/tasks", withMetadata(1, "x".repeat(1001))).details());
    }

    @ParameterizedTest
    @CsvSource({"2026-04-15T10:00:00Z, 2026-04-15T10:00:00Z", "2026-04-15T12:00:00+02:00, 2026-04-15T10:00:00Z",
            "2026-04-15T10:00:00.123456Z, 2026-04-15T10:00:00.123Z", "2026-04-15, 2026-04-15T00:00:00Z"})
    void bringsDatesToOneForm(String sent, String stored) {
        JsonNode task = client.post("/tasks", "{\"title\": \"T\", \"dueDate\": \"" + sent + "\"}").json().path("task");
        assertEquals(stored, task.path("dueDate").stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Müller in Köln", "日本 🙂 مرحبا", "quote \" backslash \\ newline \n", "a\u0000b"})
    void keepsEveryTextAsItCame(String title) {
        String body = Json.object().put("title", title).toString();
        String id = client.create(body);
        assertEquals(title, client.task(id).path("title").stringValue());
        assertEquals(List.of(title), client.titles("/tasks"));
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertEquals(List.of("title must be valid Unicode text"),
                client.post("/tasks", "{\"title\": \"a\\ud83d\"}").details());
    }

    private static String body(String name, String value) {
        return Json.object().put("title", "T").put(name, value).toString();
    }

    private static String withTags(int count, String tag) {
        return "{\"title\": \"T\", \"tags\": [" + IntStream.range(0, count).mapToObj(i -> "\"" + tag + "\"")
                .collect(Collectors.joining(",")) + "]}";
    }

    private static String withMetadata(int count, String value) {
        return "{\"title\": \"T\", \"metadata\": {" + IntStream.range(0, count)
                .mapToObj(i -> "\"k" + i + "\": \"" + value + "\"").collect(Collectors.joining(",")) + "}}";
    }
}
