package app.taskdesk.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the headers about the request budget in the form the switches ask for. */
final class RateHeaders {

    private final Faults faults;
    private final InstantSource clock;

    RateHeaders(Faults faults, InstantSource clock) {
        this.faults = faults;
        this.clock = clock;
    }

    Map<String, String> budget(int limit, int remaining, Instant reset) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!faults.isOn(Switch.NO_RATE_HEADERS)) {
            headers.put("X-RateLimit-Limit", String.valueOf(limit));
            headers.put("X-RateLimit-Remaining", String.valueOf(remaining));
            headers.put("X-RateLimit-Reset", String.valueOf(resetValue(reset)));
        }
        return headers;
    }

    Map<String, String> retryAfter(Duration wait) {
        if (faults.isOn(Switch.NO_RATE_HEADERS)) {
            return Map.of();
        }
        return Map.of("Retry-After", faults.isOn(Switch.RETRY_AFTER_AS_DATE)
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().plus(wait).atOffset(ZoneOffset.UTC))
                : String.valueOf(wholeSeconds(wait)));
    }

    private long resetValue(Instant reset) {
        if (faults.isOn(Switch.RESET_IN_EPOCH_MILLIS)) {
            return reset.toEpochMilli();
        }
        return faults.isOn(Switch.RESET_IN_EPOCH_SECONDS) ? reset.getEpochSecond()
                : wholeSeconds(Duration.between(clock.instant(), reset));
    }

    private static long wholeSeconds(Duration wait) {
        return Math.ceilDiv(wait.toMillis(), 1000);
    }
}
