package app.taskdesk.live;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.taskdesk.live.OverdueGrid.Line;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TestRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverdueGridTest {

    @TempDir
    private Path folder;

    private static TestRow ali(long id, String due) {
        return row(id).owner("ali", "Ali").due(due);
    }

    private List<Line> lines(TaskRow... rows) {
        try (var desk = new Desk(folder, rows)) {
            var grid = new OverdueGrid(desk.index, desk.now);
            desk.index.show(TestRow.ACCOUNT, "me");
            return List.copyOf(grid.lines());
        }
    }

    @Test
    void countsLateTasksByAgeWhereEachStepBeginsWithItsBound() {
        Line ali = lines(ali(1, "2026-04-15T10:41:00Z").build(), ali(2, "2026-04-15T06:42:01Z").build(),
                ali(3, "2026-04-15T06:42:00Z").build(), ali(4, "2026-04-14T10:42:00Z").build(),
                ali(5, "2026-04-12T10:42:00Z").build(), ali(6, "2026-04-08T10:42:00Z").build(),
                ali(7, "2025-04-08T10:42:00Z").build()).getFirst();
        assertEquals(List.of(2, 1, 1, 1, 2), ali.byAge());
        assertEquals(7, ali.late());
    }

    @Test
    void countsOpenTasksAndThoseSnoozedOftenButNotFinishedOnes() {
        Line ali = lines(ali(1, "2026-04-15T10:41:00Z").snoozes(3).build(), ali(2, "2026-04-16T10:00:00Z").snoozes(2)
                .build(), ali(3, "2026-04-14T10:00:00Z").status("completed").snoozes(9).build(),
                ali(4, "2026-04-14T10:00:00Z").status("deferred").build()).getFirst();
        assertEquals(1, ali.late());
        assertEquals(2, ali.open());
        assertEquals(1, ali.snoozedOften());
    }

    @Test
    void whatNobodyHasIsListedBeforeAnyOfItIsLate() {
        List<Line> lines = lines(row(1).due("2026-05-01T00:00:00Z").build(), ali(2, "2026-05-01T00:00:00Z").build());
        assertEquals(1, lines.size());
        assertEquals(List.of(0, 1), List.of(lines.getFirst().late(), lines.getFirst().open()));
    }

    @Test
    void listsMeFirstThenTheLatestAndNobodyLast() {
        String due = "2026-04-15T09:00:00Z";
        var found = lines(row(1).due(due).build(), row(2).due(due).build(), row(3).due(due).build(),
                row(4).owner("zed", "Zed").due(due).build(), row(5).owner("zed", "Zed").due(due).build(),
                ali(6, due).build(), row(7).owner("me", "Sara").due(due).build(),
                row(8).owner("idle", "Idle").due("2026-05-01T00:00:00Z").build());
        assertEquals(Arrays.asList("me", "zed", "ali", null), found.stream().map(Line::owner).toList());
    }

    @Test
    void callsNobodyByNoName() {
        Line nobody = lines(row(1).owner(null, "Somebody").due("2026-04-15T09:00:00Z").build()).getFirst();
        assertNull(nobody.owner());
        assertNull(nobody.name());
    }

    @Test
    void growsOlderWithTheClock() {
        try (var desk = new Desk(folder, ali(1, "2026-04-15T07:00:00Z").build())) {
            var grid = new OverdueGrid(desk.index, desk.now);
            desk.index.show(TestRow.ACCOUNT, "me");
            assertEquals(List.of(1, 0, 0, 0, 0), grid.lines().getFirst().byAge());
            desk.advance(Duration.ofMinutes(30));
            assertEquals(List.of(0, 1, 0, 0, 0), grid.lines().getFirst().byAge());
        }
    }
}
