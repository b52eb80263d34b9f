package app.taskdesk.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.store.Intent;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.outbox.ClashField.Choice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictViewModelTest {

    private static final Instant MINE = Instant.parse("2026-04-16T07:00:00Z");
    private static final Instant THEIRS = Instant.parse("2026-04-15T10:00:00Z");

    @TempDir
    Path folder;
    private UnsentDesk desk;
    private OutboxLine line;
    private ConflictViewModel conflict;

    @BeforeEach
    void clash() {
        desk = new UnsentDesk(folder);
        TaskId task = desk.task("Call back");
        Intent mine = desk.edit(task, TaskFields.NONE.with(TaskField.TITLE, "Mine").with(TaskField.DUE, MINE));
        desk.clash(task, mine, TaskFields.NONE.with(TaskField.TITLE, "Theirs").with(TaskField.DUE, THEIRS));
        line = desk.line(task);
        conflict = desk.outbox.conflict(line);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsAllThreeValuesInWords() {
        assertEquals("Changed on the server at 10:41 while you edited. Nothing is lost; choose what to keep.",
                conflict.why());
        ClashField title = field(TaskField.TITLE);
        assertEquals(List.of("Title", "Call back", "Mine", "Theirs"),
                List.of(title.name(), title.before(), title.mine(), title.theirs()));
        ClashField due = field(TaskField.DUE);
        assertEquals(List.of("Due", "Mon 13 Apr, 10:00", "Thu 16 Apr, 09:00", "Wed 15 Apr, 12:00"),
                List.of(due.name(), due.before(), due.mine(), due.theirs()));
    }

    @Test
    void keepsMineWhereNothingElseIsChosen() {
        conflict.apply();
        assertSettled(Map.of(TaskField.TITLE, "Mine", TaskField.DUE, MINE));
    }

    @Test
    void sendsNothingForAFieldThatKeepsTheServers() {
        field(TaskField.DUE).choiceProperty().set(Choice.THEIRS);
        conflict.apply();
        assertSettled(Map.of(TaskField.TITLE, "Mine"));
    }

    @Test
    void sendsAThirdText() {
        ClashField title = field(TaskField.TITLE);
        title.choiceProperty().set(Choice.THEIRS);
        title.type();
        assertEquals("Theirs", title.typedProperty().get());
        title.typedProperty().set("Both");
        field(TaskField.DUE).type();
        field(TaskField.DUE).typedProperty().set("fri 15:00");
        conflict.apply();
        assertSettled(Map.of(TaskField.TITLE, "Both", TaskField.DUE, Instant.parse("2026-04-17T13:00:00Z")));
    }

    @Test
    void doesNotSendATextThatDoesNotFit() {
        ClashField title = field(TaskField.TITLE);
        title.type();
        title.typedProperty().set(" ");
        assertFalse(conflict.applicable().get());
        assertFalse(title.problemProperty().get().isEmpty());
        conflict.apply();
        assertEquals(List.of(), desk.commands);
        title.choiceProperty().set(Choice.MINE);
        assertTrue(conflict.applicable().get());
    }

    @Test
    void oneSideForAll() {
        conflict.allTheirs();
        assertSettled(Map.of());
        desk.commands.clear();
        field(TaskField.TITLE).choiceProperty().set(Choice.THEIRS);
        conflict.allMine();
        assertSettled(Map.of(TaskField.TITLE, "Mine", TaskField.DUE, MINE));
    }

    @Test
    void keepsWhatWasChosenWhileOtherChangesComeAndGo() {
        field(TaskField.DUE).choiceProperty().set(Choice.THEIRS);
        desk.edit(desk.task("Other"), TaskField.PRIORITY, "high");
        assertSame(conflict, desk.outbox.conflict(desk.line(line.task())));
    }

    private ClashField field(TaskField field) {
        return conflict.fields().stream().filter(one -> one.field() == field).findFirst().orElseThrow();
    }

    private void assertSettled(Map<TaskField, Object> mine) {
        assertEquals(List.of(new SyncCommand.Settle(line.operation(), Map.copyOf(mine))), desk.commands);
    }
}
