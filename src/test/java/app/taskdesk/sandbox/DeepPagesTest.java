package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Pages far into a long list, which are served another way than the first ones. */
class DeepPagesTest extends SandboxTest {

    private static final int TASKS = 1_950;

    @BeforeEach
    void fill() {
        restart(SandboxOptions.empty(clock).withDemoTasks(TASKS));
    }

    @ParameterizedTest
    @CsvSource({"created_at, asc", "created_at, desc", "updated_at, desc", "dueDate, asc", "dueDate, desc",
            "title, asc", "priority, desc"})
    void holdEveryTaskOnceInOneOrder(String sort, String direction) {
        List<String> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int page = 1; page <= 20; page++) {
            JsonNode list = page(page, "&sort=" + sort + "&sortDirection=" + direction);
            assertEquals(TASKS, list.path("total").intValue());
            list.path("tasks").forEach(task -> {
                ids.add(task.path("_id").stringValue());
                keys.add(task.path(sort).asString());
            });
        }
        Set<String> distinct = new HashSet<>(ids);
        assertEquals(TASKS, ids.size());
        assertEquals(TASKS, distinct.size());
        if (sort.endsWith("_at")) {
            List<String> expected = new ArrayList<>(keys);
            expected.sort(direction.equals("asc") ? String::compareTo : Comparator.reverseOrder());
            assertEquals(expected, keys);
        }
    }

    @Test
    void forgetTheirOrderAtEveryWrite() {
        String query = "&sort=created_at";
        JsonNode before = page(12, query).path("tasks");
        String first = page(1, query).path("tasks").get(0).path("_id").stringValue();
        assertEquals(200, client.delete("/tasks/" + first).status());
        JsonNode after = page(12, query).path("tasks");
        assertEquals(before.get(1), after.get(0));
        client.patch("/tasks/" + after.get(0).path("_id").stringValue(), "{\"title\": \"Changed\"}");
        assertEquals("Changed", page(12, query).path("tasks").get(0).path("title").stringValue());
        assertEquals(TASKS - 1, page(12, query).path("total").intValue());
    }

    @Test
    void endQuietly() {
        assertEquals(50, page(20, "").path("tasks").size());
        assertEquals(0, page(21, "").path("tasks").size());
        assertEquals(0, page(2_000_000_000, "").path("tasks").size());
    }

    @Test
    void obeyFilters() {
        int total = client.get("/tasks?status=completed").json().path("total").intValue();
        assertTrue(total > 900, () -> "completed: " + total);
        JsonNode deep = page(9, "&status=completed&sort=updated_at").path("tasks");
        deep.forEach(task -> assertEquals("completed", task.path("status").stringValue()));
        assertEquals(100, deep.size());
    }

    private JsonNode page(int page, String query) {
        return client.get("/tasks?limit=100&page=" + page + query).json();
    }
}
