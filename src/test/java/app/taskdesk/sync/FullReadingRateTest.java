package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.TaskCall;
import app.taskdesk.sync.SyncState.Phase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many requests a large account costs when it is read whole, and when nothing happens ({@code sync.md} 4, F9). */
class FullReadingRateTest {

    private static final int PAGES = 100;

    @TempDir
    private Path folder;

    @Test
    void readsTenThousandTasksWithAHundredLists() {
        try (var lab = new Lab(folder)) {
            lab.server.makeMany(PAGES * 100);
            lab.time.pass(Duration.ofHours(1));
            lab.start();
            lab.pass(Duration.ofMinutes(5));
            assertEquals(new Phase.UpToDate(), lab.last().phase());
            assertEquals(PAGES * 100, lab.store.tasks().rows(Lab.ACCOUNT).size());
            lab.pass(Duration.ofMinutes(20));
            long before = lab.server.count(TaskCall.ListTasks.class);
            lab.command(new SyncCommand.SweepNow());
            lab.pass(Duration.ofMinutes(3));
            long sweep = lab.server.calls.stream().skip(before).filter(FullReadingRateTest::isOfFullReading).count();
            assertTrue(sweep <= PAGES + 1, () -> sweep + " lists");
            assertEquals(PAGES, sweep);
        }
    }

    @Test
    void asksTwiceAMinuteAtMostWhenNothingHappens() {
        try (var lab = new Lab(folder).startWith(120)) {
            lab.pass(Duration.ofMinutes(30));
            int before = lab.server.calls.size();
            lab.pass(Duration.ofMinutes(60));
            int asked = lab.server.calls.size() - before;
            assertTrue(asked <= 120, () -> asked + " requests in an hour");
        }
    }

    private static boolean isOfFullReading(TaskCall<?> call) {
        return call instanceof TaskCall.ListTasks list && !list.query().descending();
    }
}
