package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several clients at once: no write is lost and no two writes share a time stamp. */
class ManyClientsTest extends SandboxTest {

    private static final int WRITES = 60;

    @Test
    void countEverySnooze() {
        String id = client.create("{\"title\": \"T\"}");
        together(() -> client.post("/tasks/" + id + "/snooze", "{\"newDueDate\": \"2026-05-01\"}"));
        assertEquals(WRITES, client.task(id).path("snoozeCount").intValue());
    }

    @Test
    void stampEveryCreationApart() {
        together(() -> client.post("/tasks", "{\"title\": \"T\"}"));
        Set<String> stamps = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode task : client.get("/tasks?limit=100").json().path("tasks")) {
            stamps.add(task.path("updated_at").stringValue());
            ids.add(task.path("_id").stringValue());
        }
        assertEquals(WRITES, stamps.size());
        assertEquals(WRITES, ids.size());
    }

    @Test
    void completeATaskOnce() {
        String id = client.create("{\"title\": \"T\"}");
        AtomicInteger done = new AtomicInteger();
        together(() -> {
            if (client.post("/tasks/" + id + "/complete", "{}").status() == 200) {
                done.incrementAndGet();
            }
        });
        assertEquals(1, done.get());
    }

    private static void together(Runnable write) {
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < WRITES; i++) {
                clients.execute(write);
            }
        }
    }
}
