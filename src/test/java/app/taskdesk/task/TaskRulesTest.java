package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Abilities ALL = new Abilities(List.of(TaskStatus.NOT_STARTED, TaskStatus.IN_PROGRESS),
            List.of(), List.of(), List.of(), Set.of(), Set.of(TaskField.STATUS), Set.of(Abilities.Verb.values()));

    @ParameterizedTest
    @CsvSource({"NOT_STARTED,", "IN_PROGRESS,", "WAITING,", "UNKNOWN,", "DEFERRED, rule.complete.deferred",
        "DONE, rule.complete.done"})
    void deferredAndDoneTasksCannotBeCompleted(TaskStatus status, String reason) {
        assertEquals(Optional.ofNullable(reason), TaskRules.againstCompleting(status, ALL).map(Words::key));
    }

    @ParameterizedTest
    @EnumSource(TaskStatus.class)
    void onlyDoneTasksCannotBeSnoozed(TaskStatus status) {
        assertEquals(status == TaskStatus.DONE, TaskRules.againstSnoozing(status, ALL).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T10:05:00Z,", "2026-11-25T10:04:59Z, rule.snooze.tooSoon", "2027-11-25T10:00:00Z,",
        "2027-11-25T10:00:01Z, rule.snooze.tooFar", "2026-11-25T09:00:00Z, rule.snooze.tooSoon"})
    void snoozesLastFiveMinutesToAYear(Instant due, String reason) {
        assertEquals(Optional.ofNullable(reason), TaskRules.againstSnoozingUntil(due, NOW).map(Words::key));
    }

    @Test
    void onlyTasksOfNobodyCanBeClaimed() {
        assertEquals(Optional.empty(), TaskRules.againstClaiming(null, TaskStatus.NOT_STARTED, ALL));
        assertEquals(Optional.empty(), TaskRules.againstClaiming("", TaskStatus.NOT_STARTED, ALL));
        assertEquals("rule.claim.owned", TaskRules.againstClaiming("a", TaskStatus.NOT_STARTED, ALL).get().key());
        assertEquals("rule.claim.done", TaskRules.againstClaiming(null, TaskStatus.DONE, ALL).get().key());
    }

    @Test
    void reopeningIsAnEditAndFinishingIsNot() {
        assertEquals(Optional.empty(), TaskRules.againstStatus(TaskStatus.IN_PROGRESS, ALL));
        assertEquals("rule.edit.doneByCompleting", TaskRules.againstStatus(TaskStatus.DONE, ALL).get().key());
        assertEquals("rule.edit.valueNotOffered", TaskRules.againstStatus(TaskStatus.WAITING, ALL).get().key());
    }

    @Test
    void whatTheProviderLacksIsRefused() {
        assertEquals("rule.complete.notOffered",
                TaskRules.againstCompleting(TaskStatus.DEFERRED, Abilities.NONE).get().key());
        assertEquals("rule.snooze.notOffered",
                TaskRules.againstSnoozing(TaskStatus.WAITING, Abilities.NONE).get().key());
        assertEquals("rule.reassign.notOffered", TaskRules.againstReassigning(Abilities.NONE).get().key());
        assertEquals("rule.delete.notOffered", TaskRules.againstDeleting(Abilities.NONE).get().key());
        assertEquals("rule.edit.notOffered", TaskRules.againstEditing(TaskField.TITLE, Abilities.NONE).get().key());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T10:00:00Z, 2026-11-26T09:00:00Z, SNOOZE", "2026-11-26T10:00:00Z, 2026-11-26T09:00:00Z, EDIT",
        ", 2026-11-26T09:00:00Z, EDIT", "2026-11-26T10:00:00Z, , EDIT", ", , NOTHING",
        "2026-11-26T10:00:00Z, 2026-11-26T10:00:00Z, NOTHING", "2026-11-20T10:00:00Z, 2026-11-21T10:00:00Z, EDIT",
        "2026-11-20T10:00:00Z, 2028-11-21T10:00:00Z, EDIT"})
    void onlyPuttingOffIsASnooze(Instant from, Instant to, DueMove move) {
        assertEquals(move, DueMove.of(from, to, NOW));
    }
}
