package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskFieldsJsonTest {

    private static final Instant NOW = Instant.parse("2026-04-15T10:42:00.123456Z");

    @Test
    void bringsEveryFieldBackAsItWas() {
        var all = TaskFields.builder();
        for (TaskField field : TaskField.values()) {
            all.set(field, switch (field.kind()) {
                case TEXT -> "Zoë \"😀\"\n" + field;
                case INSTANT -> NOW;
                case NUMBER -> Long.MAX_VALUE;
                case LIST -> List.of("b", "a", "");
                case OBJECT -> odd();
            });
        }
        assertEquals(all.build(), TaskFieldsJson.read(TaskFieldsJson.write(all.build())));
    }

    private static Map<String, Object> odd() {
        var odd = new LinkedHashMap<String, Object>();
        odd.put("z", null);
        odd.put("a", Arrays.asList(1L, null, true, "x", List.of(), Map.of("deep", Map.of("deeper", -0.5))));
        odd.put("big", new BigInteger("123456789012345678901234567890"));
        odd.put("", Long.MIN_VALUE);
        return odd;
    }

    @Test
    void keepsAbsentAndEmptyApart() {
        var sparse = TaskFields.NONE.with(TaskField.DESCRIPTION, null);
        var back = TaskFieldsJson.read(TaskFieldsJson.write(sparse));
        assertTrue(back.has(TaskField.DESCRIPTION));
        assertFalse(back.has(TaskField.TITLE));
        assertEquals(TaskFields.NONE, TaskFieldsJson.read(TaskFieldsJson.write(TaskFields.NONE)));
    }

    @Test
    void normalFormIsWhatComesBack() {
        var given = TaskFields.builder().set(TaskField.TITLE, "a\0\udc00").set(TaskField.DUE, NOW.plusNanos(999))
                .set(TaskField.UNKNOWN, Map.of("n\ud800", 1, "d", new BigDecimal("1.50"), "b", BigInteger.TWO)).build();
        var normal = Normal.fields(given);
        assertEquals(normal, TaskFieldsJson.read(TaskFieldsJson.write(normal)));
        assertEquals("a\ufffd\ufffd", normal.text(TaskField.TITLE));
        assertEquals(NOW, normal.instant(TaskField.DUE));
        assertEquals(Map.of("n\ufffd", 1L, "d", 1.5, "b", 2L), normal.object(TaskField.UNKNOWN));
        assertEquals(normal, Normal.fields(normal));
    }

    @Test
    void keepsPayloadWithBothSides() {
        var payload = new Payload(Map.of(TaskField.TAGS, new FieldChange(List.of("a"), List.of("a", "b")),
                TaskField.DUE, new FieldChange(null, NOW), TaskField.OUTCOME, new FieldChange("x", null)), false, "No answer");
        assertEquals(payload, TaskFieldsJson.readPayload(TaskFieldsJson.writePayload(payload),
                TaskFieldsJson.PAYLOAD_VERSION));
    }

    @Test
    void saysWhenStoredTextIsBroken() {
        for (String broken : List.of("", "[]", "{\"TITLE\":", "{\"NEW_FIELD\":1}", "{\"DUE\":\"soon\"}")) {
            var failure = assertThrows(StoreException.class, () -> TaskFieldsJson.read(broken), broken);
            assertEquals(StoreException.Reason.DAMAGED, failure.reason());
        }
        assertThrows(StoreException.class, () -> TaskFieldsJson.readPayload("{}", 99));
    }

    @Test
    void keepsInstantsOfAnyAge() {
        for (Instant instant : List.of(Instant.EPOCH.minusNanos(1_000), Instant.parse("0001-01-01T00:00:00.000001Z"),
                Instant.parse("9999-12-31T23:59:59.999999Z"))) {
            assertEquals(instant, Micros.instant(Micros.of(instant)));
        }
        assertEquals(Micros.instant(Micros.of(Instant.MAX)), Micros.instant(Micros.of(Instant.MAX.minusSeconds(1))));
    }
}
