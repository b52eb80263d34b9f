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
    private final Map<String, Window> windows = new HashMap<>();

    /** A limit of 0 lets everything pass. */
    RequestBudget(int limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
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
        return new Ticket(granted, headers(window, now, granted));
    }

    private Map<String, String> headers(Window window, Instant now, boolean granted) {
        String wait = String.valueOf(Math.ceilDiv(Duration.between(now, window.end).toMillis(), 1000));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", String.valueOf(limit));
        headers.put("X-RateLimit-Remaining", String.valueOf(limit - window.used));
        headers.put("X-RateLimit-Reset", wait);
        if (!granted) {
            headers.put("Retry-After", wait);
        }
        return headers;
    }

    /** Whether a request may pass, and the headers its answer carries; times in whole seconds from now. */
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
