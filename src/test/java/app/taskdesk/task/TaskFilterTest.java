package app.taskdesk.task;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskFilterTest {

    private static final Viewpoint VIEW =
            Viewpoint.at(Instant.parse("2026-04-15T10:42:00Z"), ZoneId.of("Europe/Berlin"),
                    OwnIds.in(TestRow.ACCOUNT, "agent_1"));

    private static boolean holds(TaskFilter filter, TestRow row) {
        return filter.at(VIEW).test(row.build());
    }

    private static boolean holds(String text, TestRow row) {
        return holds(FilterText.parse(text).filter(), row);
    }

    @Test
    void valuesAreAlternativesAndChipsAddUp() {
        var filter = FilterText.parse("status:in_progress,pending prio:high").filter();
        assertTrue(holds(filter, row(1).status("pending").priority("high")));
        assertFalse(holds(filter, row(1).status("pending")));
        assertFalse(holds(filter, row(1).priority("high")));
    }

    @Test
    void ownersAreFoundByIdByNameAndAsMe() {
        assertTrue(holds("owner:me", row(1).owner("agent_1", "Sara Kim")));
        assertFalse(holds("owner:me", row(1).owner("agent_2", "Me Too")));
        assertTrue(holds("owner:agent_2", row(1).owner("agent_2", null)));
        assertTrue(holds("owner:rah", row(1).owner("x", "Ali Rahman")));
        assertFalse(holds("owner:ahman", row(1).owner("x", "Ali Rahman")));
        assertTrue(holds("no:owner", row(1)));
        assertFalse(holds("no:owner", row(1).owner("x", null)));
        assertTrue(holds("owner:ali,none", row(1)));
    }

    @Test
    void namesIgnoreAccents() {
        assertTrue(holds("customer:muller", row(1).customer("Zoë Müller")));
        assertTrue(holds("müller", row(1).customer("Zoe Muller")));
    }

    @Test
    void isNotTurnsAChipRound() {
        assertTrue(holds("-tag:vip", row(1)));
        assertFalse(holds("tag:refund -tag:vip", row(1).tags("refund", "VIP")));
        assertTrue(holds("tag:refund -tag:vip", row(1).tags("Refund")));
    }

    @ParameterizedTest
    @CsvSource({
        "late, 2026-04-15T10:41:59Z, true", "late, 2026-04-15T10:42:00Z, false",
        "today, 2026-04-14T22:00:00Z, true", "today, 2026-04-15T22:00:00Z, false",
        "tomorrow, 2026-04-15T22:00:00Z, true", "tomorrow, 2026-04-16T22:00:00Z, false",
        "week, 2026-04-12T22:00:00Z, true", "week, 2026-04-12T21:59:59Z, false",
        "week, 2026-04-19T21:59:59Z, true", "week, 2026-04-19T22:00:00Z, false",
        "7d, 2026-04-21T21:59:59Z, true", "7d, 2026-04-21T22:00:00Z, false",
        "<2026-04-20, 2026-04-19T21:59:59Z, true", "<2026-04-20, 2026-04-19T22:00:00Z, false",
        ">2026-04-20, 2026-04-20T22:00:00Z, true", ">2026-04-20, 2026-04-20T21:59:59Z, false",
        "2026-04-20..2026-04-21, 2026-04-21T21:59:59Z, true", "2026-04-20..2026-04-21, 2026-04-21T22:00:00Z, false",
    })
    void dueDatesFallIntoLocalDays(String value, String due, boolean expected) {
        assertEquals(expected, holds("due:" + value, row(1).due(due)));
    }

    @Test
    void noDueDateMatchesNoDateTest() {
        for (DueBucket bucket : DueBucket.values()) {
            assertEquals(bucket == DueBucket.NONE, bucket.holds(row(1).build(), VIEW), bucket.name());
        }
        assertFalse(holds("due:<2030-01-01", row(1)));
        assertTrue(holds("no:due", row(1)));
    }

    @Test
    void snoozesCountFromALeast() {
        assertTrue(holds("snoozes:>=3", row(1).snoozes(3)));
        assertFalse(holds("snoozes:>3", row(1).snoozes(3)));
        assertFalse(holds("snoozes:3", row(1).snoozes(2)));
    }

    @Test
    void prioritiesCompareByUrgency() {
        assertTrue(holds("prio:>=high", row(1).priority("urgent")));
        assertFalse(holds("prio:>high", row(1).priority("high")));
        assertTrue(holds("prio:<=normal", row(1).priority("low")));
    }

    @Test
    void syncMarksAreNamed() {
        assertTrue(holds("sync:conflict", row(1).mark(SyncMark.CONFLICT)));
        assertFalse(holds("sync:conflict", row(1)));
    }

    @Test
    void everyWordMustBeFoundSomewhere() {
        var row = row(1).title("Call Jane about refund").tags("vip");
        assertTrue(holds("jane vip", row));
        assertTrue(holds("\"jane about\"", row));
        assertFalse(holds("\"about jane\"", row));
        assertFalse(holds("jane ali", row));
    }

    @Test
    void aChipReplacesTheOneOnItsFacet() {
        var filter = TaskFilter.of(Condition.Words.of(Facet.OWNER, "a"), Condition.Due.in(DueBucket.LATE))
                .with(Condition.Words.of(Facet.OWNER, "b"));
        assertEquals(2, filter.size());
        assertEquals(Optional.of(Condition.Words.of(Facet.OWNER, "b")), filter.on(Facet.OWNER));
        assertEquals(TaskFilter.of(Condition.Due.in(DueBucket.LATE)), filter.without(Facet.OWNER));
    }

    @Test
    void isAValue() {
        assertEquals(new Condition.Due(Set.of(DueBucket.LATE), List.of(DaySpan.before(LocalDate.MAX)), false),
                new Condition.Due(Set.of(DueBucket.LATE), List.of(DaySpan.before(LocalDate.MAX)), false));
        assertTrue(TaskFilter.NONE.isEmpty());
    }
}
