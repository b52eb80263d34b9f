package app.taskdesk.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateOrderTest {

    private static Optional<Instant> read(DateOrder order, String cell) {
        return order.read(cell, ZoneId.of("Europe/Berlin"), LocalTime.of(9, 0));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-15,2026-04-15T07:00:00Z", "2026-04-15T14:30,2026-04-15T12:30:00Z",
        "2026-04-15 14:30:05Z,2026-04-15T14:30:05Z", "2026-04-15T14:30:00+0200,2026-04-15T12:30:00Z",
        "04/05/2026,2026-05-04T07:00:00Z", "15.4.2026 08:05,2026-04-15T06:05:00Z",
        "4-5-2026 12:30 AM,2026-05-03T22:30:00Z", "4-5-2026 1:30 pm,2026-05-04T11:30:00Z"})
    void readsDatesWithTheDayFirst(String cell, Instant meant) {
        assertEquals(Optional.of(meant), read(DateOrder.DAY_MONTH_YEAR, cell));
    }

    @Test
    void readsDatesWithTheMonthFirst() {
        assertEquals(Optional.of(Instant.parse("2026-04-05T07:00:00Z")), read(DateOrder.MONTH_DAY_YEAR, "04/05/2026"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "someday", "31/02/2026", "2026-13-01", "1/1/26", "4-5-2026 13:30 pm", "2026-04-15T25:00"})
    void saysNothingOfWhatIsNoDate(String cell) {
        assertEquals(Optional.empty(), read(DateOrder.DAY_MONTH_YEAR, cell));
    }

    @Test
    void guessesTheOrderByWhatMakesSense() {
        assertEquals(DateOrder.MONTH_DAY_YEAR, DateOrder.guess(List.of("01/02/2026", "", "04/15/2026")));
        assertEquals(DateOrder.DAY_MONTH_YEAR, DateOrder.guess(List.of("01/02/2026", "15/04/2026")));
        assertEquals(DateOrder.DAY_MONTH_YEAR, DateOrder.guess(List.of("2026-04-15", "nonsense")));
    }
}
