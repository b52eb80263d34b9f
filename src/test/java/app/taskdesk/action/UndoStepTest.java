package app.taskdesk.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.task.Completion;
import app.taskdesk.task.Person;
import app.taskdesk.task.Priority;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoStepTest {

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

    private TaskId task;

    @BeforeEach
    void pull() {
        task = desk.pull("r1", TestPlace.fields("Call").build());
    }

    @Test
    void withinTheHoldNothingIsEverSent() {
        UndoStep step = complete();
        assertEquals("undo.takenBack", step.undo().key());
        assertEquals(TaskStatus.NOT_STARTED, desk.task(task).status());
        assertEquals(List.of(), desk.kept());
    }

    /** Each write costs a wait for the disk; thousands of them took half a minute. */
    @Test
    void ofManyWhatIsUnsentIsTakenBackInOneGoAlsoWhenSomeWereSent() {
        List<TaskId> many = IntStream.range(0, 20).mapToObj(i -> desk.pull("m" + i,
                TestPlace.fields("Task " + i).build())).toList();
        UndoStep step = actions.complete().complete(many.stream().map(desk::task).toList(),
                new Completion("resolved", null)).orElseThrow();
        sent(many.getFirst());
        var writes = new AtomicInteger();
        desk.store.tasks().onChange(_ -> writes.incrementAndGet());
        assertEquals("undo.madeUp.complete", step.undo().key());
        assertEquals(2, writes.get(), "what was unsent, and what makes up for the rest");
        assertEquals(1, many.stream().filter(one -> !desk.open(one).isEmpty()).count());
        step.redo();
        assertEquals(List.of(1, 1), many.stream().limit(2).map(one -> desk.open(one).size()).toList());
    }

    @Test
    void redoDoesItAgain() {
        UndoStep step = complete();
        step.undo();
        assertEquals("undo.did.complete.one", step.redo().key());
        assertEquals(TaskStatus.DONE, desk.task(task).status());
        assertEquals("undo.takenBack", step.undo().key());
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void sentCompletionIsMadeUpForByTheFormerStatus() {
        UndoStep step = complete();
        sent(task);
        assertEquals("undo.madeUp.complete", step.undo().key());
        Intent last = desk.open(task).getLast();
        assertEquals(IntentKind.EDIT, last.kind());
        assertEquals(Map.of(TaskField.STATUS, new FieldChange("completed", "not_started")), last.payload().changes());
    }

    @Test
    void sentSnoozeMovesBackAsOneMoreSnooze() {
        Instant soon = desk.time.plus(Duration.ofHours(4));
        TaskId early = desk.pull("r2", TestPlace.fields("Early").set(TaskField.DUE, soon).build());
        UndoStep step = actions.snooze().snooze(List.of(desk.task(early)),
                Snooze.until(desk.time.plus(Duration.ofDays(1)))).get();
        sent(early);
        assertEquals("undo.madeUp.snooze", step.undo().key());
        Intent last = desk.open(early).getLast();
        assertEquals(IntentKind.SNOOZE, last.kind());
        assertEquals(soon, last.payload().wanted().instant(TaskField.DUE));
    }

    @Test
    void sentSnoozeOfALateTaskMovesBackAsAnEditSinceNoSnoozeEndsInThePast() {
        Instant late = desk.time.minus(Duration.ofHours(3));
        TaskId overdue = desk.pull("r2", TestPlace.fields("Late").set(TaskField.DUE, late).build());
        UndoStep step = actions.snooze().snooze(List.of(desk.task(overdue)),
                Snooze.until(desk.time.plus(Duration.ofDays(1)))).get();
        sent(overdue);
        assertEquals("undo.madeUp.changedBack", step.undo().key());
        Intent last = desk.open(overdue).getLast();
        assertEquals(IntentKind.EDIT, last.kind());
        assertEquals(late, last.payload().wanted().instant(TaskField.DUE));
    }

    @Test
    void sentReassignmentGoesBackToTheFormerOwner() {
        UndoStep step = actions.reassign().reassign(List.of(desk.task(task)), new Person("a2", "Ali")).get();
        sent(task);
        assertEquals("undo.madeUp.changedBack", step.undo().key());
        assertEquals("a1", desk.open(task).getLast().payload().wanted().text(TaskField.OWNER_ID));
        assertEquals("Sam Kay", desk.task(task).fields().text(TaskField.OWNER_NAME));
    }

    @Test
    void goesBackAsFarAsItCanWhenAPartCannot() {
        TaskId free = desk.pull("r2", TestPlace.fields("Free").set(TaskField.OWNER_ID, null).build());
        UndoStep step = actions.reassign().reassign(List.of(desk.task(free), desk.task(task)),
                new Person("a2", "Ali")).get();
        sent(free);
        sent(task);
        assertEquals("undo.cannot.unassign", assertThrows(NotPossible.class, step::undo).reason().key());
        assertEquals("a1", desk.task(task).ownerId());
        assertEquals("a2", desk.task(free).ownerId());
    }

    @Test
    void ownerCannotBeTakenAwayOnceSent() {
        TaskId free = desk.pull("r2", TestPlace.fields("Free").set(TaskField.OWNER_ID, null).build());
        UndoStep step = actions.claim().claim(List.of(desk.task(free)), TestPlace.ME).get();
        sent(free);
        assertEquals("undo.cannot.unassign", assertThrows(NotPossible.class, step::undo).reason().key());
    }

    @Test
    void deleteComesBackWithinTheHoldAndNeverAfter() {
        UndoStep first = actions.delete().delete(List.of(desk.task(task))).get();
        assertEquals(desk.time.plusSeconds(30), desk.open(task).getFirst().nextAttemptAt());
        assertEquals(List.of(), desk.store.tasks().rows(TestPlace.ACCOUNT));
        assertEquals("undo.takenBack", first.undo().key());
        assertEquals(1, desk.store.tasks().rows(TestPlace.ACCOUNT).size());
        UndoStep second = actions.delete().delete(List.of(desk.task(task))).get();
        sent(task);
        assertEquals("undo.cannot.delete", assertThrows(NotPossible.class, second::undo).reason().key());
    }

    @Test
    void takesBackTheLastOfTwoEditsThatGoOutAsOne() {
        UndoStep title = edit(TaskField.TITLE, "New");
        UndoStep priority = edit(TaskField.PRIORITY, "high");
        assertEquals(1, desk.open(task).size());
        priority.undo();
        assertEquals("New", desk.task(task).title());
        assertEquals(Priority.NORMAL, desk.task(task).priority());
        title.undo();
        assertEquals("Call", desk.task(task).title());
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void takesBackTheFirstOfTwoEditsAndKeepsTheSecond() {
        UndoStep title = edit(TaskField.TITLE, "New");
        edit(TaskField.PRIORITY, "high");
        title.undo();
        assertEquals("Call", desk.task(task).title());
        assertEquals(Priority.HIGH, desk.task(task).priority());
    }

    @Test
    void severalTasksGoBackTogetherEvenWhenSomeWereSent() {
        TaskId other = desk.pull("r2", TestPlace.fields("Other").build());
        UndoStep step = actions.complete().complete(List.of(desk.task(task), desk.task(other)),
                new Completion("resolved", null)).get();
        sent(task);
        step.undo();
        assertEquals(TaskStatus.NOT_STARTED, desk.task(task).status());
        assertEquals(TaskStatus.NOT_STARTED, desk.task(other).status());
        assertEquals(List.of(), desk.open(other));
        assertEquals(2, desk.open(task).size());
        step.redo();
        assertEquals(TaskStatus.DONE, desk.task(task).status());
        assertEquals(TaskStatus.DONE, desk.task(other).status());
        assertEquals(List.of(IntentKind.COMPLETE), desk.open(task).stream().map(Intent::kind).toList());
    }

    @Test
    void createThatWasNotSentVanishes() {
        UndoStep step = actions.create().create(TestPlace.ACCOUNT, TaskFields.NONE.with(TaskField.TITLE, "New"));
        TaskId made = step.tasks().getFirst();
        step.undo();
        assertEquals(Optional.empty(), desk.store.tasks().task(made));
        step.redo();
        assertEquals("New", desk.task(step.tasks().getFirst()).title());
    }

    @Test
    void createThatWasSentIsDeletedAgain() {
        UndoStep step = actions.create().create(TestPlace.ACCOUNT, TaskFields.NONE.with(TaskField.TITLE, "New"));
        TaskId made = step.tasks().getFirst();
        sent(made);
        assertEquals("undo.madeUp.create", step.undo().key());
        assertEquals(IntentKind.DELETE, desk.open(made).getLast().kind());
    }

    @Test
    void refusedChangeIsDiscardedInTheOutboxInstead() {
        UndoStep step = complete();
        desk.store.setState(new RecordedIntent(desk.open(task).getFirst().operation(), task), IntentState.PARKED, 1);
        assertEquals("undo.cannot.refused", assertThrows(NotPossible.class, step::undo).reason().key());
    }

    private UndoStep complete() {
        return actions.complete().complete(List.of(desk.task(task)), new Completion("resolved", null)).get();
    }

    private UndoStep edit(TaskField field, Object value) {
        return actions.edit().edit(List.of(desk.task(task)), TaskFields.NONE.with(field, value)).get();
    }

    private void sent(TaskId sent) {
        Intent intent = desk.open(sent).getFirst();
        desk.store.setState(new RecordedIntent(intent.operation(), sent), IntentState.IN_FLIGHT, 1);
    }

    @Test
    void aWishIsTakenBackWhileItWaitsAndNotByPretendingOnceItIsAsked() {
        TaskId free = desk.pull("r8", TestPlace.fields("Free").set(TaskField.OWNER_ID, null)
                .set(TaskField.OWNER_NAME, null).build());
        UndoStep step = actions.claim().claim(List.of(desk.task(free)), TestPlace.ME).orElseThrow();
        assertEquals("undo.takenBack", step.undo().key());
        assertEquals(List.of(), desk.open(free));
        step.redo();
        sent(free);
        assertEquals("undo.cannot.unassign", assertThrows(NotPossible.class, step::undo).reason().key());
        desk.abilities.set(TestPlace.PERISKOPE);
        step.undo();
        assertEquals(List.of(IntentKind.CLAIM, IntentKind.EDIT),
                desk.open(free).stream().map(Intent::kind).toList());
    }

    @Test
    void changeThatWasGivenUpMeanwhileNeedsNothingToMakeUpForIt() {
        Instant soon = desk.time.plus(Duration.ofHours(4));
        TaskId early = desk.pull("r2", TestPlace.fields("Early").set(TaskField.DUE, soon).build());
        UndoStep step = actions.snooze().snooze(List.of(desk.task(early)),
                Snooze.until(desk.time.plus(Duration.ofDays(1)))).get();
        desk.store.tasks().discard(List.of(desk.open(early).getFirst().operation()));
        assertEquals("undo.takenBack", step.undo().key());
        assertEquals(List.of(), desk.open(early));
    }
}
