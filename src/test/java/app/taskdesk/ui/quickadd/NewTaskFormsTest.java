package app.taskdesk.ui.quickadd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.task.TaskField;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new task whose account is chosen while it is typed. */
class NewTaskFormsTest {

    @TempDir
    private Path folder;
    private TestPlace desk;
    private NewTaskForms forms;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        desk.showBoth();
        forms = new NewTaskForms(desk.place, task -> { });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void wordsGoAlong() {
        NewTaskViewModel first = forms.in(TestPlace.ACCOUNT);
        type(first, TaskField.TITLE, "Call Jane");
        type(first, TaskField.DUE, "tomorrow 9:00");
        type(first, TaskField.DESCRIPTION, "About the refund");
        first.priorityProperty().set("high");
        NewTaskViewModel second = forms.in(TestPlace.OTHER);
        assertEquals("Call Jane", typed(second, TaskField.TITLE));
        assertEquals("tomorrow 9:00", typed(second, TaskField.DUE));
        assertEquals("About the refund", typed(second, TaskField.DESCRIPTION));
        assertEquals("high", second.priorityProperty().get());
    }

    @Test
    void idsOfOneAccountAreNotAskedForInAnother() {
        desk.abilities.set(TestPlace.PERISKOPE);
        NewTaskViewModel first = forms.in(TestPlace.OTHER);
        type(first, TaskField.TITLE, "Ask for photos chat:447700900101 @ali");
        type(first, TaskField.CHAT_ID, "447700900101");
        type(first, TaskField.MESSAGE_ID, "msg-1");
        type(first, TaskField.TICKET_ID, "tkt-1");
        type(first, TaskField.OWNER_ID, "ali@example.com");
        first.categoryProperty().set("message");
        NewTaskViewModel second = forms.in(TestPlace.ACCOUNT);
        assertEquals("Ask for photos", typed(second, TaskField.TITLE));
        assertEquals("", typed(second, TaskField.CHAT_ID));
        assertEquals("", typed(second, TaskField.MESSAGE_ID));
        assertEquals("", typed(second, TaskField.TICKET_ID));
        assertEquals(TestPlace.ME.name(), typed(second, TaskField.OWNER_ID));
        assertEquals("message", second.categoryProperty().get());
    }

    @Test
    void queueCustomerAndConversationStayBehindToo() {
        NewTaskViewModel shop = forms.in(TestPlace.ACCOUNT);
        type(shop, TaskField.QUEUE_ID, "billing");
        type(shop, TaskField.CUSTOMER_ID, "c1");
        type(shop, TaskField.CONVERSATION_ID, "v1");
        desk.otherAbilities = TestPlace.TALKING_SHOPS;
        NewTaskViewModel other = forms.in(TestPlace.OTHER);
        assertEquals("", typed(other, TaskField.QUEUE_ID));
        assertEquals("", typed(other, TaskField.CUSTOMER_ID));
        assertEquals("", typed(other, TaskField.CONVERSATION_ID));
    }

    @Test
    void whoComesBackFindsTheIdsAgain() {
        NewTaskViewModel first = forms.in(TestPlace.OTHER);
        type(first, TaskField.TITLE, "Ask for photos chat:447700900101");
        type(first, TaskField.TICKET_ID, "tkt-1");
        forms.in(TestPlace.ACCOUNT);
        NewTaskViewModel back = forms.in(TestPlace.OTHER);
        assertEquals("Ask for photos chat:447700900101", typed(back, TaskField.TITLE));
        assertEquals("tkt-1", typed(back, TaskField.TICKET_ID));
        type(forms.in(TestPlace.ACCOUNT), TaskField.TITLE, "Ask again");
        assertEquals("Ask again", typed(forms.in(TestPlace.OTHER), TaskField.TITLE));
    }

    private static void type(NewTaskViewModel form, TaskField field, String text) {
        form.text(field).set(text);
    }

    private static String typed(NewTaskViewModel form, TaskField field) {
        return form.text(field).get();
    }
}
