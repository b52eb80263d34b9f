package app.taskdesk.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets each key make so many requests in a minute that begins with its first request. */
final class RequestBudget {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int limit;
    private final InstantSource clock;
    private final RateHeaders headers;
    private final Map<String, Window> windows = new HashMap<>();

    /** A limit of 0 lets everything pass. */
    RequestBudget(int limit, InstantSource clock, RateHeaders headers) {
        this.limit = limit;
        this.clock = clock;
        this.headers = headers;
    }

    /** Takes one request off the budget of a key. */
    synchronized Ticket take(String key) {
        if (limit == 0) {
            return new Ticket(true, Map.of());
        }
        Instant now = clock.instant();
        Window window = windows.get(key);
        if (window == null || !now.isBefore(window.end)) {
            window = new Window(now.plus(WINDOW));
            windows.put(key, window);
        }
        boolean granted = window.used < limit;
        if (granted) {
            window.used++;
        }
        Map<String, String> told = new LinkedHashMap<>(headers.budget(limit, limit - window.used, window.end));
        if (!granted) {
            told.putAll(headers.retryAfter(Duration.between(now, window.end)));
        }
        return new Ticket(granted, told);
    }

    /** Whether a request may pass, and the headers its answer carries. */
    record Ticket(boolean granted, Map<String, String> headers) {
    }

    private static final class Window {

        private final Instant end;
        private int used;

        Window(Instant end) {
            this.end = end;
        }
    }
}
