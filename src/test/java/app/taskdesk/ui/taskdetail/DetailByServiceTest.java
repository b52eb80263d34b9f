package app.taskdesk.ui.taskdetail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.TaskFields;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.complete.CompleteViewModel;
import app.taskdesk.ui.snooze.SnoozeMemory;
import app.taskdesk.ui.snooze.SnoozeMenuViewModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The detail pane and the questions of its verbs where tasks hang on chats and snoozes are counted here. */
class DetailByServiceTest {

    private static final Instant REMINDER = Instant.parse("2026-04-13T07:30:00Z");

    @TempDir
    private Path folder;
    private TestPlace desk;
    private TaskDetailViewModel detail;
    private TaskId task;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        desk.abilities.set(TestPlace.PERISKOPE);
        detail = new TaskDetailViewModel(desk.place, desk.watched.taskProperty(), desk.unsent.unsentProperty(),
                desk.targets.rowsProperty(), desk.customers.loadsProperty());
        task = desk.pull("r1", TestPlace.fields("Call").set(TaskField.CATEGORY, "ticket")
                .set(TaskField.CHAT_ID, "1@c.us").set(TaskField.TICKET_ID, "tkt-1").set(TaskField.SNOOZE_COUNT, 2L)
                .set(TaskField.REMIND_AT, REMINDER).build());
        desk.selection.focus(task);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysTypeAndLinksInWords() {
        assertEquals("Ticket", detail.categoryProperty().getValue());
        assertEquals(List.of(new Link(TaskField.CHAT_ID, "1@c.us"), new Link(TaskField.TICKET_ID, "tkt-1")),
                detail.linksProperty().getValue());
        assertFalse(detail.has(TaskField.TAGS).getValue() || detail.has(TaskField.QUEUE_ID).getValue());
        assertTrue(detail.has(TaskField.REMIND_AT).getValue());
    }

    @Test
    void theReminderIsEditedInPlaceAndCleared() {
        FieldEdit reminder = detail.edit(TaskField.REMIND_AT);
        assertTrue(reminder.editableProperty().get());
        reminder.textProperty().set("never ever");
        assertFalse(reminder.commit());
        reminder.textProperty().set("tomorrow 8:00");
        assertTrue(reminder.commit());
        assertEquals(new FieldChange(REMINDER, Instant.parse("2026-04-16T06:00:00Z")),
                desk.open(task).getFirst().payload().changes().get(TaskField.REMIND_AT));
        assertEquals(IntentKind.EDIT, desk.open(task).getFirst().kind());
        reminder.textProperty().set("");
        assertTrue(reminder.commit());
        assertEquals(null, desk.task(task).fields().instant(TaskField.REMIND_AT));
    }

    @Test
    void saysThatSnoozesAreCountedHere() {
        assertTrue(detail.factsProperty().getValue().stream().anyMatch(fact -> fact.id().equals("snoozed")
                && fact.text().startsWith("2 times, counted on this computer")));
        detail.edit(TaskField.DUE).textProperty().set("tomorrow 9:00");
        assertTrue(detail.dueHintProperty().getValue().contains("counts this as a snooze on this computer"));
        var menu = new SnoozeMenuViewModel(desk.place, List.of(task), desk.targets.rowsProperty().getValue(),
                new SnoozeMemory(), () -> { });
        assertTrue(menu.title().startsWith("Snooze moves due date and reminder"), menu.title());
        assertTrue(menu.note().contains("counts them on this computer"));
        assertEquals("Move the reminder along", menu.remindersTitle());
        desk.abilities.set(TestPlace.TALKING_SHOPS);
        assertEquals("", menu.note());
        assertTrue(menu.title().startsWith("Snooze moves the due date \u00B7"), menu.title());
    }

    @Test
    void whatTheTaskHangsOnStandsUntilTheServerRefusesToMakeIt() {
        assertFalse(detail.edit(TaskField.TICKET_ID).editableProperty().get());
        TaskId made = desk.doing.actions().create().create(TestPlace.ACCOUNT, TaskFields.builder()
                .set(TaskField.TITLE, "Look").set(TaskField.CATEGORY, "ticket").set(TaskField.TICKET_ID, "tkt-0")
                .set(TaskField.OWNER_ID, TestPlace.OTHER_ME.id()).build()).tasks().getFirst();
        desk.selection.focus(made);
        FieldEdit ticket = detail.edit(TaskField.TICKET_ID);
        assertFalse(ticket.editableProperty().get());
        desk.store.setState(new RecordedIntent(desk.open(made).getFirst().operation(), made), IntentState.PARKED, 1);
        desk.selection.focus(task);
        desk.selection.focus(made);
        assertTrue(ticket.editableProperty().get());
        assertTrue(detail.marksItself(TaskField.TICKET_ID));
        ticket.textProperty().set(" ");
        assertFalse(ticket.commit());
        assertEquals("A ticket task needs the id of its ticket.", ticket.problemProperty().get());
        ticket.textProperty().set("tkt-1");
        assertTrue(ticket.commit());
        assertEquals("tkt-1", desk.open(made).getFirst().payload().wanted().text(TaskField.TICKET_ID));
        assertEquals(IntentKind.CREATE, desk.open(made).getFirst().kind());
    }

    @Test
    void saysNothingOfClaimsWhereThereAreNone() {
        TaskId made = desk.doing.actions().create().create(TestPlace.ACCOUNT, TaskFields.builder()
                .set(TaskField.TITLE, "Look").set(TaskField.OWNER_ID, TestPlace.OTHER_ME.id()).build()).tasks().getFirst();
        desk.selection.focus(made);
        assertTrue(detail.factsProperty().getValue().stream().noneMatch(fact -> fact.id().equals("claimed")));
    }

    @Test
    void theSnoozeMenuSpeaksOfRemindersWhereThereIsOne() {
        TaskId bare = desk.pull("r2", TestPlace.fields("Bare").build());
        desk.selection.focus(bare);
        var menu = new SnoozeMenuViewModel(desk.place, List.of(bare), desk.targets.rowsProperty().getValue(),
                new SnoozeMemory(), () -> { });
        assertTrue(menu.title().startsWith("Snooze moves the due date \u00B7"), menu.title());
        assertFalse(menu.asksAboutReminders());
    }

    @Test
    void asksForNoOutcomeWhereNoneIsKept() {
        var form = new CompleteViewModel(desk.place, List.of(task), desk.targets.rowsProperty().getValue(), _ -> { });
        assertEquals("Complete \u201CCall\u201D?", form.title());
        assertFalse(form.takesNotes());
        desk.abilities.set(TestPlace.TALKING_SHOPS);
        assertEquals("How did \u201CCall\u201D end?", form.title());
    }
}
