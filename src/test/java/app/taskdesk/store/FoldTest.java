package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final Instant NOW = Instant.parse("2026-04-15T10:42:00Z");

    private final TaskFields base = TaskFields.builder().set(TaskField.TITLE, "a").set(TaskField.STATUS, "pending")
            .set(TaskField.SNOOZE_COUNT, 2L).set(TaskField.OWNER_ID, "ali").set(TaskField.OWNER_NAME, "Ali")
            .set(TaskField.CLAIM_STATUS, "claimed").set(TaskField.CLAIMED_BY, "ali").build();

    private static Intent intent(IntentKind kind, IntentState state, Map<TaskField, Object> wanted) {
        var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
        wanted.forEach((field, value) -> changes.put(field, new FieldChange(null, value)));
        return new Intent(UUID.randomUUID(), 1, new AccountId("one"), new TaskId(1), kind, Payload.of(changes), state,
                0, NOW, NOW, null, null);
    }

    private static Intent queued(IntentKind kind, Map<TaskField, Object> wanted) {
        return intent(kind, IntentState.QUEUED, wanted);
    }

    @Test
    void layersIntentsOldestFirst() {
        var folded = Fold.of(base, OwnSnoozes.NONE, List.of(queued(IntentKind.EDIT, Map.of(TaskField.TITLE, "b")),
                queued(IntentKind.EDIT, Map.of(TaskField.TITLE, "c", TaskField.PRIORITY, "high"))));
        assertEquals("c", folded.text(TaskField.TITLE));
        assertEquals("high", folded.text(TaskField.PRIORITY));
        assertEquals("pending", folded.text(TaskField.STATUS));
    }

    @Test
    void completes() {
        var folded = Fold.over(base, queued(IntentKind.COMPLETE, Map.of(TaskField.STATUS, "completed",
                TaskField.OUTCOME, "resolved", TaskField.COMPLETION_NOTES, "done")));
        assertEquals("completed", folded.text(TaskField.STATUS));
        assertEquals("resolved", folded.text(TaskField.OUTCOME));
        assertEquals("done", folded.text(TaskField.COMPLETION_NOTES));
        assertEquals(NOW, folded.instant(TaskField.COMPLETED_AT));
    }

    @Test
    void snoozesAndCounts() {
        var folded = Fold.of(base, OwnSnoozes.NONE, List.of(
                queued(IntentKind.SNOOZE, Map.of(TaskField.DUE, NOW.plusSeconds(1))),
                queued(IntentKind.SNOOZE, Map.of(TaskField.DUE, NOW.plusSeconds(2)))));
        assertEquals(NOW.plusSeconds(2), folded.instant(TaskField.DUE));
        assertEquals(NOW.plusSeconds(2), folded.instant(TaskField.SNOOZED_UNTIL));
        assertEquals(4, folded.number(TaskField.SNOOZE_COUNT));
        assertEquals("pending", folded.text(TaskField.STATUS));
    }

    @Test
    void countsASnoozeOnceThoughTheServersCopyHasItAlready() {
        var there = base.with(TaskField.DUE, NOW).with(TaskField.SNOOZE_COUNT, 3L);
        var folded = Fold.over(there, queued(IntentKind.SNOOZE, Map.of(TaskField.DUE, NOW)));
        assertEquals(3, folded.number(TaskField.SNOOZE_COUNT));
    }

    @Test
    void countsSnoozesHereWhereTheServerDoesNot() {
        var uncounted = base.without(TaskField.SNOOZE_COUNT).with(TaskField.DUE, NOW);
        var own = new OwnSnoozes(2, NOW);
        var folded = Fold.of(uncounted, own, List.of());
        assertEquals(2, folded.number(TaskField.SNOOZE_COUNT));
        assertEquals(NOW, folded.instant(TaskField.SNOOZED_UNTIL));
        var again = Fold.of(uncounted, own, List.of(queued(IntentKind.SNOOZE, Map.of(TaskField.DUE, NOW))));
        assertEquals(3, again.number(TaskField.SNOOZE_COUNT));
        assertEquals(2, Fold.of(base, new OwnSnoozes(9, NOW), List.of()).number(TaskField.SNOOZE_COUNT));
    }

    @Test
    void endsAnOwnSnoozeWhenTheDateIsMovedElsewhere() {
        var moved = base.without(TaskField.SNOOZE_COUNT).with(TaskField.DUE, NOW.plusSeconds(1));
        assertNull(Fold.of(moved, new OwnSnoozes(2, NOW), List.of()).instant(TaskField.SNOOZED_UNTIL));
    }

    @Test
    void reassignsWithClaimAndWithoutFormerName() {
        var folded = Fold.over(base, queued(IntentKind.REASSIGN, Map.of(TaskField.OWNER_ID, "bea")));
        assertEquals("bea", folded.text(TaskField.OWNER_ID));
        assertNull(folded.text(TaskField.OWNER_NAME));
        assertEquals("bea", folded.text(TaskField.CLAIMED_BY));
        assertEquals(NOW, folded.instant(TaskField.CLAIMED_AT));
    }

    @Test
    void inventsNoClaimWhereTheProviderHasNone() {
        var folded = Fold.over(base.without(TaskField.CLAIM_STATUS).without(TaskField.CLAIMED_BY),
                queued(IntentKind.REASSIGN, Map.of(TaskField.OWNER_ID, "bea", TaskField.OWNER_NAME, "Bea")));
        assertFalse(folded.has(TaskField.CLAIM_STATUS));
        assertEquals("Bea", folded.text(TaskField.OWNER_NAME));
    }

    @Test
    void createsAsTheServerWould() {
        assertEquals("unassigned", claim(Map.of(TaskField.TITLE, "t")));
        assertEquals("queued", claim(Map.of(TaskField.TITLE, "t", TaskField.QUEUE_ID, "q")));
        assertEquals("claimed", claim(Map.of(TaskField.OWNER_ID, "me", TaskField.QUEUE_ID, "q")));
    }

    private static String claim(Map<TaskField, Object> wanted) {
        return Fold.over(TaskFields.NONE, queued(IntentKind.CREATE, wanted)).text(TaskField.CLAIM_STATUS);
    }

    @Test
    void hidesOnlyWhileDeleteMayHappen() {
        assertTrue(Fold.hides(List.of(intent(IntentKind.DELETE, IntentState.UNKNOWN, Map.of()))));
        assertFalse(Fold.hides(List.of(intent(IntentKind.DELETE, IntentState.PARKED, Map.of()))));
        assertFalse(Fold.hides(List.of(queued(IntentKind.EDIT, Map.of()))));
    }

    @Test
    void showsWorstMark() {
        Intent sending = intent(IntentKind.EDIT, IntentState.IN_FLIGHT, Map.of());
        Intent unknown = intent(IntentKind.EDIT, IntentState.UNKNOWN, Map.of());
        Intent parked = intent(IntentKind.EDIT, IntentState.PARKED, Map.of());
        assertEquals(SyncMark.NONE, Fold.mark(List.of(), false, true));
        assertEquals(SyncMark.TO_SEND, Fold.mark(List.of(sending), false, false));
        assertEquals(SyncMark.NOT_KNOWN, Fold.mark(List.of(unknown, sending), false, false));
        assertEquals(SyncMark.CONFLICT, Fold.mark(List.of(sending), true, false));
        assertEquals(SyncMark.REFUSED, Fold.mark(List.of(parked, sending), true, false));
        assertEquals(SyncMark.GONE, Fold.mark(List.of(parked), true, true));
    }
}
