package app.taskdesk.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.Words;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnoozeTaskTest {

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
    void movesTheDueDateAndCountsOneMore() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call Jane").build());
        Instant due = Instant.parse("2026-04-16T07:00:00Z");
        var step = actions.snooze().snooze(List.of(desk.task(task)), new Snooze(due, false, null)).get();
        assertEquals(Words.of("undo.did.snooze.one", "Call Jane", due), step.said());
        Intent kept = desk.open(task).getFirst();
        assertEquals(IntentKind.SNOOZE, kept.kind());
        assertEquals(Map.of(TaskField.DUE, new FieldChange(Instant.parse("2026-04-13T08:00:00Z"), due)),
                kept.payload().changes());
        assertEquals(false, kept.payload().adjustReminders());
        assertEquals(desk.time.plusSeconds(8), kept.nextAttemptAt());
        assertEquals(due, desk.task(task).due());
        assertEquals(1, desk.task(task).snoozeCount());
    }

    @Test
    void reminderKeepsItsDistanceButNeverGoesIntoThePast() {
        desk.abilities.set(TestPlace.PERISKOPE);
        Instant due = desk.time.plus(Duration.ofHours(2));
        assertEquals(due.minus(Duration.ofHours(1)), reminderOf(due, Duration.ofHours(1)));
        assertEquals(due, reminderOf(due, Duration.ofHours(3)));
    }

    private Instant reminderOf(Instant due, Duration ahead) {
        Instant former = Instant.parse("2026-04-13T08:00:00Z");
        TaskId task = desk.pull("r" + ahead, TestPlace.fields("Call Jane")
                .set(TaskField.REMIND_AT, former.minus(ahead)).build());
        actions.snooze().snooze(List.of(desk.task(task)), Snooze.until(due));
        return desk.task(task).fields().instant(TaskField.REMIND_AT);
    }

    @Test
    void severalTasksAreOneStep() {
        var tasks = List.of(desk.task(desk.pull("r1", TestPlace.fields("One").build())),
                desk.task(desk.pull("r2", TestPlace.fields("Two").build())));
        Instant due = desk.time.plus(Duration.ofHours(2));
        var step = actions.snooze().snooze(tasks, Snooze.until(due)).get();
        assertEquals(Words.of("undo.did.snooze.many", 2, due), step.said());
        step.undo();
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void refusesTimesOutOfRangeAndDoneTasks() {
        var open = List.of(desk.task(desk.pull("r1", TestPlace.fields("One").build())));
        var done = List.of(desk.task(desk.pull("r2",
                TestPlace.fields("Two").set(TaskField.STATUS, "completed").build())));
        assertEquals("rule.snooze.tooSoon", reason(open, desk.time.plusSeconds(299)));
        assertEquals("rule.snooze.tooFar", reason(open, desk.time.plus(Duration.ofDays(366))));
        assertEquals("rule.snooze.done", reason(done, desk.time.plus(Duration.ofDays(1))));
    }

    @Test
    void isNothingWhenTheTaskIsDueThenAlready() {
        Instant due = desk.time.plus(Duration.ofDays(1));
        var tasks = List.of(desk.task(desk.pull("r1", TestPlace.fields("One").set(TaskField.DUE, due).build())));
        assertEquals(Optional.empty(), actions.snooze().snooze(tasks, Snooze.until(due)));
    }

    private String reason(List<Task> tasks, Instant due) {
        return assertThrows(NotPossible.class, () -> actions.snooze().snooze(tasks, Snooze.until(due))).reason().key();
    }
}
