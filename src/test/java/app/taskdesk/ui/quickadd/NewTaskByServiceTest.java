package app.taskdesk.ui.quickadd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.FieldChange;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form for a new task where tasks hang on chats, messages and tickets. */
class NewTaskByServiceTest {

    @TempDir
    private Path folder;
    private TestPlace desk;
    private NewTaskViewModel form;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        desk.abilities.set(TestPlace.PERISKOPE);
        form = new NewTaskViewModel(desk.place, task -> { });
        form.text(TaskField.OWNER_ID).set("");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void takesWhatTheServiceTakes() {
        assertTrue(form.takes(TaskField.REMIND_AT) && form.takes(TaskField.CHAT_ID));
        assertFalse(form.takes(TaskField.QUEUE_ID) || form.takes(TaskField.TAGS)
                || form.takes(TaskField.CUSTOMER_NAME) || form.takes(TaskField.METADATA));
        assertEquals("todo", form.categoryProperty().get());
    }

    @Test
    void asksForTheOneIdThatTheTypeNeeds() {
        assertFalse(form.isLinkedBy(TaskField.CHAT_ID).getValue());
        form.categoryProperty().set("message");
        assertTrue(form.isLinkedBy(TaskField.MESSAGE_ID).getValue());
        assertFalse(form.isLinkedBy(TaskField.CHAT_ID).getValue());
        form.text(TaskField.TITLE).set("Look type:ticket");
        assertTrue(form.isLinkedBy(TaskField.TICKET_ID).getValue());
    }

    @Test
    void isNotAddedWithoutTheId() {
        form.text(TaskField.TITLE).set("Look");
        form.categoryProperty().set("ticket");
        assertFalse(form.add());
        assertEquals("A ticket task needs the id of its ticket.", form.problemProperty().get());
        assertTrue(desk.kept().isEmpty());
        form.text(TaskField.TICKET_ID).set(" tkt-1 ");
        assertTrue(form.add());
        assertEquals(new FieldChange(null, "tkt-1"), change(TaskField.TICKET_ID));
    }

    @Test
    void idsTypedForAnotherTypeAreLeftOut() {
        form.text(TaskField.TITLE).set("Look");
        form.categoryProperty().set("message");
        form.text(TaskField.MESSAGE_ID).set("m1");
        form.categoryProperty().set("todo");
        assertTrue(form.add());
        assertFalse(changes().containsKey(TaskField.MESSAGE_ID));
        assertEquals("todo", change(TaskField.CATEGORY).to());
    }

    @Test
    void anIdInTheLineSaysTheType() {
        form.text(TaskField.TITLE).set("Ask for photos chat:447700900101@c.us");
        assertEquals("Adds \u201CAsk for photos\u201D \u00B7 Chat 447700900101@c.us",
                form.readingProperty().getValue());
        assertEquals("chat", form.categoryProperty().get());
        assertFalse(form.isLinkedBy(TaskField.CHAT_ID).getValue());
        form.text(TaskField.REMIND_AT).set("tomorrow 8:00");
        assertTrue(form.add());
        assertEquals("chat", change(TaskField.CATEGORY).to());
        assertEquals("447700900101@c.us", change(TaskField.CHAT_ID).to());
        assertEquals(Instant.parse("2026-04-16T06:00:00Z"), change(TaskField.REMIND_AT).to());
    }

    @Test
    void twoIdsAreOneTooMany() {
        form.text(TaskField.TITLE).set("Look type:ticket ticket:t1 message:m1");
        assertFalse(form.add());
        assertEquals("This type of task cannot hang on a chat, a message or a ticket.", form.problemProperty().get());
    }

    @Test
    void aWordThatTheServiceDoesNotKnowIsToldBeforeItIsKept() {
        form.text(TaskField.TITLE).set("Look !urgent");
        assertFalse(form.add());
        assertEquals("This account\u2019s service does not know \u201Curgent\u201D here.",
                form.problemProperty().get());
    }

    @Test
    void membersAreNamedByTheirEmail() {
        form.text(TaskField.TITLE).set("Look");
        form.text(TaskField.OWNER_ID).set("Bob");
        assertTrue(form.ownerReadingProperty().getValue().contains("is no e-mail"));
        assertFalse(form.add());
        form.text(TaskField.OWNER_ID).set("bob@example.com");
        assertEquals("The member bob@example.com", form.ownerReadingProperty().getValue());
        assertTrue(form.add());
    }

    private FieldChange change(TaskField field) {
        return changes().get(field);
    }

    private Map<TaskField, FieldChange> changes() {
        return desk.kept().getFirst().payload().changes();
    }
}
