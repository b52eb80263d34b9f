package app.taskdesk.live;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.taskdesk.live.TeamFigures.Agent;
import app.taskdesk.live.TeamFigures.Finished;
import app.taskdesk.task.FiguresQuestion;
import app.taskdesk.task.FiguresRange;
import app.taskdesk.task.FiguresRange.Choice;
import app.taskdesk.task.OwnIds;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TestRow;
import app.taskdesk.task.Viewpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFiguresTest {

    private static final Instant NOW = Instant.parse("2026-04-15T10:42:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static TeamFigures count(FiguresRange range, @Nullable String owner, TaskRow... rows) {
        return FigureCount.of(List.of(rows), new FiguresQuestion(range, owner), Viewpoint.at(NOW, BERLIN,
                OwnIds.in(TestRow.ACCOUNT, "me")));
    }

    private static TeamFigures week(TaskRow... rows) {
        return count(FiguresRange.of(Choice.LAST_7_DAYS), null, rows);
    }

    private static TestRow made(long id, String created) {
        return row(id).createdAt(created);
    }

    @Test
    void countsTasksCreatedOnTheDaysOfThePersonsZone() {
        TeamFigures figures = week(made(1, "2026-04-08T21:59:59Z").build(), made(2, "2026-04-08T22:00:00Z").build(),
                made(3, "2026-04-15T21:59:59Z").build(), made(4, "2026-04-15T22:00:00Z").build(), row(5).build());
        assertEquals(2, figures.total());
        assertEquals(1, figures.undated());
        assertEquals(5, figures.standing().total());
    }

    @Test
    void keepsStatusesAndPrioritiesNobodyKnowsAndOrdersTheKnownOnes() {
        TeamFigures figures = week(made(1, "2026-04-15T08:00:00Z").status("escalated!").priority("9").build(),
                made(2, "2026-04-15T08:00:00Z").status("completed").priority("low").build(),
                made(3, "2026-04-15T08:00:00Z").priority("urgent").build(),
                made(4, "2026-04-15T08:00:00Z").status("").build());
        assertEquals(List.of("not_started", "completed", "", "escalated!"), List.copyOf(figures.byStatus().keySet()));
        assertEquals(List.of("urgent", "normal", "low", "9"), List.copyOf(figures.byPriority().keySet()));
        assertEquals(1, figures.byStatus().get("escalated!"));
    }

    @Test
    void taskWithoutDueDateOrDueNowIsNotLate() {
        TeamFigures figures = week(made(1, "2026-04-15T08:00:00Z").build(),
                made(2, "2026-04-15T08:00:00Z").due(NOW).build(),
                made(3, "2026-04-15T08:00:00Z").due(NOW.minusSeconds(1)).build(),
                made(4, "2026-04-15T08:00:00Z").due(NOW.minusSeconds(9)).status("deferred").build());
        assertEquals(1, figures.late());
        assertEquals(List.of(1, 0, 0, 0, 0), figures.lateByAge());
        assertEquals(2, figures.standing().dueToday());
    }

    @Test
    void averagesTheTimeFromCreationToCompletionLeavingOutImpossibleOnes() {
        TeamFigures figures = week(
                made(1, "2026-04-14T08:00:00Z").status("completed").completedAt("2026-04-14T10:00:00Z").build(),
                made(2, "2026-04-14T08:00:00Z").status("completed").completedAt("2026-04-14T14:00:00Z").build(),
                made(3, "2026-04-14T08:00:00Z").status("completed").completedAt("2026-04-13T08:00:00Z").build(),
                made(4, "2026-04-14T08:00:00Z").status("completed").build());
        assertEquals(Duration.ofHours(4), figures.average());
        assertEquals(4, figures.completed());
        assertNull(week(made(1, "2026-04-14T08:00:00Z").build()).average());
    }

    @Test
    void countsWhatWasCompletedEachDayWheneverItWasCreated() {
        TeamFigures figures = week(
                made(1, "2020-01-01T08:00:00Z").status("completed").completedAt("2026-04-14T21:59:59Z").build(),
                made(2, "2020-01-01T08:00:00Z").status("completed").completedAt("2026-04-14T22:00:00Z").build(),
                made(3, "2020-01-01T08:00:00Z").status("completed").completedAt("2026-04-08T21:00:00Z").build(),
                made(4, "2020-01-01T08:00:00Z").completedAt("2026-04-14T22:00:00Z").build());
        assertEquals(List.of(0, 0, 0, 0, 0, 1, 1), figures.finished().stream().map(Finished::tasks).toList());
        assertEquals(2, figures.standing().completedThisWeek());
    }

    @Test
    void countsADayOfTwentyThreeHoursWhole() {
        var range = FiguresRange.custom(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29));
        TeamFigures figures = count(range, null, made(1, "2026-03-28T23:00:00Z").build(),
                made(2, "2026-03-29T21:59:59Z").build(), made(3, "2026-03-29T22:00:00Z").build());
        assertEquals(2, figures.total());
    }

    @Test
    void countsByWeekWhereDaysWouldBeTooMany() {
        var range = FiguresRange.custom(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 1, 1));
        List<Finished> finished = count(range, null).finished();
        assertEquals(13, finished.size());
        assertEquals(LocalDate.of(2026, 3, 31), finished.getLast().days().to());
        assertEquals(62 + 1, count(FiguresRange.custom(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 4)), null)
                .finished().size());
    }

    @Test
    void countsOneOwnerAlone() {
        TeamFigures figures = count(FiguresRange.of(Choice.TODAY), "ali",
                made(1, "2026-04-15T08:00:00Z").owner("ali", "Ali").build(),
                made(2, "2026-04-15T08:00:00Z").owner("sara", "Sara").build(),
                made(3, "2026-04-15T08:00:00Z").build());
        assertEquals(1, figures.total());
        assertEquals(List.of("ali"), figures.agents().stream().map(Agent::id).toList());
    }

    @Test
    void tellsOfEachOwnerWhatIsOpenLateTodaySnoozedOftenAndLateForLongest() {
        TeamFigures figures = week(
                made(1, "2026-04-15T08:00:00Z").owner("ali", "Ali").due("2026-04-15T12:00:00Z").snoozes(3).build(),
                made(2, "2020-01-01T08:00:00Z").owner("ali", null).due("2026-04-14T08:00:00Z").build(),
                made(3, "2020-01-01T08:00:00Z").owner("ali", null).due("2026-04-10T08:00:00Z").build(),
                made(4, "2026-04-15T08:00:00Z").owner("ali", null).status("completed").build(),
                made(5, "2026-04-15T08:00:00Z").build());
        Agent ali = figures.agents().getFirst();
        assertEquals(List.of(2, 1, 3, 2, 1, 1), List.of(ali.total(), ali.completed(), ali.open(), ali.late(),
                ali.today(), ali.snoozedOften()));
        assertEquals("Ali", ali.name());
        assertEquals(3, Objects.requireNonNull(ali.oldest()).task().value());
        assertNull(figures.agents().getLast().id());
    }

    @Test
    void countsNothingWhileNobodyLooksAndFollowsChangesWhileSomebodyDoes(@TempDir Path folder) {
        try (var desk = new Desk(folder, made(1, "2026-04-15T08:00:00Z").build())) {
            var figures = new LocalFigures(desk.index, desk.now);
            desk.index.show(TestRow.ACCOUNT, "me");
            assertNull(figures.figuresProperty().get());
            figures.ask(new FiguresQuestion(FiguresRange.of(Choice.TODAY), null));
            assertEquals(1, Objects.requireNonNull(figures.figuresProperty().get()).total());
            desk.store.put(made(2, "2026-04-15T08:30:00Z").build());
            desk.advance(Duration.ofSeconds(1));
            assertEquals(2, Objects.requireNonNull(figures.figuresProperty().get()).total());
            figures.ask(null);
            assertNull(figures.figuresProperty().get());
        }
    }

    @Test
    void movesOnWithTheDay(@TempDir Path folder) {
        try (var desk = new Desk(folder, made(1, "2026-04-15T08:00:00Z").build())) {
            var figures = new LocalFigures(desk.index, desk.now);
            desk.index.show(TestRow.ACCOUNT, "me");
            figures.ask(new FiguresQuestion(FiguresRange.of(Choice.TODAY), null));
            desk.advance(Duration.ofDays(1));
            assertEquals(0, Objects.requireNonNull(figures.figuresProperty().get()).total());
        }
    }

    @Test
    void rangeOfCustomDaysIsAYearAtMostAndItsOpenEndIsTheOtherDay() {
        LocalDate today = LocalDate.of(2026, 4, 15);
        var long1 = FiguresRange.custom(LocalDate.of(2000, 1, 1), today).days(today);
        assertEquals(LocalDate.of(2025, 4, 15), long1.from());
        var days = new ArrayList<LocalDate>();
        days.add(FiguresRange.custom(null, null).days(today).from());
        days.add(FiguresRange.custom(LocalDate.of(2026, 4, 1), null).days(today).to());
        days.add(FiguresRange.of(Choice.THIS_MONTH).days(today).from());
        days.add(FiguresRange.of(Choice.LAST_30_DAYS).days(today).from());
        assertEquals(List.of(today, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 17)),
                days);
    }
}
