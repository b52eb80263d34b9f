package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** So many requests a minute, and the headers that say so. */
class RequestBudgetTest extends SandboxTest {

    @Test
    void countsDownAndThenRefuses() {
        restart(SandboxOptions.empty(clock).withRequestsPerMinute(2));
        SandboxClient.Answer first = client.get("/tasks");
        assertEquals(Optional.of("2"), header(first, "X-RateLimit-Limit"));
        assertEquals(Optional.of("1"), header(first, "X-RateLimit-Remaining"));
        assertEquals(Optional.of("60"), header(first, "X-RateLimit-Reset"));
        clock.advance(Duration.ofMillis(12_500));
        assertEquals(Optional.of("0"), header(client.get("/tasks/nobody"), "X-RateLimit-Remaining"));

        SandboxClient.Answer refused = client.post("/tasks", "{\"title\": \"T\"}");

        assertEquals(429, refused.status());
        assertEquals("RateLimitError", refused.errorCode());
        assertEquals(Optional.of("48"), header(refused, "Retry-After"));
        assertEquals(Optional.of("0"), header(refused, "X-RateLimit-Remaining"));
        clock.advance(Duration.ofMillis(47_500));
        assertEquals(0, client.get("/tasks").json().path("total").intValue());
    }

    @Test
    void doesNotChargeStrangers() {
        restart(SandboxOptions.empty(clock).withRequestsPerMinute(1));
        for (int i = 0; i < 3; i++) {
            assertEquals(401, client.send(client.request("/tasks").setHeader("x-tenant-api-key", "no")).status());
        }
        assertEquals(200, client.get("/tasks").status());
    }

    @Test
    void sendsNoHeadersWithoutABudget() {
        assertFalse(header(client.get("/tasks"), "X-RateLimit-Limit").isPresent());
    }

    @Test
    void tellsTheResetInTheSwitchedForm() {
        restart(SandboxOptions.empty(clock).withRequestsPerMinute(1));
        server.faults().on(Switch.RESET_IN_EPOCH_SECONDS);
        assertEquals(Optional.of("1775822460"), header(client.get("/tasks"), "X-RateLimit-Reset"));
        server.faults().on(Switch.RESET_IN_EPOCH_MILLIS);
        assertEquals(Optional.of("1775822460000"), header(client.get("/tasks"), "X-RateLimit-Reset"));
        server.faults().on(Switch.RETRY_AFTER_AS_DATE);
        assertEquals(Optional.of("Fri, 10 Apr 2026 12:01:00 GMT"), header(client.get("/tasks"), "Retry-After"));
    }

    @Test
    void keepsTheBudgetToItselfWhenSwitched() {
        restart(SandboxOptions.empty(clock).withRequestsPerMinute(1));
        server.faults().on(Switch.NO_RATE_HEADERS);
        assertFalse(header(client.get("/tasks"), "X-RateLimit-Limit").isPresent());
        SandboxClient.Answer refused = client.get("/tasks");
        assertEquals(429, refused.status());
        assertFalse(header(refused, "Retry-After").isPresent());
    }

    private static Optional<String> header(SandboxClient.Answer answer, String name) {
        return answer.response().headers().firstValue(name);
    }
}
