package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.taskdesk.ui.TestPlace;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuickAddTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-25T10:42:00+01:00[Europe/Berlin]");

    @Test
    void readsEveryMarkInOneLine() {
        assertEquals(new QuickAdd("call Jane about refund", Instant.parse("2026-11-26T14:00:00Z"), Priority.HIGH, "ali",
                List.of("refund"), "callback", "cust_123", Map.of()),
                read("call Jane about refund tomorrow 3pm !high @ali #refund type:callback cust:cust_123"));
    }

    @Test
    void datesStandAnywhere() {
        assertEquals(Instant.parse("2026-11-27T09:00:00Z"), read("fri 10 call Jane").due());
        assertEquals("call Jane", read("call in 2 working days Jane").title());
    }

    @Test
    void quotesKeepWordsTogetherAndUnread() {
        QuickAdd quick = read("write \"tomorrow #never\" about order #12345 and 100%");
        assertEquals("write tomorrow #never about order #12345 and 100%", quick.title());
        assertFalse(quick.hasMarks());
    }

    @Test
    void marksThatMeanNothingStayText() {
        assertEquals("pay !now a @ b # c type:", read("pay !now a @ b # c type:").title());
    }

    @Test
    void readsWhatATaskHangsOn() {
        QuickAdd quick = readOnChats("ask for photos chat:447700900101@c.us @ali");
        assertEquals(Map.of(TaskField.CHAT_ID, "447700900101@c.us"), quick.links());
        assertEquals("ask for photos", quick.title());
        assertEquals(Map.of(TaskField.TICKET_ID, "tkt-1"), readOnChats("close ticket:tkt-1").links());
    }

    @Test
    void marksOfWhatTheServiceDoesNotTakeStayText() {
        assertEquals("pay #refund cust:c1", readOnChats("pay #refund cust:c1").title());
        assertEquals("call chat:1", read("call chat:1").title());
    }

    @Test
    void theLineForAnotherAccountIsWithoutPeopleAndIds() {
        assertEquals("ask for photos !high tomorrow  9:00",
                forOthers("ask chat:447700900101@c.us for photos @ali !high tomorrow  9:00 ticket:tkt-1"));
        assertEquals("say \"chat:1 @ali\" cust:c1 chat: @", forOthers("say \"chat:1 @ali\" cust:c1 chat: @"));
        assertEquals("", forOthers("chat:1"));
        assertEquals(" as typed ", forOthers(" as typed "));
    }

    private static String forOthers(String line) {
        return QuickAdd.withoutIds(line, TestPlace.PERISKOPE.creatable()::contains);
    }

    private static QuickAdd readOnChats(String line) {
        return QuickAdd.parse(line, NOW, WorkingHours.USUAL, TestPlace.PERISKOPE.creatable());
    }

    private static QuickAdd read(String line) {
        return QuickAdd.parse(line, NOW, WorkingHours.USUAL, TestPlace.TALKING_SHOPS.creatable());
    }
}
