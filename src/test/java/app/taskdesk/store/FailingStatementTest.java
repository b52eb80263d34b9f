package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sqlite.DatabaseException;
import app.taskdesk.sqlite.DatabaseException.Reason;
import app.taskdesk.sqlite.Failpoints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jspecify.annotations.Nullable;

/**
 * Whatever statement of whatever transaction the disk refuses, nothing of it is kept, nobody is told of a change, the
 * caller hears why, and the same goes well afterwards ({@code sync.md} 2.9, F5).
 */
@Execution(ExecutionMode.CONCURRENT)
class FailingStatementTest {

    @TempDir
    private Path folder;

    /** Lets so many points of a transaction pass, then fails one. */
    private static final class Disk implements Failpoints {

        private Reason reason = Reason.FULL;
        private int left = Integer.MAX_VALUE;
        private boolean failed;

        void failAfter(int points, Reason how) {
            left = points;
            reason = how;
            failed = false;
        }

        @Override
        public void reach(String point) {
            if (!point.endsWith(".committed") && left-- == 0) {
                failed = true;
                throw new DatabaseException(reason, point + ": refused");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "UNREACHABLE", "BUSY"})
    @DisplayName("3A row 42, F5: every statement of T1 to T6 fails once, and nothing changes")
    void refusesCleanly(Reason reason) {
        var disk = new Disk();
        int failures = 0;
        try (var local = LocalStore.open(folder.resolve("profile"), () -> WorkingLife.NOW, disk)) {
            WorkingLife.connect(local);
            var told = new ArrayList<TasksChanged>();
            local.onChange(told::add);
            for (WorkingLife.Step step : WorkingLife.in(local, "")) {
                String before = WorkingLife.everything(local);
                told.clear();
                for (int n = 0; ; n++) {
                    disk.failAfter(n, reason);
                    StoreException refusal = take(step);
                    disk.failAfter(Integer.MAX_VALUE, reason);
                    if (refusal == null) {
                        break;
                    }
                    failures++;
                    assertEquals(reason.name(), refusal.reason().name(), step.name());
                    assertEquals(before, WorkingLife.everything(local), step.name() + " after point " + n);
                    assertEquals(List.of(), told, step.name());
                }
                assertNotEquals(before, WorkingLife.everything(local), step.name() + " did nothing");
            }
            assertEquals(1, local.<Long>read(tx -> tx.number("SELECT integrity_check = 'ok' "
                    + "FROM pragma_integrity_check")));
        }
        assertTrue(failures > 400, failures + " points failed");
    }

    private static @Nullable StoreException take(WorkingLife.Step step) {
        try {
            step.work().run();
            return null;
        } catch (StoreException e) {
            return e;
        }
    }

    @Test
    void goesOnAfterARefusalAsIfItHadNotBeen() {
        var disk = new Disk();
        try (var local = LocalStore.open(folder.resolve("refused"), () -> WorkingLife.NOW, disk);
                var spared = LocalStore.open(folder.resolve("spared"), () -> WorkingLife.NOW)) {
            WorkingLife.connect(local);
            WorkingLife.connect(spared);
            for (WorkingLife.Step step : WorkingLife.in(local, "")) {
                disk.failAfter(3, Reason.FULL);
                StoreException refusal = take(step);
                disk.failAfter(Integer.MAX_VALUE, Reason.FULL);
                if (refusal != null) {
                    step.work().run();
                }
            }
            WorkingLife.in(spared, "").forEach(step -> step.work().run());
            assertEquals(nameless(spared), nameless(local));
        }
    }

    /** Operations are drawn anew each time, and numbers given to reads are not given again. */
    private static String nameless(LocalStore local) {
        return String.join("\n", WorkingLife.everything(local)
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "op")
                .replaceAll("\\b4294967[0-9]{3}\\b", "read").lines().sorted().toList());
    }
}
