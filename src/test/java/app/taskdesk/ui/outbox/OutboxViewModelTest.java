package app.taskdesk.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.Completion;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxViewModelTest {

    @TempDir
    Path folder;
    private UnsentDesk desk;
    private OutboxViewModel outbox;
    private TaskId task;

    @BeforeEach
    void open() {
        desk = new UnsentDesk(folder);
        outbox = desk.outbox;
        task = desk.task("Invoice copy");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysWhatWaitsAndForHowLong() {
        desk.snooze(task);
        desk.desk.advance(Duration.ofSeconds(1));
        OutboxLine line = outbox.lines().getFirst();
        assertEquals("Snooze to Thu 09:00", outbox.change(line));
        assertEquals("Invoice copy", outbox.title(line));
        assertEquals("2 s", outbox.since(line));
        assertEquals("To send in 7 s", outbox.standing(line));
        desk.desk.advance(Duration.ofSeconds(10));
        assertEquals("Waiting to be sent", outbox.standing(line));
        assertFalse(line.standing().needsYou());
    }

    @Test
    void tellsEachFieldBeforeAndAfter() {
        OutboxLine one = desk.line(desk.edit(task, TaskField.PRIORITY, "high"));
        assertEquals("Priority: Normal \u2192 High", outbox.change(one));
        OutboxLine two = desk.line(desk.edit(task, TaskField.TITLE, "New"));
        assertEquals("Title, priority", outbox.change(two));
        assertEquals(List.of("Invoice copy \u2192 New", "Normal \u2192 High"),
                outbox.fields(two).stream().map(OutboxViewModel.Fact::value).toList());
        assertEquals(1, outbox.sizeProperty().get());
    }

    @Test
    void tellsWhenItWasTriedAndWillBe() {
        Intent intent = desk.edit(task, TaskField.TAGS, List.of("vip"));
        desk.slowedDown(intent);
        OutboxLine line = desk.line(intent);
        assertEquals("Waiting for a slot, 27 s", outbox.standing(line));
        assertEquals("The server asked to slow down. slow down", outbox.answer(line));
        var facts = outbox.facts(line).stream().map(OutboxViewModel.Fact::value).toList();
        assertTrue(facts.contains("once"), facts.toString());
        assertEquals("10:42:29", facts.getLast());
    }

    @Test
    void sendsNowAndTakesBackWithTheWayThere() {
        OutboxLine line = desk.line(desk.edit(task, TaskField.PRIORITY, "high"));
        assertEquals(List.of("Send now", "Edit", "Undo"), desk.ways(line));
        desk.run(line, "Send now");
        assertEquals(List.of(new SyncCommand.SendNow(line.operation())), desk.commands);
        desk.run(line, "Undo");
        assertEquals(List.of(), outbox.lines());
        assertEquals("normal", desk.desk.task(task).fields().text(TaskField.PRIORITY));
        desk.desk.doing.undo();
        assertEquals("high", desk.desk.task(task).fields().text(TaskField.PRIORITY));
        desk.desk.doing.redo();
        assertEquals(List.of(), desk.desk.open(task));
    }

    @Test
    void discardOfARefusedChangeRestoresTheFormerValueAndCanBeUndone() {
        Intent intent = desk.edit(task, TaskField.TITLE, "bad");
        desk.refused(intent, "refused: Validation failed (title must be at most 500 characters)");
        OutboxLine line = desk.line(intent);
        assertEquals("The server did not accept \u201CTitle\u201D: must be at most 500 characters.",
                outbox.trouble(line));
        assertEquals(List.of("Validation failed", "title must be at most 500 characters"), outbox.raw(line));
        assertEquals(List.of("Fix", "Retry", "Discard"), desk.ways(line));
        desk.run(line, "Discard");
        assertEquals("Invoice copy", desk.desk.task(task).title());
        desk.desk.doing.undo();
        assertEquals("bad", desk.desk.task(task).title());
    }

    @Test
    void fixLeadsToTheNamedField() {
        Intent intent = desk.edit(task, TaskFields.NONE.with(TaskField.TITLE, "a").with(TaskField.QUEUE_ID, "q"));
        desk.refused(intent, "refused: Validation failed (queueId must be a string)");
        OutboxLine line = desk.line(intent);
        desk.run(line, "Fix");
        assertEquals(List.of(new UnsentDesk.Edited(line, TaskField.QUEUE_ID)), desk.edited);
    }

    @Test
    void everyStuckChangeHasAWayOut() {
        for (String code : List.of("snooze.passed", "snooze.unclear", "create.unclear", "create.missing",
                "complete.other", "done.meanwhile", "delete.changed", "new.and.unheard.of")) {
            Intent intent = desk.edit(desk.task(code), TaskField.PRIORITY, "high");
            desk.needsYou(intent, code);
            OutboxLine line = desk.line(intent);
            assertTrue(line.standing().needsYou());
            assertTrue(outbox.ways(line).stream().anyMatch(way -> way.id().matches("discard|dropSnooze|keep.*")),
                    code);
            assertFalse(outbox.answer(line).isEmpty());
        }
    }

    @Test
    void laterChangeOfAStuckTaskSaysWhatItWaitsFor() {
        desk.refused(desk.edit(task, TaskField.TITLE, "bad"), "refused: no");
        OutboxLine behind = desk.line(desk.edit(task, TaskField.PRIORITY, "high"));
        assertEquals("After the one before it", outbox.standing(behind));
        assertEquals(List.of("Edit", "Undo"), desk.ways(behind));
    }

    @Test
    void severalAreSentOrDroppedAtOnce() {
        Intent waits = desk.edit(task, TaskField.PRIORITY, "high");
        Intent refused = desk.edit(desk.task("Other"), TaskField.TITLE, "bad");
        desk.refused(refused, "refused: no");
        outbox.sendNow(List.copyOf(outbox.lines()));
        assertEquals(List.of(new SyncCommand.SendNow(waits.operation()), new SyncCommand.Retry(refused.operation())),
                desk.commands);
        outbox.discard(List.copyOf(outbox.lines()));
        desk.desk.advance(Duration.ofSeconds(1));
        assertEquals(0, outbox.sizeProperty().get());
        assertTrue(desk.desk.heard.contains("Discarded 2 changes"), desk.desk.heard.toString());
    }

    @Test
    void noAnswerCanBeLookedIntoOrSentAgain() {
        Intent intent = desk.edit(task, TaskField.PRIORITY, "high");
        desk.notKnown(intent);
        OutboxLine line = desk.line(intent);
        assertEquals("No answer came. Checking whether it arrived.", outbox.trouble(line));
        desk.run(line, "Check now");
        desk.run(line, "Send again");
        assertEquals(List.of(new SyncCommand.Retry(intent.operation()), new SyncCommand.SendAgain(intent.operation())),
                desk.commands);
    }

    @Test
    void isEmptyWhenEverythingIsSent() {
        desk.desk.doing.actions().complete().complete(List.of(desk.desk.task(task)),
                new Completion("resolved", null));
        Intent intent = desk.newest(task);
        assertEquals("Complete \u00B7 Resolved", outbox.change(desk.line(intent)));
        desk.desk.store.setState(new app.taskdesk.store.RecordedIntent(intent.operation(), task),
                IntentState.CONFIRMED, 1);
        desk.desk.advance(Duration.ofSeconds(1));
        assertEquals(List.of(), outbox.lines());
    }

    @Test
    void goneTaskIsMadeAgainOrLetGo() {
        Intent intent = desk.edit(task, TaskField.PRIORITY, "high");
        desk.gone(task);
        OutboxLine line = desk.line(intent);
        assertEquals("This task was deleted on the server.", outbox.trouble(line));
        desk.run(line, "Create it again");
        desk.run(line, "Let it go");
        assertEquals(List.of(new SyncCommand.Recreate(task), new SyncCommand.LetGo(task)), desk.commands);
    }

    @Test
    void clashIsCountedAndSettledAtOnceByEitherSide() {
        Intent intent = desk.edit(task, TaskField.TITLE, "Mine");
        desk.clash(task, intent, TaskFields.NONE.with(TaskField.TITLE, "Theirs"));
        OutboxLine line = desk.line(task);
        assertEquals(1, outbox.conflictsProperty().get());
        desk.run(line, "All mine");
        desk.run(line, "All server");
        assertEquals(List.of(new SyncCommand.Settle(line.operation(), Map.of(TaskField.TITLE, "Mine")),
                new SyncCommand.Settle(line.operation(), Map.of())), desk.commands);
    }
}
