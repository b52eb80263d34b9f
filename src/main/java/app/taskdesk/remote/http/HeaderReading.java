package app.taskdesk.remote.http;

import app.taskdesk.remote.ReplyHeaders;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads clock and budget from a reply's headers; what cannot be read counts as not said (facts.md 5, row 20). */
final class HeaderReading {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{19,}");
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final long EPOCH_MILLIS = 1_000_000_000_000L;
    private static final long EPOCH_SECONDS = 1_000_000_000L;

    private HeaderReading() {
    }

    static ReplyHeaders read(HttpHeaders headers) {
        Instant date = date(headers.firstValue("Date").orElse(null));
        return new ReplyHeaders(date, wait(headers.firstValue("Retry-After").orElse(null), date),
                count(headers.firstValue("X-RateLimit-Limit").orElse(null)),
                count(headers.firstValue("X-RateLimit-Remaining").orElse(null)),
                reset(headers.firstValue("X-RateLimit-Reset").orElse(null), date));
    }

    private static @Nullable Instant date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Duration wait(@Nullable String text, @Nullable Instant date) {
        Long seconds = number(text);
        if (seconds != null) {
            return clamped(seconds);
        }
        Instant until = date(text);
        return until == null || date == null ? null : clamped(Duration.between(date, until).toSeconds());
    }

    private static @Nullable Duration reset(@Nullable String text, @Nullable Instant date) {
        Long number = number(text);
        if (number == null || number <= EPOCH_SECONDS) {
            return number == null ? null : clamped(number);
        }
        Instant at = number > EPOCH_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return date == null ? null : clamped(Duration.between(date, at).toSeconds());
    }

    private static Duration clamped(long seconds) {
        return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST.toSeconds()));
    }

    private static @Nullable Integer count(@Nullable String text) {
        Long number = number(text);
        return number == null || number > Integer.MAX_VALUE ? null : Integer.valueOf(number.intValue());
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String bare = text.strip();
        if (LONG_NUMBER.matcher(bare).matches()) {
            return Long.MAX_VALUE;
        }
        return NUMBER.matcher(bare).matches() ? Long.valueOf(bare) : null;
    }
}
