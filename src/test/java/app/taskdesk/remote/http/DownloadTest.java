package app.taskdesk.remote.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RawServer.Behaviour;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DownloadTest {

    private static final int LONGEST = 100;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Download download = new Download(threads, Duration.ofSeconds(10));

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void fetchesWhateverItsKindWithoutAnyKey() throws IOException {
        try (var server = RawServer.answering((_, exchange) -> exchange
                .send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nabc"))) {
            assertArrayEquals("abc".getBytes(), download.get(server.address(), LONGEST));
            assertEquals("GET /v1 HTTP/1.1", server.onlyRequest().line());
            assertEquals(List.of(), server.onlyRequest().header("x-tenant-api-key"));
            assertEquals(List.of(), server.onlyRequest().header("authorization"));
        }
    }

    @Test
    void takesNoMoreThanAllowed() {
        refuses((_, exchange) -> exchange.json(200, "x".repeat(LONGEST + 1)));
    }

    @Test
    void takesNoErrorPageForTheFile() {
        refuses((_, exchange) -> exchange.json(404, "not here"));
    }

    @Test
    void goesNowhereElse() {
        refuses((_, exchange) -> exchange.json(302, "", "Location: http://127.0.0.1:1/"));
    }

    @Test
    void waitsNoLongerThanItsDeadline() throws IOException {
        try (var server = RawServer.answering((_, exchange) -> exchange.stall())) {
            var hasty = new Download(threads, Duration.ofMillis(200));
            assertThrows(IOException.class, () -> hasty.get(server.address(), LONGEST));
        }
    }

    private void refuses(Behaviour behaviour) {
        assertThrows(IOException.class, () -> {
            try (var server = RawServer.answering(behaviour)) {
                download.get(server.address(), LONGEST);
            }
        });
    }
}
