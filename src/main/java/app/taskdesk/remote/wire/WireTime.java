package app.taskdesk.remote.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times as the server writes them and as it gets them (facts.md 5, row 3). Reading takes fixed places instead of a
 * formatter, since a first download reads half a million times; java.time checks and reckons.
 */
public final class WireTime {

    private static final DateTimeFormatter SENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DATE = 10;
    private static final int NANO_DIGITS = 9;
    private static final int NANOS_PER_MICRO = 1_000;

    private final String text;
    private int at;

    private WireTime(String text) {
        this.text = text;
    }

    /** UTC with milliseconds. */
    public static String of(Instant instant) {
        return SENT.format(instant);
    }

    /**
     * The instant cut to microseconds, or null where the text is none: date alone (its midnight in UTC) or date,
     * T or blank, time with 0 to 9 fraction digits, Z or an offset in hours with or without minutes.
     */
    public static @Nullable Instant read(String text) {
        try {
            return new WireTime(text).instant();
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private Instant instant() {
        int year = number(4);
        expect('-');
        int month = number(2);
        expect('-');
        int day = number(2);
        if (text.length() == DATE) {
            return LocalDateTime.of(year, month, day, 0, 0).toInstant(ZoneOffset.UTC);
        }
        char between = text.charAt(at++);
        if (between != 'T' && between != 't' && between != ' ') {
            throw new DateTimeException("no time");
        }
        int hour = number(2);
        expect(':');
        int minute = number(2);
        int second = 0;
        int nano = 0;
        if (text.charAt(at) == ':') {
            at++;
            second = number(2);
            nano = fraction();
        }
        return LocalDateTime.of(year, month, day, hour, minute, second, nano).toInstant(offset());
    }

    private int fraction() {
        if (text.charAt(at) != '.') {
            return 0;
        }
        at++;
        int nanos = 0;
        int digits = 0;
        while (isDigit(text.charAt(at))) {
            if (digits == NANO_DIGITS) {
                throw new DateTimeException("too fine");
            }
            nanos = nanos * 10 + text.charAt(at++) - '0';
            digits++;
        }
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        if (digits == 0) {
            throw new DateTimeException("no fraction");
        }
        return nanos / NANOS_PER_MICRO * NANOS_PER_MICRO;
    }

    private ZoneOffset offset() {
        char sign = text.charAt(at++);
        if (sign == 'Z' || sign == 'z') {
            atEnd();
            return ZoneOffset.UTC;
        }
        if (sign != '+' && sign != '-') {
            throw new DateTimeException("no offset");
        }
        int hours = number(2);
        int minutes = 0;
        if (at < text.length()) {
            at += text.charAt(at) == ':' ? 1 : 0;
            minutes = number(2);
        }
        atEnd();
        return sign == '+' ? ZoneOffset.ofHoursMinutes(hours, minutes) : ZoneOffset.ofHoursMinutes(-hours, -minutes);
    }

    private int number(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            char c = text.charAt(at++);
            if (!isDigit(c)) {
                throw new DateTimeException("no digit");
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void expect(char wanted) {
        if (text.charAt(at++) != wanted) {
            throw new DateTimeException("no " + wanted);
        }
    }

    private void atEnd() {
        if (at != text.length()) {
            throw new DateTimeException("more text");
        }
    }
}
