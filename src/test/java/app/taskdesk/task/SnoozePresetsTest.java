package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnoozePresetsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void offersTheWholeTableOnAWorkingMorning() {
        Map<SnoozePreset, LocalDateTime> offers = offers("2026-11-25T10:42:31", null);
        assertEquals(Map.of(
                SnoozePreset.IN_1_HOUR, LocalDateTime.parse("2026-11-25T11:45"),
                SnoozePreset.LATER_TODAY, LocalDateTime.parse("2026-11-25T13:45"),
                SnoozePreset.THIS_AFTERNOON, LocalDateTime.parse("2026-11-25T14:00"),
                SnoozePreset.TOMORROW, LocalDateTime.parse("2026-11-26T09:00"),
                SnoozePreset.IN_2_WORKING_DAYS, LocalDateTime.parse("2026-11-27T09:00"),
                SnoozePreset.NEXT_WEEK, LocalDateTime.parse("2026-11-30T09:00"),
                SnoozePreset.IN_2_WEEKS, LocalDateTime.parse("2026-12-09T09:00")), offers);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T11:40:00, 2026-11-25T12:40", "2026-11-25T11:40:01, 2026-11-25T12:45",
        "2026-11-25T23:59:59, 2026-11-26T01:00"})
    void anHourEndsOnFullFiveMinutes(String now, String due) {
        assertEquals(LocalDateTime.parse(due), offers(now, null).get(SnoozePreset.IN_1_HOUR));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T15:00:00, true", "2026-11-25T15:01:00, false", "2026-11-28T10:00:00, false",
        "2026-11-25T22:00:00, false"})
    void laterTodayEndsBeforeWorkDoes(String now, boolean shown) {
        assertEquals(shown, offers(now, null).containsKey(SnoozePreset.LATER_TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T12:44:59, true", "2026-11-25T12:45:00, false", "2026-11-25T16:00:00, false"})
    void afternoonLiesMoreThanSeventyFiveMinutesAhead(String now, boolean shown) {
        assertEquals(shown, offers(now, null).containsKey(SnoozePreset.THIS_AFTERNOON));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26T10:00:00, TOMORROW, 2026-11-27T09:00", "2026-11-27T10:00:00, NEXT_WORKING_DAY, "
            + "2026-11-30T09:00", "2026-11-28T10:00:00, NEXT_WORKING_DAY, 2026-11-30T09:00",
        "2026-11-29T10:00:00, TOMORROW, 2026-11-30T09:00"})
    void oneOfTomorrowAndNextWorkingDayIsOffered(String now, SnoozePreset preset, String due) {
        Map<SnoozePreset, LocalDateTime> offers = offers(now, null);
        assertEquals(LocalDateTime.parse(due), offers.get(preset));
        assertEquals(1, offers.keySet().stream()
                .filter(Set.of(SnoozePreset.TOMORROW, SnoozePreset.NEXT_WORKING_DAY)::contains).count());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:00:00, 2026-11-30T09:00", "2026-11-27T08:00:00, 2026-11-30T09:00",
        "2026-11-29T08:00:00, 2026-11-30T09:00"})
    void nextWeekStartsOnItsFirstWorkingDay(String now, String due) {
        assertEquals(LocalDateTime.parse(due), offers(now, null).get(SnoozePreset.NEXT_WEEK));
    }

    @Test
    void weekOfOthersStartsAfterTheirWeekend() {
        var sundayToThursday = new WorkingHours(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY), LocalTime.of(9, 0), LocalTime.of(18, 0),
                LocalTime.of(8, 30), LocalTime.of(14, 0));
        ZonedDateTime monday = LocalDateTime.parse("2026-11-23T10:00").atZone(BERLIN);
        assertEquals(at("2026-11-29T08:30"),
                SnoozePresets.pick(SnoozePreset.NEXT_WEEK, monday, sundayToThursday, null).due());
    }

    @Test
    void lastSnoozeIsOfferedWhileItLiesAhead() {
        assertTrue(offers("2026-11-25T10:00:00", at("2026-11-25T15:00")).containsKey(SnoozePreset.SAME_AS_LAST));
        assertFalse(offers("2026-11-25T15:00:00", at("2026-11-25T15:00")).containsKey(SnoozePreset.SAME_AS_LAST));
    }

    @Test
    void nineStaysNineAcrossAClockChange() {
        ZonedDateTime saturday = LocalDateTime.parse("2026-10-24T10:00").atZone(BERLIN);
        Instant twoWeeks = SnoozePresets.pick(SnoozePreset.IN_2_WEEKS, saturday, WorkingHours.USUAL, null).due();
        assertEquals(Instant.parse("2026-11-07T08:00:00Z"), twoWeeks);
        assertEquals(LocalDateTime.parse("2026-11-07T09:00"), twoWeeks.atZone(BERLIN).toLocalDateTime());
    }

    @Test
    void anHourIsSixtyMinutesAcrossAClockChange() {
        ZonedDateTime before = Instant.parse("2026-10-25T00:30:00Z").atZone(BERLIN);
        assertEquals(Instant.parse("2026-10-25T01:30:00Z"),
                SnoozePresets.pick(SnoozePreset.IN_1_HOUR, before, WorkingHours.USUAL, null).due());
    }

    @Test
    void defaultThatIsNotOfferedFallsToTheNextWorkingDay() {
        ZonedDateTime friday = LocalDateTime.parse("2026-11-27T10:00").atZone(BERLIN);
        var offer = SnoozePresets.pick(SnoozePreset.TOMORROW, friday, WorkingHours.USUAL, null);
        assertEquals(SnoozePreset.NEXT_WORKING_DAY, offer.preset());
        assertEquals(at("2026-11-30T09:00"), offer.due());
    }

    private static Map<SnoozePreset, LocalDateTime> offers(String now, Instant last) {
        ZonedDateTime at = LocalDateTime.parse(now).atZone(BERLIN);
        return SnoozePresets.offers(at, WorkingHours.USUAL, last).stream().collect(Collectors.toMap(
                SnoozePresets.Offer::preset, offer -> offer.due().atZone(BERLIN).toLocalDateTime()));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
