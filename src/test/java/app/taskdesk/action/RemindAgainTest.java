package app.taskdesk.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.Words;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindAgainTest {

    private static final Instant REMINDER = Instant.parse("2026-04-15T08:40:00Z");
    private static final Instant IN_AN_HOUR = Instant.parse("2026-04-15T09:45:00Z");

    @TempDir
    Path folder;
    private TestPlace desk;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        desk.abilities.set(TestPlace.PERISKOPE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private TaskId due(@Nullable Instant due) {
        return desk.pull("r1", TestPlace.fields("Call Jane").set(TaskField.DUE, due)
                .set(TaskField.REMIND_AT, REMINDER).build());
    }

    private Optional<UndoStep> again(TaskId task, boolean own) {
        return desk.doing.actions().remindAgain().at(desk.task(task), IN_AN_HOUR, own);
    }

    @Test
    void movesTheReminderAloneWhereTheTaskIsDueLater() {
        Instant due = Instant.parse("2026-04-15T16:00:00Z");
        TaskId task = due(due);
        UndoStep step = again(task, true).orElseThrow();
        assertEquals(Words.of("undo.did.remindAgain", "Call Jane", IN_AN_HOUR), step.said());
        Intent kept = desk.open(task).getFirst();
        assertEquals(IntentKind.EDIT, kept.kind());
        assertEquals(Map.of(TaskField.REMIND_AT, new FieldChange(REMINDER, IN_AN_HOUR)), kept.payload().changes());
        step.undo();
        assertEquals(REMINDER, desk.task(task).fields().instant(TaskField.REMIND_AT));
    }

    @Test
    void givesNoDueDateToATaskWithoutOne() {
        TaskId task = due(null);
        again(task, true);
        assertEquals(null, desk.task(task).due());
        assertEquals(IN_AN_HOUR, desk.task(task).fields().instant(TaskField.REMIND_AT));
    }

    @Test
    void snoozesWhatIsDueByThen() {
        TaskId task = due(Instant.parse("2026-04-15T09:00:00Z"));
        again(task, true);
        assertEquals(IntentKind.SNOOZE, desk.open(task).getFirst().kind());
        assertEquals(IN_AN_HOUR, desk.task(task).due());
    }

    @Test
    void neverBringsADueDateNearer() {
        Instant due = Instant.parse("2026-04-15T10:42:00Z");
        TaskId task = due(due);
        again(task, false);
        assertEquals(due.plus(Duration.between(desk.time, IN_AN_HOUR)), desk.task(task).due());
    }

    @Test
    void leavesWhatIsDoneAlone() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call Jane").set(TaskField.STATUS, "completed").build());
        var refused = assertThrows(NotPossible.class, () -> again(task, true));
        assertEquals("rule.snooze.done", refused.reason().key());
    }
}
