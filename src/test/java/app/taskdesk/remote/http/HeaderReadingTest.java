package app.taskdesk.remote.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.taskdesk.remote.ReplyHeaders;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderReadingTest {

    private static final String DATE = "Mon, 23 Nov 2026 08:00:00 GMT";
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static ReplyHeaders read(Map<String, String> headers) {
        Map<String, List<String>> lists = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        return HeaderReading.read(HttpHeaders.of(lists, (_, _) -> true));
    }

    @Test
    void readsServersClock() {
        assertEquals(NOW, read(Map.of("Date", DATE)).date());
        assertNull(read(Map.of("Date", "yesterday")).date());
    }

    @Test
    void saysNothingWhereHeadersAreSilent() {
        assertEquals(ReplyHeaders.NONE, read(Map.of("Server", "x")));
    }

    @ParameterizedTest
    @CsvSource({"120,120", "0,0", "' 5 ',5", "1000000000,86400", "99999999999999999999999,86400"})
    void readsWaitInSeconds(String text, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), read(Map.of("Retry-After", text)).retryAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "", "1.5", "5s"})
    void takesUnreadableWaitAsNotSaid(String text) {
        assertNull(read(Map.of("Retry-After", text, "Date", DATE)).retryAfter());
    }

    @Test
    void readsWaitUntilDateByServersClock() {
        assertEquals(Duration.ofSeconds(90),
                read(Map.of("Date", DATE, "Retry-After", "Mon, 23 Nov 2026 08:01:30 GMT")).retryAfter());
        assertEquals(Duration.ZERO,
                read(Map.of("Date", DATE, "Retry-After", "Mon, 23 Nov 2026 07:00:00 GMT")).retryAfter());
        assertNull(read(Map.of("Retry-After", "Mon, 23 Nov 2026 08:01:30 GMT")).retryAfter());
    }

    @Test
    void readsBudget() {
        ReplyHeaders headers = read(Map.of("X-RateLimit-Limit", "100", "x-ratelimit-remaining", "3"));
        assertEquals(100, headers.limit());
        assertEquals(3, headers.remaining());
        assertNull(read(Map.of("X-RateLimit-Limit", "-1", "X-RateLimit-Remaining", "many")).limit());
    }

    @Test
    void readsResetAsSecondsEpochSecondsOrEpochMillis() {
        long epoch = NOW.getEpochSecond() + 42;
        assertEquals(Duration.ofSeconds(17), read(Map.of("X-RateLimit-Reset", "17")).reset());
        assertEquals(Duration.ofSeconds(42), read(Map.of("Date", DATE, "X-RateLimit-Reset", "" + epoch)).reset());
        assertEquals(Duration.ofSeconds(42),
                read(Map.of("Date", DATE, "X-RateLimit-Reset", "" + epoch * 1_000)).reset());
        assertNull(read(Map.of("X-RateLimit-Reset", "" + epoch)).reset());
        assertEquals(Duration.ofDays(1),
                read(Map.of("Date", DATE, "X-RateLimit-Reset", "999999999999999999")).reset());
    }
}
