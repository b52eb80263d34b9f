package app.taskdesk.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.live.OutboxList;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.Completion;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxViewModelTest {

    @TempDir
    Path folder;
    private final List<SyncCommand> commands = new ArrayList<>();
    private final List<TaskId> opened = new ArrayList<>();
    private TestPlace desk;
    private OutboxViewModel outbox;
    private TaskId task;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        outbox = new OutboxViewModel(desk.place, new OutboxList(desk.store.tasks(), desk.index, Runnable::run),
                commands::add, opened::add);
        task = desk.pull("r1", TestPlace.fields("Invoice copy").build());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysWhatWaitsAndForHowLong() {
        var actions = desk.doing.actions();
        actions.snooze().snooze(List.of(desk.task(task)), Snooze.until(Instant.parse("2026-04-16T07:00:00Z")));
        desk.advance(Duration.ofSeconds(2));
        OutboxLine line = outbox.lines().getFirst();
        assertEquals("Snooze to Thu 09:00", outbox.change(line));
        assertEquals("Invoice copy", outbox.title(line));
        assertEquals("2 s", outbox.since(line));
        assertEquals("To send in 7 s", outbox.standing(line));
        desk.advance(Duration.ofSeconds(10));
        assertEquals("Waiting to be sent", outbox.standing(line));
        assertFalse(outbox.needsYou(line));
    }

    @Test
    void offersUndoAndSendingAtOnceWhileItWaits() {
        complete();
        OutboxLine line = outbox.lines().getFirst();
        assertEquals("Complete \u00B7 Resolved", outbox.change(line));
        outbox.ways(line).forEach(way -> way.run().run());
        assertEquals(List.of(new SyncCommand.SendNow(line.operation()), new SyncCommand.Discard(line.operation())),
                commands);
    }

    @Test
    void everyStuckChangeHasAWayOut() {
        complete();
        for (IntentState state : IntentState.values()) {
            if (state.isOpen() && state != IntentState.IN_FLIGHT) {
                set(state);
                OutboxLine line = outbox.lines().getFirst();
                assertTrue(outbox.ways(line).stream().anyMatch(way -> way.id().equals("undo")
                        || way.id().equals("discard")), state + " can be dropped");
                assertEquals(state == IntentState.PARKED || state == IntentState.NEEDS_USER, outbox.needsYou(line));
            }
        }
    }

    @Test
    void refusedChangeLeadsToItsTask() {
        complete();
        set(IntentState.PARKED);
        OutboxLine line = outbox.lines().getFirst();
        assertEquals("Refused", outbox.standing(line));
        outbox.ways(line).getFirst().run().run();
        assertEquals(List.of(task), opened);
    }

    @Test
    void editsAreToldByFieldAndValue() {
        var actions = desk.doing.actions();
        actions.edit().edit(List.of(desk.task(task)), TaskFields.NONE.with(TaskField.PRIORITY, "high"));
        desk.advance(Duration.ofSeconds(1));
        assertEquals("Priority \u2192 High", outbox.change(outbox.lines().getFirst()));
        actions.edit().edit(List.of(desk.task(task)), TaskFields.NONE.with(TaskField.TITLE, "New"));
        desk.advance(Duration.ofSeconds(1));
        assertEquals(1, outbox.lines().size());
        assertEquals("Title, Priority", outbox.change(outbox.lines().getFirst()));
    }

    @Test
    void isEmptyWhenEverythingIsSent() {
        complete();
        set(IntentState.CONFIRMED);
        assertEquals(List.of(), outbox.lines());
    }

    private void complete() {
        desk.doing.actions().complete().complete(List.of(desk.task(task)), new Completion("resolved", null));
        desk.advance(Duration.ofSeconds(1));
    }

    private void set(IntentState state) {
        Intent intent = desk.store.intents().getFirst();
        desk.store.setState(new RecordedIntent(intent.operation(), task), state, 1);
        desk.advance(Duration.ofSeconds(1));
    }
}
