package app.taskdesk.sync;

import static app.taskdesk.task.TaskField.DUE;
import static app.taskdesk.task.TaskField.METADATA;
import static app.taskdesk.task.TaskField.PRIORITY;
import static app.taskdesk.task.TaskField.TAGS;
import static app.taskdesk.task.TaskField.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.FieldChange;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void sendsWhatNobodyElseTouched() {
        Merge merge = merge(TITLE, "old", "mine", "old");
        assertEquals("mine", merge.toSend().text(TITLE));
        assertEquals(Set.of(), merge.clashes());
    }

    @Test
    void sendsNothingWhenTheServerAlreadyHasIt() {
        Merge merge = merge(TITLE, "old", "same", "same");
        assertTrue(merge.toSend().isEmpty());
        assertEquals(Set.of(TITLE), merge.settled());
    }

    @Test
    void asksWhenSomebodyElseChangedTheSameField() {
        Merge merge = merge(TITLE, "old", "mine", "theirs");
        assertTrue(merge.toSend().isEmpty());
        assertEquals(Set.of(TITLE), merge.clashes());
    }

    @Test
    void judgesEachFieldForItself() {
        var changes = Map.of(TITLE, new FieldChange("old", "mine"), PRIORITY, new FieldChange("low", "high"));
        var server = TaskFields.builder().set(TITLE, "theirs").set(PRIORITY, "low").build();
        Merge merge = Merge.of(changes, server, true);
        assertEquals(List.of(PRIORITY), merge.toSend().present());
        assertEquals(Set.of(TITLE), merge.clashes());
    }

    @Test
    void bringsTagsOfBothSidesTogether() {
        Merge merge = merge(TAGS, List.of("b", "c"), List.of("a", "b", "c"), List.of("c", "d"));
        assertEquals(Set.of("a", "c", "d"), Set.copyOf(merge.toSend().list(TAGS)));
        assertEquals(Set.of(), merge.clashes());
    }

    @Test
    void takesTagsAsSets() {
        assertEquals(Set.of(TAGS), merge(TAGS, List.of("a"), List.of("a", "b"), List.of("b", "a")).settled());
    }

    @Test
    void mergesMetadataByKeyAndSendsTheWholeMap() {
        Merge merge = merge(METADATA, Map.of("k", "1", "gone", "x"), Map.of("k", "2"),
                Map.of("k", "1", "gone", "x", "theirs", "y", "taskdesk_op", "id"));
        assertEquals(Map.of("k", "2", "theirs", "y", "taskdesk_op", "id"), merge.toSend().object(METADATA));
    }

    @Test
    void asksWhenBothSidesChangedOneMetadataKey() {
        assertEquals(Set.of(METADATA), merge(METADATA, Map.of("k", "1"), Map.of("k", "2"), Map.of("k", "3")).clashes());
        assertEquals(Set.of(METADATA), merge(METADATA, Map.of("k", "1"), Map.of("k", "2"), Map.of("k", "2")).settled());
    }

    @Test
    void comparesMomentsNotText() {
        var due = Instant.parse("2026-04-15T10:00:00Z");
        assertEquals(Set.of(DUE), merge(DUE, null, due, Instant.parse("2026-04-15T12:00:00.000+02:00")).settled());
    }

    @Test
    void doesNotTakeAnUntoldFieldForAnEmptyOne() {
        var changes = Map.of(TITLE, new FieldChange(null, "mine"));
        assertEquals(Set.of(TITLE), Merge.of(changes, TaskFields.NONE, false).untold());
        assertEquals("mine", Merge.of(changes, TaskFields.NONE, true).toSend().text(TITLE));
    }

    private static Merge merge(TaskField field, @Nullable Object from, @Nullable Object to, @Nullable Object server) {
        return Merge.of(Map.of(field, new FieldChange(from, to)),
                TaskFields.builder().set(field, server).build(), true);
    }
}
