package app.taskdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.assign.AssignViewModel;
import app.taskdesk.ui.complete.CompleteViewModel;
import app.taskdesk.ui.delete.DeleteViewModel;
import app.taskdesk.ui.quickadd.NewTaskViewModel;
import app.taskdesk.ui.snooze.SnoozeMemory;
import app.taskdesk.ui.snooze.SnoozeMenuViewModel;
import app.taskdesk.ui.taskdetail.FieldEdit;
import app.taskdesk.ui.taskdetail.MetadataEdit;
import app.taskdesk.ui.taskdetail.TaskDetailViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed where the disk is full stays where it was typed, with the reason, and is saved the next time. */
@DisplayName("3A row 42: not saved is told where the person typed, and the text stays")
class NotSavedTest {

    @TempDir
    private Path folder;
    private TestPlace desk;
    private TaskId task;
    private TaskId other;
    private TaskDetailViewModel detail;
    private final List<String> shown = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        task = desk.pull("r1", TestPlace.fields("Call Jane").build());
        other = desk.pull("r2", TestPlace.fields("Call Ali").build());
        desk.selection.focus(task);
        detail = new TaskDetailViewModel(desk.place, desk.watched.taskProperty(), desk.unsent.unsentProperty(),
                desk.targets.rowsProperty(), desk.customers.loadsProperty());
        desk.store.disk.fillUp();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<TaskRow> rows() {
        return desk.targets.rowsProperty().get();
    }

    private void assertToldAndNothingKept(String problem) {
        assertTrue(problem.startsWith("Not saved"), problem);
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void fieldKeepsItsText() {
        FieldEdit title = detail.edit(TaskField.TITLE);
        title.textProperty().set("Call Jane back");
        title.commit();
        assertToldAndNothingKept(title.problemProperty().get());
        assertEquals("Call Jane back", title.textProperty().get());
        desk.store.disk.recover();
        assertTrue(title.commit());
        assertEquals("", title.problemProperty().get());
        assertEquals("Call Jane back", desk.task(task).title());
    }

    @Test
    void fieldKeepsItsTextForTheTaskItBelongsTo() {
        FieldEdit title = detail.edit(TaskField.TITLE);
        title.textProperty().set("Call Jane back");
        desk.selection.focus(other);
        assertEquals("Call Ali", title.textProperty().get());
        desk.selection.focus(task);
        assertEquals("Call Jane back", title.textProperty().get());
        assertToldAndNothingKept(title.problemProperty().get());
    }

    @Test
    void tagsAreGivenBack() {
        assertTrue(detail.tags().add("vip, urgent"));
        assertToldAndNothingKept(detail.tags().problemProperty().get());
        assertEquals(List.of(), detail.tags().tags());
        assertEquals("vip, urgent", detail.tags().unsavedProperty().get());
        desk.store.disk.recover();
        detail.tags().add(detail.tags().unsavedProperty().get());
        assertEquals(List.of("vip", "urgent"), desk.task(task).fields().list(TaskField.TAGS));
        assertEquals("", detail.tags().unsavedProperty().get());
    }

    @Test
    void metadataIsGivenBack() {
        detail.metadata().set("order", "4711");
        assertToldAndNothingKept(detail.metadata().problemProperty().get());
        assertEquals(List.of(), detail.metadata().entries());
        var typed = detail.metadata().unsavedProperty().get();
        assertEquals(new MetadataEdit.Entry("order", "4711"), typed);
        desk.store.disk.recover();
        detail.metadata().set("order", "4711");
        assertEquals(Map.of("order", "4711"), desk.task(task).fields().object(TaskField.METADATA));
    }

    @Test
    void newTaskComesBackAsItWasTyped() {
        var form = new NewTaskViewModel(desk.place, _ -> shown.add("added"));
        form.onBack(() -> shown.add("back"));
        form.text(TaskField.TITLE).set("Send the offer");
        form.text(TaskField.DESCRIPTION).set("with the new prices");
        assertTrue(form.add());
        assertToldAndNothingKept(form.problemProperty().get());
        assertEquals(List.of("back"), shown);
        assertEquals("Send the offer", form.text(TaskField.TITLE).get());
        desk.store.disk.recover();
        assertTrue(form.add());
        assertEquals(List.of("back", "added"), shown);
        assertEquals(1, desk.kept().size());
    }

    @Test
    void snoozeComesBackWithItsWords() {
        var menu = new SnoozeMenuViewModel(desk.place, List.of(task), rows(), new SnoozeMemory(),
                () -> shown.add("gone"));
        menu.onBack(() -> shown.add("back"));
        menu.entryProperty().set("in 3 days");
        menu.pickEntry();
        assertEquals(List.of("gone", "back"), shown);
        assertToldAndNothingKept(menu.problemProperty().get());
        assertEquals("in 3 days", menu.entryProperty().get());
        desk.store.disk.recover();
        menu.pickEntry();
        assertEquals("", menu.problemProperty().get());
        assertEquals(1, desk.kept().size());
    }

    @Test
    void completingComesBackWithItsNote() {
        var form = new CompleteViewModel(desk.place, List.of(task), rows(), _ -> shown.add("gone"));
        form.onBack(() -> shown.add("back"));
        form.noteProperty().set("She was happy");
        form.confirm();
        assertEquals(List.of("gone", "back"), shown);
        assertToldAndNothingKept(form.problemProperty().get());
        assertEquals("She was happy", form.noteProperty().get());
        desk.store.disk.recover();
        form.confirm();
        assertEquals("", form.problemProperty().get());
        assertEquals(1, desk.kept().size());
    }

    @Test
    void pickerOfOwnersComesBack() {
        var picker = new AssignViewModel(desk.place, List.of(task), rows(), () -> shown.add("gone"));
        picker.onBack(() -> shown.add("back"));
        picker.searchProperty().set("agent_new");
        var candidate = picker.candidatesProperty().getValue().getLast();
        picker.pick(candidate);
        assertEquals(List.of("gone", "back"), shown);
        assertToldAndNothingKept(picker.problemProperty().get());
        assertEquals("agent_new", picker.searchProperty().get());
        desk.store.disk.recover();
        picker.pick(candidate);
        assertEquals("", picker.problemProperty().get());
        assertEquals(1, desk.kept().size());
    }

    @Test
    void deletingAsksAgain() {
        var question = new DeleteViewModel(desk.place, List.of(task), rows(), () -> shown.add("gone"));
        question.onBack(() -> shown.add("back"));
        question.confirm();
        assertEquals(List.of("gone", "back"), shown);
        assertToldAndNothingKept(question.problemProperty().get());
        desk.store.disk.recover();
        question.confirm();
        assertEquals("", question.problemProperty().get());
        assertEquals(1, desk.kept().size());
    }
}
