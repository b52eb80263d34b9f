package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskFieldsTest {

    private final TaskFields full = TaskFields.builder()
            .set(TaskField.TITLE, "Call Jane").set(TaskField.DESCRIPTION, "after ten")
            .set(TaskField.TAGS, List.of("vip", "order")).build();

    @Test
    void sparseRowClearsNothing() {
        var row = TaskFields.builder().set(TaskField.TITLE, "Call Jane again").build();
        var merged = full.overlaidBy(row);
        assertEquals("Call Jane again", merged.text(TaskField.TITLE));
        assertEquals("after ten", merged.text(TaskField.DESCRIPTION));
    }

    @Test
    void explicitNullClears() {
        var merged = full.overlaidBy(TaskFields.NONE.with(TaskField.DESCRIPTION, null));
        assertTrue(merged.has(TaskField.DESCRIPTION));
        assertNull(merged.text(TaskField.DESCRIPTION));
    }

    @Test
    void comparesTagsAsSetsAndEmptyAsNull() {
        var other = full.with(TaskField.TAGS, List.of("order", "vip")).with(TaskField.OUTCOME, "");
        assertEquals(Set.of(), other.differingFrom(full));
        assertFalse(other.equals(full));
    }

    @Test
    void refusesValueOfWrongKind() {
        var builder = TaskFields.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.set(TaskField.DUE, "tomorrow"));
    }
}
