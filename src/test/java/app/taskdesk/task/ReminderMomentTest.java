package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderMomentTest {

    private static final ReminderWishes ALL = new ReminderWishes(EnumSet.allOf(ReminderKind.class),
            Duration.ofMinutes(10), 10);

    private static List<ReminderKind> kinds(TestRow row) {
        return ReminderMoment.of(row.build(), ALL).stream().map(ReminderMoment::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "deferred"})
    void tasksThatAreNotOpenHaveNone(String status) {
        assertEquals(List.of(), kinds(TestRow.row(1).due("2026-04-15T10:00:00Z").status(status)));
    }

    @Test
    void snoozeThatEndedBeforeTheDueDateWasMovedSpeaksForItself() {
        var row = TestRow.row(1).snoozedUntil("2026-04-15T09:00:00Z");
        assertEquals(List.of(ReminderKind.AWAKE, ReminderKind.DUE_SOON, ReminderKind.LATE),
                kinds(row.due("2026-04-15T10:00:00Z")));
        assertEquals(List.of(ReminderKind.AWAKE), kinds(row.due("2026-04-15T09:00:00Z")));
    }

    @Test
    void reminderAtTheEndOfASnoozeSpeaksForIt() {
        var row = TestRow.row(1).snoozedUntil("2026-04-15T09:00:00Z").due("2026-04-15T09:00:00Z")
                .remindAt("2026-04-15T09:00:00Z");
        assertEquals(List.of(ReminderKind.OWN), kinds(row));
    }
}
