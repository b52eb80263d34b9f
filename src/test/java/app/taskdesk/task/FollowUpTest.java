package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private static final Abilities SOME = new Abilities(List.of(), List.of(), List.of(), List.of(),
            Set.of(TaskField.TITLE, TaskField.OWNER_ID, TaskField.DUE), Set.of(), Set.of());

    @Test
    void isDueOnTheNextWorkingDayAtThisHour() {
        var done = TaskFields.NONE.with(TaskField.TITLE, "Call Jane").with(TaskField.OWNER_ID, "a1")
                .with(TaskField.STATUS, "in_progress").with(TaskField.CUSTOMER_ID, "c1");
        var friday = ZonedDateTime.parse("2026-11-27T15:20:45+01:00[Europe/Berlin]");
        assertEquals(TaskFields.NONE.with(TaskField.TITLE, "Call Jane").with(TaskField.OWNER_ID, "a1")
                .with(TaskField.DUE, Instant.parse("2026-11-30T14:20:00Z")),
                FollowUp.of(done, friday, WorkingHours.USUAL, SOME));
    }

    @Test
    void isExpectedWhereNobodyWasReached() {
        assertTrue(FollowUp.isExpectedAfter("no_answer"));
        assertTrue(FollowUp.isExpectedAfter("callback_scheduled"));
        assertFalse(FollowUp.isExpectedAfter("resolved"));
    }
}
