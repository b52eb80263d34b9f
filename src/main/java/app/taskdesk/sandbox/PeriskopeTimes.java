package app.taskdesk.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The time stamps of Periskope's wire: written in UTC with milliseconds as in four of the vendor's examples, or mixed
 * as in the fifth.
 */
final class PeriskopeTimes {

    private static final DateTimeFormatter PLAIN = form("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter SECONDS = form("uuuu-MM-dd'T'HH:mm:ss'+00:00'");
    private static final DateTimeFormatter MILLIS = form("uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'");
    private static final DateTimeFormatter MICROS = form("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'");
    private static final int PRIME = 7_919;

    private PeriskopeTimes() {
    }

    static String text(Instant time) {
        return PLAIN.format(time);
    }

    /** A date alone is no time stamp. */
    static Optional<Instant> read(String text) {
        return text.indexOf('T') < 0 ? Optional.empty() : Times.read(text);
    }

    /** Rewrites a task's time stamps; equal tasks become equal texts, and later stamps stay later. */
    static void mix(ObjectNode task) {
        rewrite(task, "created_at", MILLIS, 0);
        rewrite(task, "last_updated_at", MICROS, PRIME);
        rewrite(task, "due_date", SECONDS, 0);
        rewrite(task, "remind_at", SECONDS, 0);
    }

    private static void rewrite(ObjectNode task, String name, DateTimeFormatter form, int spread) {
        JsonNode value = task.get(name);
        if (value != null && value.isString()) {
            read(value.stringValue()).ifPresent(time -> {
                boolean lossless = form != SECONDS || time.getNano() == 0;
                long micros = time.toEpochMilli() % 1_000 * spread % 1_000;
                task.put(name, (lossless ? form : MILLIS).format(time.plusNanos(micros * 1_000)));
            });
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
