package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.ui.TestPlace;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What exists on screen follows what the service has, on the two services there are. */
class AbilitiesTest {

    private static final Abilities SHOPS = TestPlace.TALKING_SHOPS;
    private static final Abilities CHATS = TestPlace.PERISKOPE;

    @Test
    void viewsThatNoTaskCanComeIntoAreAbsent() {
        assertEquals(EnumSet.allOf(StandardView.class), views(SHOPS));
        assertEquals(EnumSet.complementOf(EnumSet.of(StandardView.WAITING, StandardView.DEFERRED)), views(CHATS));
    }

    @Test
    void columnsAndChipsAreThoseOfTheFieldsThereAre() {
        assertEquals(EnumSet.of(TaskColumn.REMINDER), missing(SHOPS));
        assertEquals(EnumSet.of(TaskColumn.TAGS, TaskColumn.QUEUE, TaskColumn.OUTCOME), missing(CHATS));
        assertFalse(Facet.CHAT.isIn(SHOPS));
        assertTrue(Facet.CHAT.isIn(CHATS));
        assertTrue(Facet.SYNC.isIn(CHATS));
        assertFalse(Facet.QUEUE.isIn(CHATS) || Facet.TAGS.isIn(CHATS) || Facet.CUSTOMER.isIn(CHATS));
    }

    @Test
    void snoozesAreThereAlsoWhereOnlyThisComputerCountsThem() {
        assertTrue(Facet.SNOOZES.isIn(CHATS) && TaskColumn.SNOOZES.isIn(CHATS) && CHATS.countsSnoozesHere());
        assertFalse(SHOPS.countsSnoozesHere());
    }

    @Test
    void nothingIsMissingWhileNoAccountIsOpen() {
        assertEquals(EnumSet.allOf(StandardView.class), views(Abilities.NONE));
        assertEquals(Set.of(), missing(Abilities.NONE));
        assertTrue(TaskRules.againstCompleting(TaskStatus.NOT_STARTED, Abilities.NONE).isPresent());
    }

    @Test
    void saysWhyAFieldIsNotEdited() {
        assertEquals(Optional.of(Words.of("rule.edit.noSuchField")), TaskRules.againstEditing(TaskField.TAGS, CHATS));
        assertEquals(Optional.of(Words.of("rule.edit.fixed")), TaskRules.againstEditing(TaskField.CATEGORY, CHATS));
        assertEquals(Optional.empty(), TaskRules.againstEditing(TaskField.CATEGORY, SHOPS));
    }

    @Test
    void aNewTaskHangsOnExactlyWhatItsTypeSays() {
        assertEquals(Optional.empty(), against(task("chat").with(TaskField.CHAT_ID, "1@c.us")));
        assertEquals(Optional.of(Words.of("rule.link.MESSAGE_ID")), against(task("message")));
        assertEquals(Optional.of(Words.of("rule.link.TICKET_ID")), against(task("ticket")
                .with(TaskField.MESSAGE_ID, "m1")));
        assertEquals(Optional.of(Words.of("rule.link.stray")), against(task("ticket")
                .with(TaskField.TICKET_ID, "t1").with(TaskField.MESSAGE_ID, "m1")));
        assertEquals(Optional.of(Words.of("rule.link.stray")), against(task("todo")
                .with(TaskField.CHAT_ID, "1@c.us")));
        assertEquals(Optional.empty(), against(task("todo")));
    }

    @Test
    void wordsThatTheServiceDoesNotKnowAreToldBeforeTheyAreSent() {
        assertEquals(Optional.of(Words.of("rule.edit.wordNotOffered", "urgent")),
                against(task("todo").with(TaskField.PRIORITY, "urgent")));
        assertEquals(Optional.of(Words.of("rule.edit.wordNotOffered", "callback")), against(task("callback")));
        assertEquals(Optional.of(Words.of("rule.edit.notOffered")),
                against(task("todo").with(TaskField.QUEUE_ID, "q1")));
        assertEquals(Optional.of(Words.of("rule.reassign.noEmail", "Bob")),
                against(task("todo").with(TaskField.OWNER_ID, "Bob")));
        assertEquals(Optional.empty(), against(task("todo").with(TaskField.OWNER_ID, "bob@example.com")));
    }

    private static Optional<Words> against(TaskFields fields) {
        return TaskRules.againstCreating(fields, CHATS);
    }

    private static TaskFields task(String type) {
        return TaskFields.NONE.with(TaskField.TITLE, "Call").with(TaskField.CATEGORY, type);
    }

    private static Set<StandardView> views(Abilities abilities) {
        return Arrays.stream(StandardView.values()).filter(view -> view.isIn(abilities)).collect(Collectors.toSet());
    }

    private static Set<TaskColumn> missing(Abilities abilities) {
        return Arrays.stream(TaskColumn.values()).filter(column -> !column.isIn(abilities))
                .collect(Collectors.toSet());
    }
}
