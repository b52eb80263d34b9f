package app.taskdesk.remote.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {

    @ParameterizedTest
    @CsvSource({"2026-04-15T10:00:00Z,2026-04-15T10:00:00Z", "2026-04-15T10:00:00.5Z,2026-04-15T10:00:00.5Z",
        "2026-04-15T10:00:00.123Z,2026-04-15T10:00:00.123Z",
        "2026-04-15T10:00:00.123456Z,2026-04-15T10:00:00.123456Z",
        "2026-04-15T10:00:00.123456789Z,2026-04-15T10:00:00.123456Z",
        "2026-04-15T10:00:00+00:00,2026-04-15T10:00:00Z", "2026-04-15T10:00:00.25+05:30,2026-04-15T04:30:00.25Z",
        "2026-04-15T10:00:00-0330,2026-04-15T13:30:00Z", "2026-04-15 10:00:00+00,2026-04-15T10:00:00Z",
        "2026-04-15 10:00:00.123456-07,2026-04-15T17:00:00.123456Z", "2026-04-15T10:00Z,2026-04-15T10:00:00Z",
        "2026-04-15,2026-04-15T00:00:00Z", "2026-04-15t10:00:00z,2026-04-15T10:00:00Z",
        "0001-01-01T00:00:00Z,0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z,9999-12-31T23:59:59.999999Z",
        "2024-02-29T00:00:00Z,2024-02-29T00:00:00Z"})
    void readsEveryDocumentedForm(String text, String instant) {
        assertEquals(Instant.parse(instant), WireTime.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026", "2026-02-30T10:00:00Z", "2026-04-15T25:00:00Z", "2026-04-15T10:00:00",
        "2026-04-15T10:00:00.Z", "2026-04-15T10:00:00.1234567890Z", "2026-04-15T10:00:00+99:00",
        "2026-04-15T10:00:00Zjunk", "2026-4-15", "15.04.2026", "2026-04-15X10:00:00Z", "２０２６-04-15",
        "2026-04-15T10:00:00+00:00:00", "-2026-04-15"})
    void readsNothingElse(String text) {
        assertNull(WireTime.read(text));
    }

    @Test
    void writesUtcWithMillis() {
        assertEquals("2026-04-15T10:00:00.000Z", WireTime.of(Instant.parse("2026-04-15T10:00:00Z")));
        assertEquals("2026-04-15T10:00:00.123Z", WireTime.of(Instant.parse("2026-04-15T10:00:00.123999Z")));
    }
}
