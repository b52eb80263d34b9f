package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** What goes wrong on demand, and the log that tells what reached the server. */
class FaultsTest extends SandboxTest {

    private static final String TASK = "{\"title\": \"T\"}";

    @Test
    void dropsTheReplyAfterApplying() {
        server.faults().next("POST", "/tasks", new Fault.DropReply());
        assertEquals(0, client.get("/tasks").json().path("total").intValue());
        assertThrows(IOException.class, () -> client.exchange(creation()));
        assertEquals(1, client.get("/tasks").json().path("total").intValue());
        assertEquals(1, server.requests().count("POST", "/tasks"));
        assertEquals(201, server.requests().of("POST", "/tasks").getFirst().status());
        assertEquals(201, client.post("/tasks", TASK).status());
    }

    @Test
    void dropsTheRequestBeforeApplying() {
        server.faults().next("POST", "/tasks", new Fault.DropRequest());
        assertThrows(IOException.class, () -> client.exchange(creation()));
        assertEquals(0, client.get("/tasks").json().path("total").intValue());
        assertEquals(0, server.requests().of("POST", "/tasks").getFirst().status());
    }

    @Test
    void answersTheNextSoManyRequests429() {
        server.faults().next(2, new Fault.Answer(429, Duration.ofSeconds(7)));
        for (int i = 0; i < 2; i++) {
            SandboxClient.Answer refused = client.post("/tasks", TASK);
            assertEquals(429, refused.status());
            assertEquals(Optional.of("7"), refused.response().headers().firstValue("Retry-After"));
        }
        assertEquals(0, client.get("/tasks").json().path("total").intValue());
    }

    @Test
    void answersWithinTheErrorEnvelope() {
        server.faults().next(new Fault.Answer(500, null));
        server.faults().next(new Fault.Answer(401, null));
        server.faults().next(new Fault.Answer(403, null));
        assertEquals("InternalServerError", client.get("/tasks").errorCode());
        assertEquals("AuthenticationError", client.get("/tasks").errorCode());
        assertEquals(403, client.get("/tasks").status());
        assertEquals(200, client.get("/tasks").status());
    }

    @Test
    void keepsFailingUntilCleared() {
        server.faults().always("GET", "/tasks/*", new Fault.Answer(500, null));
        assertEquals(500, client.get("/tasks/a").status());
        assertEquals(500, client.get("/tasks/stats").status());
        assertEquals(200, client.get("/tasks").status());
        server.faults().clear();
        assertEquals(404, client.get("/tasks/a").status());
    }

    @Test
    void failsEachThirdRequest() {
        server.faults().everyNth(3, new Fault.Answer(500, null));
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> client.get("/tasks").status()).toList();
        assertEquals(List.of(200, 200, 500, 200, 200, 500), statuses);
    }

    @Test
    void garblesBodies() {
        client.create(TASK);
        for (Fault.Garbling how : Fault.Garbling.values()) {
            server.faults().next(new Fault.Garble(how));
        }
        assertThrows(JacksonException.class, client.get("/tasks")::json);
        assertTrue(client.get("/tasks").response().body().startsWith("<!DOCTYPE html>"));
        assertEquals("", client.get("/tasks").response().body());
        assertTrue(client.get("/tasks").json().path("tasks").isMissingNode());
        assertEquals(1, client.get("/tasks").json().path("total").intValue());
    }

    @Test
    void appliesWhatItGarbles() {
        server.faults().next(new Fault.Garble(Fault.Garbling.CUT_JSON));
        assertEquals(201, client.post("/tasks", TASK).status());
        assertEquals(1, client.get("/tasks").json().path("total").intValue());
    }

    @Test
    void delaysAnswers() {
        server.faults().latency(Duration.ofMillis(60));
        assertTakes(Duration.ofMillis(60));
        server.faults().latency(Duration.ZERO);
        server.faults().next(new Fault.Delay(Duration.ofMillis(60)));
        assertTakes(Duration.ofMillis(60));
    }

    @Test
    void stallsInTheMiddleOfABody() {
        server.faults().next(new Fault.Stall(Duration.ofMillis(60)));
        assertTakes(Duration.ofMillis(60));
    }

    @Test
    void closesWhileARequestStalls() throws Exception {
        server.faults().next(new Fault.Stall(Duration.ofHours(1)));
        Thread asking = Thread.ofVirtual().start(() ->
                assertThrows(IOException.class, () -> client.exchange(client.request("/tasks"))));
        while (server.requests().total() == 0) {
            Thread.onSpinWait();
        }
        server.close();
        assertTrue(asking.join(Duration.ofSeconds(10)));
    }

    @Test
    void letsSomebodyElseChangeThingsFirst() {
        String id = client.create(TASK);
        server.faults().next("PATCH", "/tasks/*", new Fault.RunFirst(() ->
                server.plant("{\"_id\": \"" + id + "\", \"title\": \"Theirs\", \"priority\": \"low\"}")));
        client.patch("/tasks/" + id, "{\"title\": \"Mine\"}");
        assertEquals("Mine", client.task(id).path("title").stringValue());
        assertEquals("low", client.task(id).path("priority").stringValue());
    }

    @Test
    void answers200ToACreationWhenSwitched() {
        server.faults().on(Switch.CREATE_ANSWERS_200);
        assertEquals(200, client.post("/tasks", TASK).status());
        server.faults().off(Switch.CREATE_ANSWERS_200);
        assertEquals(201, client.post("/tasks", TASK).status());
    }

    @Test
    void writesDownWhatReachedIt() {
        String id = client.create(TASK);
        client.patch("/tasks/" + id, "{\"title\": \"Neu ö\"}");
        client.get("/tasks?search=a%20b");
        LoggedRequest patch = server.requests().of("PATCH", "/tasks/*").getFirst();
        assertEquals("{\"title\": \"Neu ö\"}", patch.body());
        assertEquals(200, patch.status());
        assertEquals(clock.instant(), patch.at());
        assertEquals("/v1/tasks?search=a%20b", server.requests().all().getLast().target());
        assertEquals(3, server.requests().total());
        assertEquals(3, server.requests().count("*", "*"));
        server.requests().clear();
        assertEquals(0, server.requests().total());
    }

    private void assertTakes(Duration least) {
        long start = System.nanoTime();
        assertEquals(200, client.get("/tasks").status());
        long taken = System.nanoTime() - start;
        assertTrue(taken >= least.toNanos(), () -> "took only " + Duration.ofNanos(taken));
    }

    private HttpRequest.Builder creation() {
        return client.request("/tasks").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(TASK));
    }
}
