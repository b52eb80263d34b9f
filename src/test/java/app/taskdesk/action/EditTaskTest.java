package app.taskdesk.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.store.RecordedIntent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditTaskTest {

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
    void keepsOnlyWhatChangedWithWhatWasSeen() {
        TaskId task = desk.pull("r1", TestPlace.fields("Old").build());
        var wanted = TaskFields.NONE.with(TaskField.TITLE, "New").with(TaskField.PRIORITY, "normal");
        actions.edit().edit(List.of(desk.task(task)), wanted).get();
        Intent kept = desk.open(task).getFirst();
        assertEquals(IntentKind.EDIT, kept.kind());
        assertEquals(Map.of(TaskField.TITLE, new FieldChange("Old", "New")), kept.payload().changes());
        assertEquals(desk.time.plusSeconds(3), kept.nextAttemptAt());
    }

    @Test
    void isNothingWhenNothingChanges() {
        TaskId task = desk.pull("r1", TestPlace.fields("Same").set(TaskField.TAGS, List.of("a", "b")).build());
        var wanted = TaskFields.NONE.with(TaskField.TITLE, "Same").with(TaskField.TAGS, List.of("b", "a"));
        assertEquals(Optional.empty(), actions.edit().edit(List.of(desk.task(task)), wanted));
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void metadataKeepsTheOwnKeyUnseen() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call")
                .set(TaskField.METADATA, Map.of("taskdesk_op", "op-1", "orderId", "1")).build());
        actions.edit().edit(List.of(desk.task(task)), TaskFields.NONE.with(TaskField.METADATA, Map.of("orderId", "2")));
        assertEquals(Map.of("taskdesk_op", "op-1", "orderId", "2"),
                desk.open(task).getFirst().payload().wanted().object(TaskField.METADATA));
    }

    @Test
    void countsTheOwnKeyAmongTheMetadata() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call")
                .set(TaskField.METADATA, Map.of("taskdesk_op", "op-1")).build());
        Map<String, Object> fifty = IntStream.range(0, 50).boxed()
                .collect(Collectors.toMap(i -> "k" + i, i -> "v"));
        var wanted = TaskFields.NONE.with(TaskField.METADATA, fifty);
        List<Task> tasks = List.of(desk.task(task));
        assertEquals("rule.metadata.tooMany",
                assertThrows(NotPossible.class, () -> actions.edit().edit(tasks, wanted)).reason().key());
    }

    @Test
    void reopeningIsAnEdit() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call").set(TaskField.STATUS, "completed").build());
        var step = actions.edit().edit(List.of(desk.task(task)), TaskFields.NONE.with(TaskField.STATUS, "in_progress"));
        assertEquals("undo.did.reopen.one", step.get().said().key());
        assertEquals(IntentKind.EDIT, desk.open(task).getFirst().kind());
    }

    @Test
    void refusesWhatDoesNotFitAndWhatIsNotOffered() {
        var tasks = List.of(desk.task(desk.pull("r1", TestPlace.fields("Call").build())));
        assertEquals("rule.text.tooLong", reason(tasks, TaskField.TITLE, "x".repeat(501)));
        assertEquals("rule.title.blank", reason(tasks, TaskField.TITLE, "  "));
        assertEquals("rule.edit.doneByCompleting", reason(tasks, TaskField.STATUS, "completed"));
        assertEquals("rule.edit.notOffered", reason(tasks, TaskField.OUTCOME, "resolved"));
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void whatATaskHangsOnIsMendedWhileTheServerRefusesToMakeIt() {
        desk.abilities.set(TestPlace.PERISKOPE);
        TaskId task = actions.create().create(TestPlace.ACCOUNT, TaskFields.builder().set(TaskField.TITLE, "Look")
                .set(TaskField.CATEGORY, "message").set(TaskField.MESSAGE_ID, "msg-0").build()).tasks().getFirst();
        assertEquals("rule.edit.fixed", reason(List.of(desk.task(task)), TaskField.MESSAGE_ID, "msg-1"));
        desk.store.setState(new RecordedIntent(desk.open(task).getFirst().operation(), task), IntentState.PARKED, 1);
        assertEquals("rule.edit.fixed", reason(List.of(desk.task(task)), TaskField.CATEGORY, "chat"));
        actions.edit().edit(List.of(desk.task(task)), TaskFields.NONE.with(TaskField.MESSAGE_ID, "msg-1")).get();
        Intent mended = desk.open(task).getFirst();
        assertEquals(IntentKind.CREATE, mended.kind());
        assertEquals("msg-1", mended.payload().wanted().text(TaskField.MESSAGE_ID));
        TaskId there = desk.pull("r1", TestPlace.fields("There").set(TaskField.MESSAGE_ID, "msg-2").build());
        assertEquals("rule.edit.fixed", reason(List.of(desk.task(there)), TaskField.MESSAGE_ID, "msg-3"));
    }

    private String reason(List<Task> tasks, TaskField field, Object value) {
        return assertThrows(NotPossible.class,
                () -> actions.edit().edit(tasks, TaskFields.NONE.with(field, value))).reason().key();
    }
}
