package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTextTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Wednesday. */
    private static final ZonedDateTime NOW = LocalDateTime.parse("2026-11-25T10:42:31").atZone(BERLIN);

    @ParameterizedTest
    @CsvSource({"tomorrow 3pm, 2026-11-26T15:00", "Tomorrow at 3:30 PM, 2026-11-26T15:30",
        "tomorrow, 2026-11-26T09:00", "tmr noon, 2026-11-26T12:00", "tomorrow afternoon, 2026-11-26T14:00",
        "in 2 working days, 2026-11-27T09:00", "in 3 working days, 2026-11-30T09:00", "2wd, 2026-11-27T09:00",
        "in 2 hours, 2026-11-25T12:42", "2h, 2026-11-25T12:42", "an hour, 2026-11-25T11:42",
        "+30 min, 2026-11-25T11:12", "in 3 days, 2026-11-28T09:00", "in 2 weeks, 2026-12-09T09:00",
        "in a month, 2026-12-25T09:00", "fri 10, 2026-11-27T10:00", "friday, 2026-11-27T09:00",
        "on Friday at 10:15, 2026-11-27T10:15", "wed 15:00, 2026-11-25T15:00", "wed 9:00, 2026-12-02T09:00",
        "wed, 2026-12-02T09:00", "tuesday 9am, 2026-12-01T09:00", "thursday, 2026-11-26T09:00",
        "saturday, 2026-11-28T09:00", "next week, 2026-11-30T09:00", "next friday, 2026-12-04T09:00",
        "next working day 8:30, 2026-11-26T08:30", "14:30, 2026-11-25T14:30", "9:30, 2026-11-26T09:30",
        "3pm, 2026-11-25T15:00", "12am, 2026-11-26T00:00", "today 17:00, 2026-11-25T17:00",
        "today, 2026-11-25T18:00", "25 nov, 2026-11-25T09:00", "24 nov, 2027-11-24T09:00",
        "1. december 8:00, 2026-12-01T08:00", "dec 24 10, 2026-12-24T10:00", "mar 3 2028, 2028-03-03T09:00",
        "dec 24 3pm, 2026-12-24T15:00", "3.12. 10, 2026-12-03T10:00", "03.12.2027, 2027-12-03T09:00",
        "2026-12-03, 2026-12-03T09:00", "2026-12-03 15:00, 2026-12-03T15:00"})
    void readsWhatPeopleType(String text, String due) {
        assertEquals(Optional.of(LocalDateTime.parse(due)), parse(text));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-03T15:00:00Z, 2026-12-03T15:00:00Z", "2026-12-03T15:00+02:00, 2026-12-03T13:00:00Z",
        "2026-12-03T15:00:00.5Z, 2026-12-03T15:00:00.500Z"})
    void takesIsoInstantsAsTheyAre(String text, String due) {
        assertEquals(Optional.of(Instant.parse(due)), DueText.parse(text, NOW, WorkingHours.USUAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "10", "soon", "tomorrow 25:00", "fri 99", "31 feb", "2026-13-01", "13pm", "0am",
        "in days", "tomorrow maybe", "montag", "sunny", "999999 days", "today today", "and", "am"})
    void saysNothingOfWhatItDoesNotUnderstand(String text) {
        assertEquals(Optional.empty(), DueText.parse(text, NOW, WorkingHours.USUAL));
    }

    @Test
    void localHourStaysAcrossAClockChange() {
        ZonedDateTime saturday = LocalDateTime.parse("2027-03-27T20:00").atZone(BERLIN);
        assertEquals(Optional.of(Instant.parse("2027-03-28T07:00:00Z")),
                DueText.parse("tomorrow", saturday, WorkingHours.USUAL));
    }

    @Test
    void anHourThatDoesNotExistMovesForward() {
        ZonedDateTime saturday = LocalDateTime.parse("2027-03-27T20:00").atZone(BERLIN);
        assertEquals(Optional.of(LocalDateTime.parse("2027-03-28T03:30")),
                DueText.parse("tomorrow 2:30", saturday, WorkingHours.USUAL)
                        .map(due -> due.atZone(BERLIN).toLocalDateTime()));
    }

    @Test
    void todayAfterWorkMeansItsEnd() {
        ZonedDateTime late = LocalDateTime.parse("2026-11-25T20:00").atZone(BERLIN);
        assertEquals(Optional.of(LocalDateTime.parse("2026-11-25T23:59")),
                DueText.parse("today", late, WorkingHours.USUAL).map(due -> due.atZone(BERLIN).toLocalDateTime()));
    }

    private static Optional<LocalDateTime> parse(String text) {
        return DueText.parse(text, NOW, WorkingHours.USUAL).map(due -> due.atZone(BERLIN).toLocalDateTime());
    }
}
