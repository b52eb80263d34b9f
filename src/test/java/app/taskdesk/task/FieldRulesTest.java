package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRulesTest {

    /** One character that people see, two units that the server counts. */
    private static final String PARROT = "\uD83E\uDD9C";

    @ParameterizedTest
    @CsvSource({"TITLE, 500", "DESCRIPTION, 5000", "COMPLETION_NOTES, 2000", "OWNER_NAME, 200"})
    @DisplayName("3A row 51: 500 units and 501")
    void textEndsAtItsLimitAndNotOneUnitLater(TaskField field, int limit) {
        assertEquals(Optional.empty(), FieldRules.against(field, "x".repeat(limit)));
        assertEquals(Optional.of(Words.of("rule.text.tooLong", 1, limit)),
                FieldRules.against(field, "x".repeat(limit + 1)));
    }

    @Test
    @DisplayName("3A row 51: 500 emoji are 1,000 units")
    void countsAsTheServerCounts() {
        assertEquals(Optional.empty(), FieldRules.against(TaskField.TITLE, PARROT.repeat(250)));
        assertEquals(Optional.of(Words.of("rule.text.tooLong", 1, 500)),
                FieldRules.against(TaskField.TITLE, PARROT.repeat(250) + "!"));
    }

    @Test
    @DisplayName("3A row 51: blank titles")
    void titleIsNeverBlank() {
        assertEquals("rule.title.blank", FieldRules.against(TaskField.TITLE, " \u00A0\t\uFEFF").get().key());
        assertEquals("rule.title.blank", FieldRules.against(TaskField.TITLE, "\u200B\u200B").get().key());
        assertEquals("rule.title.blank", FieldRules.against(TaskField.TITLE, null).get().key());
    }

    @Test
    void tagsAreFewShortAndDifferent() {
        assertEquals(Optional.empty(), FieldRules.against(TaskField.TAGS, numbered(20)));
        assertEquals("rule.tags.tooMany", FieldRules.against(TaskField.TAGS, numbered(21)).get().key());
        assertEquals(Optional.empty(), FieldRules.against(TaskField.TAGS, List.of("x".repeat(50))));
        assertEquals("rule.tags.tooLong", FieldRules.against(TaskField.TAGS, List.of("x".repeat(51))).get().key());
        assertEquals("rule.tags.twice", FieldRules.against(TaskField.TAGS, List.of("a", "a")).get().key());
        assertEquals("rule.tags.blank", FieldRules.against(TaskField.TAGS, List.of("a", " ")).get().key());
    }

    @Test
    void metadataIsBounded() {
        assertEquals(Optional.empty(), FieldRules.against(TaskField.METADATA, keyed(50)));
        assertEquals("rule.metadata.tooMany", FieldRules.against(TaskField.METADATA, keyed(51)).get().key());
        assertEquals(Optional.empty(), FieldRules.against(TaskField.METADATA, Map.of("k", "v".repeat(1_000))));
        assertEquals("rule.metadata.tooLong",
                FieldRules.against(TaskField.METADATA, Map.of("k", "v".repeat(1_001))).get().key());
        assertEquals("rule.metadata.blankKey", FieldRules.against(TaskField.METADATA, Map.of(" ", "v")).get().key());
    }

    @Test
    void everyFieldToldIsChecked() {
        var fields = TaskFields.NONE.with(TaskField.TITLE, "fine").with(TaskField.TAGS, numbered(21));
        assertEquals("rule.tags.tooMany", FieldRules.against(fields).get().key());
    }

    @Test
    void ownKeyIsHiddenAndKept() {
        Map<String, Object> former = new HashMap<>(Map.of(OwnMetadata.OPERATION, "op", "orderId", "1"));
        assertEquals(Map.of("orderId", "1"), OwnMetadata.visible(former));
        assertEquals(Map.of(OwnMetadata.OPERATION, "op", "orderId", "2"),
                OwnMetadata.keptIn(Map.of("orderId", "2"), former));
        assertEquals(Map.of(), OwnMetadata.keptIn(Map.of(OwnMetadata.OPERATION, "forged"), Map.of()));
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(n -> "tag" + n).toList();
    }

    private static Map<String, Object> keyed(int count) {
        return numbered(count).stream().collect(Collectors.toMap(key -> key, key -> "v"));
    }
}
