package app.taskdesk.ui.analytics;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.LocalFigures;
import app.taskdesk.live.TaskList;
import app.taskdesk.task.FiguresQuestion;
import app.taskdesk.task.FiguresRange.Choice;
import app.taskdesk.task.ServerFigures;
import app.taskdesk.task.TaskAnalytics;
import app.taskdesk.task.TaskAnalytics.AgentFigures;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStats;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.analytics.Shown.Bar;
import app.taskdesk.ui.analytics.Shown.Bars;
import app.taskdesk.ui.analytics.Shown.Figure;
import app.taskdesk.ui.analytics.Shown.Line;
import app.taskdesk.ui.analytics.Shown.Table;
import app.taskdesk.ui.analytics.Shown.Tile;
import app.taskdesk.ui.kit.Unanswered;
import app.taskdesk.ui.printing.Printed;
import app.taskdesk.ui.printing.PrintedTable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyticsViewModelTest {

    private static final int COMPLETED = 1;
    private static final int SHARE = 2;
    private static final String TODAY = "2026-04-15T06:00:00Z";

    @TempDir
    private Path folder;
    private TestPlace desk;
    private TaskList list;
    private AnalyticsViewModel page;
    private final Asked server = new Asked();
    private final SimpleIntegerProperty unsent = new SimpleIntegerProperty();
    private final SimpleBooleanProperty fetching = new SimpleBooleanProperty();

    /** Notes what is asked; a test answers. */
    private static final class Asked implements FiguresDesk {

        final SimpleObjectProperty<Boolean> counts = new SimpleObjectProperty<>(true);
        final List<FiguresQuestion> questions = new ArrayList<>();
        Consumer<FiguresAnswer> answered = _ -> { };
        int cancelled;

        @Override
        public ObservableValue<Boolean> counts() {
            return counts;
        }

        @Override
        public Runnable ask(FiguresQuestion question, Consumer<FiguresAnswer> answer) {
            questions.add(question);
            answered = answer;
            return () -> cancelled++;
        }
    }

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        list = new TaskList(desk.index, desk.now);
        var parts = new AnalyticsViewModel.Parts(new LocalFigures(desk.index, desk.now), server, unsent, fetching,
                this::show);
        page = new AnalyticsViewModel(desk.place, parts);
    }

    @AfterEach
    void close() {
        page.end();
        desk.close();
    }

    private void show(Opening opening) {
        switch (opening) {
            case Opening.Tasks tasks -> {
                list.viewProperty().set(tasks.view());
                list.filterProperty().set(tasks.filter());
                list.closedTooProperty().set(tasks.closedToo());
            }
            case Opening.One one -> desk.heard.add("task " + one.task().value());
        }
    }

    private void begin(TaskRow... rows) {
        if (rows.length > 0) {
            desk.store.put(rows);
        }
        desk.index.show(TestPlace.ACCOUNT, TestPlace.ME.id());
        page.begin();
        desk.advance(Duration.ofSeconds(1));
    }

    private ServerFigures told(long total, long completed, long late) {
        return new ServerFigures(desk.time, new TaskStats(9, late, 2, 3, 4), new TaskAnalytics(total, completed, late,
                4.5, Map.of("completed", completed, "parked", 2L), Map.of("urgent", 1L),
                List.of(new AgentFigures("ali", "Ali Rahman", 50, 45), new AgentFigures("gone", null, 1, 0))));
    }

    private void answer(FiguresAnswer answer) {
        server.answered.accept(answer);
    }

    private Shown shown() {
        return page.shownProperty().get();
    }

    private Tile tile(String id) {
        return shown().tiles().stream().filter(tile -> tile.id().equals(id)).findFirst().orElseThrow();
    }

    private static TaskRow[] rows() {
        return new TaskRow[] {
            row(1).createdAt(TODAY).owner("ali", "Ali Rahman").due("2026-04-14T08:00:00Z").snoozes(4).build(),
            row(2).createdAt(TODAY).owner("ali", "Ali Rahman").status("completed").completedAt(TODAY).build(),
            row(3).createdAt(TODAY).status("parked").priority("9").build(),
            row(4).createdAt("2020-01-01T08:00:00Z").owner("sara", "Sara").due("2026-04-15T20:00:00Z").build(),
            row(5).createdAt(TODAY).owner("ali", "Ali Rahman").status("deferred").build()};
    }

    @Test
    void serversFigureStandsAboveOursWithTheReasonForADifference() {
        begin(rows());
        unsent.set(1);
        answer(new FiguresAnswer.Told(told(4, 2, 5)));
        assertEquals(List.of("4", "Server 10:42", "4 on this computer"), List.of(tile("total").value(),
                tile("total").badge().text(), tile("total").below()));
        assertEquals("1 here \u00B7 1 change not sent", tile("completed").below());
        unsent.set(0);
        assertEquals("1 here \u00B7 server's day may differ", tile("late").below());
        fetching.set(true);
        assertEquals("1 here \u00B7 not all tasks are here yet", tile("late").below());
        assertEquals("4.5", tile("average").value());
        assertTrue(tile("average").below().startsWith("unit not given by the server"));
    }

    @Test
    void oursStandAloneWhereTheServiceCountsNothing() {
        server.counts.set(false);
        begin(rows());
        assertEquals(List.of(), server.questions);
        assertEquals("This computer 10:42", tile("total").badge().text());
        assertEquals("4", tile("total").value());
        assertEquals(List.of(), shown().now().lines());
        assertEquals(List.of("Agent", "Total"), shown().agents().columns().subList(0, 2));
        assertFalse(shown().bars().getFirst().twin().columns().contains("Server"));
        assertFalse(page.askingProperty().get());
    }

    @Test
    void statusesNobodyKnowsAreKeptAsTheyCame() {
        begin(rows());
        answer(new FiguresAnswer.Told(told(4, 1, 1)));
        Bars status = shown().bars().getFirst();
        assertEquals(List.of("Not started", "In progress", "Waiting", "Done", "Deferred", "parked"),
                status.bars().stream().map(Bar::name).toList());
        assertEquals("1 here", status.bars().getLast().beside());
        assertFalse(status.twin().why().isEmpty());
        assertEquals(List.of("2", "1"), status.twin().lines().getLast().figures().stream().map(Figure::text).toList());
        assertTrue(shown().bars().get(1).bars().stream().anyMatch(bar -> bar.name().equals("9")));
    }

    @Test
    void agentsAreJoinedByIdAndTheServersUnknownOnesAreListed() {
        begin(rows());
        answer(new FiguresAnswer.Told(told(4, 1, 1)));
        Map<String, List<String>> lines = shown().agents().lines().stream().collect(Collectors
                .toMap(Line::name, line -> line.figures().stream().map(Figure::text).toList()));
        assertEquals(List.of("50 (3 here)", "45 (1 here)", "90", "1", "1", "0", "1", "1 d"), lines.get("Ali Rahman"));
        assertEquals(List.of("1 (0 here)", "0", "0", "0", "0", "0", "0", "\u2013"), lines.get("gone"));
        assertEquals("Where this computer counts otherwise, it stands beside: server's day may differ.",
                shown().agents().why());
        assertEquals("\u2013", lines.get("Sara").getFirst());
        assertEquals("Nobody", shown().agents().lines().getLast().name());
    }

    @Test
    void everyFigureOpensAsManyTasksAsThisComputerCounted() {
        server.counts.set(false);
        begin(rows());
        int looked = 0;
        for (Tile tile : shown().tiles()) {
            if (!tile.id().equals("average")) {
                looked += same(tile.title(), Long.parseLong(tile.value()), tile.open());
            }
        }
        for (Bars bars : shown().bars()) {
            for (Bar bar : bars.bars()) {
                looked += same(bar.name(), bar.value(), bar.open());
            }
        }
        for (Line line : shown().agents().lines()) {
            assertEquals(line.figures().get(COMPLETED).number() < 0 || line.figures().get(SHARE).number() < 0 ? null
                    : line.figures().get(COMPLETED).open(), line.figures().get(SHARE).open());
            for (Figure figure : line.figures()) {
                looked += figure.equals(line.figures().get(SHARE)) ? 0 : figure.open() instanceof Opening.Tasks ? same(line.name(), (long) figure.number(),
                        figure.open()) : 0;
            }
        }
        assertTrue(looked > 30, () -> "looked at too few");
        answerAndCompareWhatStandsNow();
    }

    private void answerAndCompareWhatStandsNow() {
        server.counts.set(true);
        answer(new FiguresAnswer.Told(told(4, 1, 1)));
        Table now = shown().now();
        assertEquals(5, now.lines().size());
        now.lines().forEach(line -> same(line.name(), (long) line.figures().get(1).number(),
                line.figures().get(1).open()));
    }

    private int same(String name, long figure, @Nullable Opening opening) {
        page.open(Objects.requireNonNull(opening));
        assertEquals(figure, list.rows().size(), () -> name + " opens " + opening);
        return 1;
    }

    @Test
    void goesToPaperBlockByBlockAndToAFileFigureByFigure() {
        begin(rows());
        answer(new FiguresAnswer.Told(told(1234, 2, 5)));
        Printed printed = page.printed();
        assertEquals("Analytics", printed.title());
        assertEquals("9 Apr \u2013 15 Apr \u00B7 Everybody", printed.about());
        assertEquals(List.of("On these days",
                "Right now, whatever the days \u00B7 Server 10:42 \u00B7 This computer 10:42", "Status \u00B7 Server 10:42"), printed.tables().stream().limit(3).map(PrintedTable::title).toList());
        assertEquals(List.of("Total", "1,234", "Server 10:42", "4 here \u00B7 server's day may differ"),
                printed.tables().getFirst().rows().getFirst());
        List<List<String>> rows = page.rows();
        assertEquals(List.of("Block", "Name", "Figure", "Value"), rows.getFirst());
        assertTrue(rows.contains(List.of("Agents", "Ali Rahman", "Total", "50")), rows::toString);
        assertTrue(rows.contains(List.of("Agents", "Ali Rahman", "Oldest late", "1 d")), rows::toString);
        assertTrue(rows.stream().allMatch(row -> row.size() == 4));
    }

    @Test
    void oldestOpensItsTask() {
        begin(rows());
        Line ali = shown().agents().lines().stream().filter(line -> line.name().equals("Ali Rahman")).findFirst()
                .orElseThrow();
        page.open(Objects.requireNonNull(ali.figures().getLast().open()));
        assertEquals(List.of("task 1"), desk.heard);
    }

    @Test
    void lastAnswerStandsWithItsDateWhileTheServerIsOutOfReach() {
        begin(rows());
        var yesterday = new ServerFigures(desk.time.minus(Duration.ofDays(1)), told(7, 1, 1).stats(),
                told(7, 1, 1).analytics());
        answer(new FiguresAnswer.Kept(yesterday));
        assertTrue(page.askingProperty().get());
        answer(new FiguresAnswer.Failed(Unanswered.OFFLINE, ""));
        assertEquals("7", tile("total").value());
        assertEquals("Server Tue 14 Apr, 10:42", tile("total").badge().text());
        assertEquals("4 here \u00B7 the server's are from Tue 14 Apr, 10:42", tile("total").below());
        assertEquals("Offline. Its figures are from Tue 14 Apr, 10:42; those of this computer are of now.",
                shown().notice());
        assertFalse(page.askingProperty().get());
    }

    @Test
    void saysWhatTheServerHasAgainstAnswering() {
        begin(rows());
        Stream.of(Unanswered.values()).forEach(why -> {
            answer(new FiguresAnswer.Failed(why, "startDate must be a date"));
            assertFalse(shown().notice().isEmpty());
        });
        answer(new FiguresAnswer.Failed(Unanswered.REFUSED, "startDate must be a date"));
        assertEquals("The server did not accept the question: startDate must be a date. What you see was counted "
                + "on this computer.", shown().notice());
        answer(new FiguresAnswer.Told(told(1, 1, 1)));
        assertEquals("", shown().notice());
    }

    @Test
    void asksAnewForOtherDaysAnotherOwnerAndOnceTheAnswerIsOld() {
        begin(rows());
        answer(new FiguresAnswer.Told(told(1, 1, 1)));
        page.choiceProperty().set(Choice.TODAY);
        page.ownerProperty().set("ali");
        assertEquals("ali", server.questions.getLast().owner());
        assertEquals(Choice.TODAY, server.questions.getLast().range().choice());
        assertEquals("3", tile("total").value(), "the answer to another question is not shown");
        answer(new FiguresAnswer.Told(told(1, 1, 1)));
        int asked = server.questions.size();
        desk.advance(Duration.ofMinutes(4));
        assertEquals(asked, server.questions.size());
        desk.advance(Duration.ofMinutes(2));
        assertEquals(asked + 1, server.questions.size());
    }

    @Test
    void triesAgainAfterAMinuteButNotWhatWasRefused() {
        begin(rows());
        answer(new FiguresAnswer.Failed(Unanswered.REFUSED, "no"));
        int asked = server.questions.size();
        desk.advance(Duration.ofMinutes(2));
        assertEquals(asked, server.questions.size());
        answer(new FiguresAnswer.Failed(Unanswered.OFFLINE, ""));
        desk.advance(Duration.ofMinutes(1));
        assertEquals(asked + 1, server.questions.size());
    }

    @Test
    void neitherCountsNorAsksOnceNobodyLooks() {
        begin(rows());
        answer(new FiguresAnswer.Told(told(1, 1, 1)));
        page.end();
        int asked = server.questions.size();
        desk.advance(Duration.ofMinutes(10));
        assertEquals(asked, server.questions.size());
        assertTrue(server.cancelled > 0);
    }

    @Test
    void emptyAccountHasFiguresOfNothing() {
        begin();
        assertEquals("0", tile("total").value());
        assertTrue(shown().bars().stream().flatMap(bars -> bars.bars().stream()).allMatch(bar -> bar.value() == 0));
        assertEquals(List.of(), shown().agents().lines());
        assertNull(shown().tiles().stream().filter(tile -> tile.open() == null).findFirst().orElse(null));
    }

    @Test
    void agreesNoLongerThanTheAnswerIsFresh() {
        begin(rows());
        answer(new FiguresAnswer.Told(told(9, 1, 1)));
        Instant then = desk.time;
        desk.advance(Duration.ofMinutes(6));
        assertTrue(desk.time.isAfter(then));
        assertTrue(tile("total").below().contains("the server's are from 10:42"), tile("total").below());
    }
}
