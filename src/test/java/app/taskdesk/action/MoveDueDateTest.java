package app.taskdesk.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
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

class MoveDueDateTest {

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

    private static final Instant MONDAY = Instant.parse("2026-04-13T08:00:00Z");

    @Test
    void puttingOffIsASnooze() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call").build());
        actions.moveDue().move(desk.task(task), desk.time.plus(Duration.ofDays(1))).get();
        assertEquals(IntentKind.SNOOZE, desk.open(task).getFirst().kind());
    }

    @Test
    void firstEarlierAndNoDateAreEdits() {
        for (var move : Map.of("first", Optional.<Instant>empty(), "earlier",
                Optional.of(desk.time.plus(Duration.ofDays(9)))).entrySet()) {
            TaskId task = desk.pull(move.getKey(), TestPlace.fields(move.getKey())
                    .set(TaskField.DUE, move.getValue().orElse(null)).build());
            actions.moveDue().move(desk.task(task), desk.time.plus(Duration.ofDays(1))).get();
            assertEquals(IntentKind.EDIT, desk.open(task).getFirst().kind(), move.getKey());
        }
        TaskId cleared = desk.pull("cleared", TestPlace.fields("Call").build());
        actions.moveDue().move(desk.task(cleared), null).get();
        assertEquals(Map.of(TaskField.DUE, new FieldChange(MONDAY, null)),
                desk.open(cleared).getFirst().payload().changes());
    }

    @Test
    void isAnEditWhereTheProviderHasNoSnooze() {
        desk.abilities.set(new Abilities(List.of(), List.of(), List.of(), List.of(), java.util.Set.of(),
                java.util.Set.of(TaskField.DUE), java.util.Set.of()));
        TaskId task = desk.pull("r1", TestPlace.fields("Call").build());
        actions.moveDue().move(desk.task(task), desk.time.plus(Duration.ofDays(1))).get();
        assertEquals(IntentKind.EDIT, desk.open(task).getFirst().kind());
    }

    @Test
    void isNothingForTheSameDate() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call").build());
        assertEquals(Optional.empty(), actions.moveDue().move(desk.task(task), MONDAY));
    }
}
