package app.taskdesk.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Person;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.Words;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReassignTaskTest {

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

    private static final Person ALI = new Person("a2", "Ali");

    @Test
    void givesIdAndNameUnderTheVerbHold() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call").build());
        var step = actions.reassign().reassign(List.of(desk.task(task)), ALI).get();
        assertEquals(Words.of("undo.did.reassign.one", "Call", "Ali"), step.said());
        Intent kept = desk.open(task).getFirst();
        assertEquals(IntentKind.REASSIGN, kept.kind());
        assertEquals(Map.of(TaskField.OWNER_ID, new FieldChange("a1", "a2"),
                TaskField.OWNER_NAME, new FieldChange("Sam Kay", "Ali")), kept.payload().changes());
        assertEquals(desk.time.plusSeconds(8), kept.nextAttemptAt());
    }

    @Test
    void givesBackToNobodyOnlyWhereTheProviderCan() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call").build());
        assertThrows(NotPossible.class, () -> actions.reassign().release(List.of(desk.task(task))));
        desk.abilities.set(TestPlace.PERISKOPE);
        var step = actions.reassign().release(List.of(desk.task(task))).get();
        assertEquals(Words.of("undo.did.release.one", "Call"), step.said());
        assertEquals(null, desk.task(task).ownerId());
        assertEquals(Optional.empty(), actions.reassign().release(List.of(desk.task(task))));
        step.undo();
        assertEquals("a1", desk.task(task).ownerId());
    }

    @Test
    void isNothingForTheSameOwner() {
        var tasks = List.of(desk.task(desk.pull("r1", TestPlace.fields("Call").build())));
        assertEquals(Optional.empty(), actions.reassign().reassign(tasks, TestPlace.ME));
    }

    @Test
    void refusesAnIdThatIsNone() {
        var tasks = List.of(desk.task(desk.pull("r1", TestPlace.fields("Call").build())));
        assertEquals("rule.reassign.noId", assertThrows(NotPossible.class,
                () -> actions.reassign().reassign(tasks, new Person(" ", null))).reason().key());
    }

    @Test
    void claimingGoesOutAtOnceAndOnlyForFreeTasks() {
        TaskId free = desk.pull("r1", TestPlace.fields("Free").set(TaskField.OWNER_ID, null)
                .set(TaskField.OWNER_NAME, null).set(TaskField.CLAIM_STATUS, "unassigned").build());
        TaskId owned = desk.pull("r2", TestPlace.fields("Owned").set(TaskField.OWNER_ID, "a2").build());
        actions.claim().claim(List.of(desk.task(free), desk.task(owned)), TestPlace.ME).get();
        assertEquals(desk.time, desk.open(free).getFirst().nextAttemptAt());
        assertNull(desk.task(free).ownerId(), "a wish until the server gave it");
        assertEquals(List.of(), desk.open(owned));
    }
}
