package app.taskdesk.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateTaskTest {

    @TempDir
    Path folder;
    private TestPlace desk;
    private Actions actions;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        actions = desk.doing.actions();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void sendsOnlyWhatWasEnteredAndAtOnce() {
        var fields = TaskFields.NONE.with(TaskField.TITLE, "New").with(TaskField.DESCRIPTION, "")
                .with(TaskField.TAGS, List.of()).with(TaskField.PRIORITY, "high");
        UndoStep step = actions.create().create(TestPlace.ACCOUNT, fields);
        TaskId task = step.tasks().getFirst();
        Intent kept = desk.open(task).getFirst();
        assertEquals(IntentKind.CREATE, kept.kind());
        assertEquals(Map.of(TaskField.TITLE, new FieldChange(null, "New"),
                TaskField.PRIORITY, new FieldChange(null, "high")), kept.payload().changes());
        assertEquals(desk.time, kept.nextAttemptAt());
        assertEquals("New", desk.task(task).title());
    }

    @Test
    void leavesRoomInTheMetadataForTheOwnKey() {
        var full = TaskFields.NONE.with(TaskField.TITLE, "New").with(TaskField.METADATA, keys(50));
        assertEquals("rule.metadata.tooMany", reason(full));
        actions.create().create(TestPlace.ACCOUNT, full.with(TaskField.METADATA, keys(49)));
    }

    private static Map<String, Object> keys(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
    }

    @Test
    void needsATitleThatFits() {
        assertEquals("rule.title.blank", reason(TaskFields.NONE));
        assertEquals("rule.text.tooLong", reason(TaskFields.NONE.with(TaskField.TITLE, "x".repeat(501))));
        assertEquals("rule.tags.tooLong", reason(TaskFields.NONE.with(TaskField.TITLE, "New")
                .with(TaskField.TAGS, List.of("x".repeat(51)))));
        assertEquals("rule.edit.notOffered", reason(TaskFields.NONE.with(TaskField.TITLE, "New")
                .with(TaskField.STATUS, "in_progress")));
        assertTrue(desk.kept().isEmpty());
    }

    private String reason(TaskFields fields) {
        return assertThrows(NotPossible.class, () -> actions.create().create(TestPlace.ACCOUNT, fields)).reason().key();
    }
}
