package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    @ParameterizedTest
    @CsvSource({"2026-04-15T09:00,true", "2026-04-15T08:59,false", "2026-04-15T17:59,true", "2026-04-15T18:00,false",
        "2026-04-18T11:00,false"})
    void holdFromTheirStartToTheirEndOnWorkingDays(LocalDateTime moment, boolean held) {
        assertEquals(held, WorkingHours.USUAL.hold(moment));
    }
}
