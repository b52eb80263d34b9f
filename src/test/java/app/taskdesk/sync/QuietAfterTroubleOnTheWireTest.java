package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.store.IntentState;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Much at once, and much after a long while, make few requests. */
class QuietAfterTroubleOnTheWireTest {

    @TempDir
    private Path folder;
    private WireLab lab;

    @BeforeEach
    void open() {
        lab = WireLab.in(folder).startWith(10);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    @DisplayName("3A row 52: 1,000 edits in 10 s on one task")
    void joinsAThousandEdits() {
        TaskId task = lab.here("r1");
        for (int i = 1; i <= 1_000; i++) {
            lab.edit(task, TaskField.TITLE, "Edit " + i);
            lab.pass(Duration.ofMillis(10));
        }
        var last = lab.edit(task, TaskField.TITLE, "The last");
        lab.pass(Duration.ofMinutes(2));
        assertEquals(IntentState.CONFIRMED, lab.state(last));
        assertEquals("The last", lab.there("r1").text(TaskField.TITLE));
        int requests = lab.sent("PATCH").size();
        assertTrue(requests <= 40, () -> requests + " requests");
        assertEquals(0, lab.last().unsent());
    }

    @Test
    @DisplayName("3A row 53: the computer sleeps for 8 hours, and wakes up on another network")
    void drainsOnceAfterALongSleep() {
        TaskId task = lab.here("r1");
        lab.wire.always("*", "*", FaultyWire.LOSE_REQUEST);
        var edit = lab.edit(task, TaskField.TITLE, "Before the sleep");
        lab.pass(Duration.ofSeconds(5));
        lab.wire.heal();
        int before = lab.wire.requests().size();
        lab.time.setWall(lab.time.now().plus(Duration.ofHours(8)));
        lab.step(new SyncEvent.Woken());
        lab.pass(Duration.ofMinutes(2));
        int requests = lab.wire.requests().size() - before;
        assertTrue(requests >= 3 && requests <= 15, () -> requests + " requests after the sleep");
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals("Before the sleep", lab.there("r1").text(TaskField.TITLE));
    }
}
