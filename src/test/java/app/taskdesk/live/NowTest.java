package app.taskdesk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.work.DirectWork;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NowTest {

    private final DirectWork work = new DirectWork();
    private Instant time = Instant.parse("2026-04-15T21:59:30Z");
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private final Now now = new Now(work, () -> time, () -> zone);
    private final List<Instant> ticks = new ArrayList<>();

    NowTest() {
        now.instantProperty().subscribe((was, is) -> ticks.add(is));
    }

    private void pass(Duration step, int steps) {
        for (int i = 0; i < steps; i++) {
            time = time.plus(step);
            work.advance(step);
        }
    }

    @Test
    void ticksOncePerMinuteAndAtMidnight() {
        pass(Duration.ofMillis(250), 4 * 29);
        assertEquals(List.of(), ticks);
        pass(Duration.ofMillis(250), 8);
        assertEquals(1, ticks.size());
        assertEquals(Instant.parse("2026-04-15T22:00:00Z"), ticks.getFirst().truncatedTo(
                java.time.temporal.ChronoUnit.SECONDS));
        pass(Duration.ofSeconds(1), 120);
        assertEquals(3, ticks.size());
    }

    @Test
    void noticesSoonThatTheClockJumped() {
        time = time.plus(Duration.ofHours(8));
        work.advance(Duration.ofSeconds(20));
        assertEquals(List.of(time), ticks);
    }

    @Test
    void noticesThatTheClockWasSetBack() {
        time = time.minus(Duration.ofHours(1));
        work.advance(Duration.ofSeconds(20));
        assertEquals(List.of(time), ticks);
    }

    @Test
    void noticesAnotherZone() {
        zone = ZoneId.of("America/Lima");
        work.advance(Duration.ofSeconds(20));
        assertEquals(zone, now.zone());
    }

    @Test
    void standsStillWhenClosed() {
        now.close();
        pass(Duration.ofSeconds(10), 12);
        assertEquals(List.of(), ticks);
    }
}
