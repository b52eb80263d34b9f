package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.TaskField;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Up to date" is said only where it is true: nothing unsent, and everything read within a day (sync.md 2.6). */
class UpToDateTest {

    private static final Duration DAY = Duration.ofHours(24);

    @TempDir
    private Path folder;
    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(folder).startWith(5);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static boolean isSweepPage(TaskCall<?> call) {
        return call instanceof TaskCall.ListTasks list && list.query().sort() == ListQuery.Sort.CREATED_AT;
    }

    private long sweepPages() {
        return lab.server.calls.stream().filter(UpToDateTest::isSweepPage).count();
    }

    @Test
    void readsEverythingAfterTheComputerSleptForADay() {
        lab.time.setWall(lab.time.now().plus(DAY));
        lab.pass(Duration.ofMinutes(1));
        assertEquals(2, sweepPages());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void doesNotSayItWhereTheDailyReadingFails() {
        lab.server.refuses = UpToDateTest::isSweepPage;
        lab.time.setWall(lab.time.now().plus(DAY));
        lab.pass(Duration.ofMinutes(1));
        int before = lab.told.size();
        lab.pass(Duration.ofMinutes(15));
        var phases = lab.told.subList(before, lab.told.size()).stream().map(SyncState::phase).toList();
        assertTrue(phases.stream().anyMatch(Phase.Checking.class::isInstance));
        assertTrue(phases.stream().noneMatch(Phase.UpToDate.class::isInstance));
        lab.server.refuses = _ -> false;
        lab.pass(Duration.ofMinutes(20));
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    void saysThatAReadingHadGapsWhereTheServerTookTasksAwayMeanwhile() {
        try (var many = new Lab(folder.resolve("many"))) {
            many.server.makeMany(250);
            many.time.pass(Duration.ofHours(1));
            many.answering = false;
            many.start();
            var first = many.out().getFirst();
            many.reply(first, many.server.call(first.call()));
            many.server.delete("r0001");
            many.answering = true;
            many.pass(Duration.ofMinutes(1));
            assertEquals(249, many.store.tasks().rows(Lab.ACCOUNT).size(), "one is hidden, one is gone");
            assertEquals(new Phase.Incomplete(0), many.last().phase());
            many.pass(Duration.ofHours(2));
            assertEquals(new Phase.UpToDate(), many.last().phase());
        }
    }

    @Test
    void asksForAPersonsWordWhereOneIsNeeded() {
        lab.answering = false;
        var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Mine");
        assertEquals(new Phase.Syncing(0, 1), lab.last().phase());
        lab.server.fail(TaskCall.UpdateTask.class, new RemoteFailure.Refused(400, null, "no", java.util.List.of()));
        lab.answering = true;
        lab.pass(Duration.ofMinutes(1));
        assertEquals(new Phase.NeedsYou(1), lab.last().phase());
        lab.command(new SyncCommand.Discard(edit.operation()));
        lab.pass(Duration.ofMinutes(1));
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }
}
