package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "status:in_progress,pending due:late owner:me prio:urgent,high tag:refund -tag:vip no:customer snoozes:>=3 "
                + "customer:\"Jane Smith\" refund",
        "due:late,today,2026-04-01..2026-04-30", "due:..2026-04-30", "-due:none", "owner:ali,none", "-sync:conflict",
        "\"jane smith\" \"re: order\"", "queue:billing type:callback",
    })
    void readsBackWhatItPrints(String text) {
        TaskFilter filter = FilterText.parse(text).filter();
        assertEquals(filter, FilterText.parse(FilterText.print(filter)).filter());
        assertEquals(text, FilterText.print(filter));
    }

    @ParameterizedTest
    @CsvSource({"prio:hgh,high", "status:complted,completed", "due:tomorow,tomorrow", "stats:open,status",
        "snoozes:many,>=3", "no:de,due"})
    void asksWhetherTheNearestWordWasMeant(String text, String suggestion) {
        FilterText.Parsed parsed = FilterText.parse(text);
        assertEquals(List.of(new FilterText.Problem(0, text.length(), text, suggestion)), parsed.problems());
        assertTrue(parsed.filter().isEmpty());
    }

    @Test
    void marksOnlyTheWrongPart() {
        FilterText.Parsed parsed = FilterText.parse("refund prio:xyzzy due:late");
        FilterText.Problem problem = parsed.problems().getFirst();
        assertEquals("prio:xyzzy", "refund prio:xyzzy due:late".substring(problem.start(), problem.end()));
        assertNull(problem.suggestion());
        assertEquals(2, parsed.filter().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:30", "re:invoice", "https://example.org", "-5", "-", ":", "a:"})
    void takesOrdinaryTextAsWords(String text) {
        FilterText.Parsed parsed = FilterText.parse(text);
        assertEquals(List.of(), parsed.problems());
        assertEquals(List.of(text), parsed.filter().words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner:", "prio:", "due:", "", "  ", "\"", "status:,"})
    void waitsWhileSomethingIsStillBeingTyped(String text) {
        assertEquals(new FilterText.Parsed(TaskFilter.NONE, List.of()), FilterText.parse(text));
    }

    @Test
    void understandsBeginningsAndOtherNames() {
        assertEquals(FilterText.parse("status:in_progress prio:high due:tomorrow").filter(),
                FilterText.parse("STATUS:in Prio:hi due:tom").filter());
        assertEquals(FilterText.parse("status:completed").filter(), FilterText.parse("status:done").filter());
    }

    @Test
    void readsDaysOfCreationAndCompletionAndWritesThemBack() {
        var parsed = FilterText.parse("created:2026-04-01..2026-04-30 -completed:>=2026-04-15");
        assertEquals(List.of(), parsed.problems());
        assertEquals("created:2026-04-01..2026-04-30 -completed:2026-04-15..", FilterText.print(parsed.filter()));
        assertEquals(1, FilterText.parse("created:soon").problems().size());
        assertEquals(1, FilterText.parse("no:created").problems().size());
    }
}
