package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.task.DueWording.Form;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWordingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static DueWording at(String now, String due, ZoneId zone) {
        return DueWording.of(Instant.parse(due), true, Viewpoint.at(Instant.parse(now), zone, OwnIds.NOBODY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-15T10:41:30Z, LATE_MINUTES, 1",
        "2026-04-15T10:30:00Z, LATE_MINUTES, 12",
        "2026-04-15T09:42:01Z, LATE_MINUTES, 59",
        "2026-04-15T09:42:00Z, LATE_HOURS, 1",
        "2026-04-14T10:42:01Z, LATE_HOURS, 23",
        "2026-04-14T10:42:00Z, LATE_DAYS, 1",
        "2026-04-12T10:00:00Z, LATE_DAYS, 3",
        "2026-04-15T10:42:00Z, TODAY, 0",
        "2026-04-15T21:59:59Z, TODAY, 0",
        "2026-04-15T22:00:00Z, TOMORROW, 0",
        "2026-04-16T22:00:00Z, WEEKDAY, 0",
        "2026-04-21T21:59:59Z, WEEKDAY, 0",
        "2026-04-21T22:00:00Z, DAY, 0",
        "2026-12-31T22:59:59Z, DAY, 0",
        "2026-12-31T23:00:00Z, DAY_AND_YEAR, 0",
    })
    void saysHowLateOrWhen(String due, Form form, long amount) {
        DueWording wording = at("2026-04-15T10:42:00Z", due, BERLIN);
        assertEquals(form, wording.form());
        assertEquals(amount, wording.amount());
    }

    @Test
    void theSameInstantIsAnotherDayElsewhere() {
        assertEquals(Form.TOMORROW, at("2026-04-15T10:42:00Z", "2026-04-15T22:30:00Z", BERLIN).form());
        assertEquals(Form.TODAY, at("2026-04-15T10:42:00Z", "2026-04-15T22:30:00Z", ZoneId.of("America/Lima")).form());
    }

    @Test
    void midnightTurnsTomorrowIntoToday() {
        assertEquals(Form.TOMORROW, at("2026-04-15T21:59:59Z", "2026-04-16T07:00:00Z", BERLIN).form());
        assertEquals(Form.TODAY, at("2026-04-15T22:00:00Z", "2026-04-16T07:00:00Z", BERLIN).form());
    }

    @Test
    void nineStaysNineAcrossAClockChange() {
        DueWording wording = at("2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", BERLIN);
        assertEquals(Form.TOMORROW, wording.form());
        assertEquals(9, wording.when().getHour());
    }

    @Test
    void aShortDayIsStillOneDay() {
        assertEquals(Form.TOMORROW, at("2026-03-28T23:30:00Z", "2026-03-30T21:30:00Z", BERLIN).form());
        assertEquals(Form.WEEKDAY, at("2026-03-28T23:30:00Z", "2026-03-30T22:30:00Z", BERLIN).form());
        assertEquals(Form.LATE_HOURS, at("2026-03-29T21:00:00Z", "2026-03-28T22:00:00Z", BERLIN).form());
    }

    @Test
    void finishedTasksAreNeverLate() {
        Viewpoint view = Viewpoint.at(Instant.parse("2026-04-15T10:42:00Z"), BERLIN, OwnIds.NOBODY);
        assertEquals(Form.DAY, DueWording.of(Instant.parse("2026-04-12T10:00:00Z"), false, view).form());
        assertEquals(Form.TODAY, DueWording.of(Instant.parse("2026-04-15T06:00:00Z"), false, view).form());
    }

    @Test
    void saysWhenThereIsNoDate() {
        Viewpoint view = Viewpoint.at(Instant.parse("2026-04-15T10:42:00Z"), BERLIN, OwnIds.NOBODY);
        assertEquals(Form.NO_DATE, DueWording.of(null, true, view).form());
    }
}
