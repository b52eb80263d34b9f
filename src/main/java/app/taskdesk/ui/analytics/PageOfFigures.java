package app.taskdesk.ui.analytics;

import app.taskdesk.live.TeamFigures;
import app.taskdesk.live.TeamFigures.Finished;
import app.taskdesk.live.TeamFigures.Standing;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.Priority;
import app.taskdesk.task.ServerFigures;
import app.taskdesk.task.TaskAnalytics;
import app.taskdesk.task.TaskStats;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.ui.analytics.Shown.Badge;
import app.taskdesk.ui.analytics.Shown.Bar;
import app.taskdesk.ui.analytics.Shown.Bars;
import app.taskdesk.ui.analytics.Shown.Figure;
import app.taskdesk.ui.analytics.Shown.Line;
import app.taskdesk.ui.analytics.Shown.Table;
import app.taskdesk.ui.analytics.Shown.Tile;
import app.taskdesk.ui.analytics.Shown.Tone;
import app.taskdesk.ui.kit.TaskWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the server's figures beside this computer's own, block by block. */
final class PageOfFigures {

    private static final int FEW_DAYS = 14;
    private static final List<String> STATUSES = List.of(TaskStatus.NOT_STARTED.code(), TaskStatus.IN_PROGRESS.code(),
            TaskStatus.WAITING.code(), TaskStatus.DONE.code(), TaskStatus.DEFERRED.code());
    private static final List<String> PRIORITIES = List.of(Priority.URGENT.code(), Priority.HIGH.code(),
            Priority.NORMAL.code(), Priority.LOW.code());

    private final FigureWords words;
    private final TaskWords names;
    private final TeamFigures here;
    private final @Nullable ServerFigures server;
    private final FigureLinks links;
    private final List<String> reasons;
    private final Badge ours;

    /** @param server null where it counts nothing or was never asked */
    PageOfFigures(FigureWords words, TaskWords names, TeamFigures here, @Nullable ServerFigures server,
            FigureWords.Around around) {
        this.words = words;
        this.names = names;
        this.here = here;
        this.server = server;
        this.links = new FigureLinks(here);
        this.reasons = server == null ? List.of() : words.reasons(here, server, around);
        this.ours = words.here(here.at());
    }

    Shown shown(String notice) {
        return new Shown(true, notice, tiles(), now(), List.of(status(), priority(), finished(), late()),
                new AgentLines(words, here, server == null ? null : server.analytics(), links)
                        .table(server == null ? List.of(ours) : List.of(words.server(server.at()), ours), reasons));
    }

    private List<Tile> tiles() {
        TaskAnalytics theirs = server == null ? null : server.analytics();
        return List.of(tile("total", theirs == null ? -1 : theirs.total(), here.total(), links.total()),
                tile("completed", theirs == null ? -1 : theirs.completed(), here.completed(), links.completed()),
                tile("late", theirs == null ? -1 : theirs.overdue(), here.late(), links.late()), average());
    }

    /** @param theirs negative where the server said nothing */
    private Tile tile(String id, long theirs, long own, Opening open) {
        String title = words.text("analytics.tile." + id);
        long value = theirs < 0 ? own : theirs;
        Tone tone = id.equals("late") && value > 0 ? Tone.LATE : Tone.PLAIN;
        if (theirs < 0 || server == null) {
            String what = words.text("analytics.tile." + id + ".here");
            return new Tile(id, title, ours, words.count(own), tone, what, "", open);
        }
        Badge whose = id.equals("total") ? words.server(server.at()) : words.server();
        return new Tile(id, title, whose, words.count(theirs), tone,
                words.beside(theirs, own, reasons), theirs == own ? "" : String.join("\n", reasons), open);
    }

    private Tile average() {
        String title = words.text("analytics.tile.average");
        String own = words.span(here.average());
        if (server == null) {
            return new Tile("average", title, ours, own, Tone.PLAIN, words.text("analytics.tile.average.here"), "",
                    links.completed());
        }
        return new Tile("average", title, words.server(),
                words.average(server.analytics().averageCompletion()), Tone.PLAIN,
                words.text("analytics.tile.average.unit", own), words.text("analytics.tile.average.why"),
                links.completed());
    }

    /** The server's counts of no range, with ours; there is none of it where the server counts nothing. */
    private Table now() {
        if (server == null) {
            return Table.NONE;
        }
        TaskStats theirs = server.stats();
        Standing own = here.standing();
        return new Table("now", words.text("analytics.now"), List.of(words.server(server.at()), ours),
                List.of(words.text("analytics.column.figure"), words.text("analytics.column.server"),
                        words.text("analytics.column.here"), words.text("analytics.column.why")),
                List.of(line("analytics.now.inProgress", theirs.inProgress(), own.inProgress(), links.inProgress()),
                        line("analytics.now.dueToday", theirs.dueToday(), own.dueToday(), links.dueToday()),
                        line("analytics.now.late", theirs.overdue(), own.late(), links.allLate()),
                        line("analytics.now.completedThisWeek", theirs.completedThisWeek(), own.completedThisWeek(),
                                links.completedSince(own.monday())),
                        line("analytics.now.total", theirs.total(), own.total(), links.allTasks())), true, "");
    }

    private Line line(String key, long theirs, long own, Opening open) {
        return new Line(words.text(key), List.of(figure(theirs, open), figure(own, open),
                new Figure(theirs == own ? "" : reasons.getFirst(), 0, false, null)));
    }

    private Figure figure(long value, Opening open) {
        return new Figure(words.count(value), value, false, open);
    }

    private Bars status() {
        return distribution(new Kind("status", STATUSES,
                code -> code.isEmpty() ? words.text("analytics.noStatus") : names.status(code), links::status),
                here.byStatus(), server == null ? null : server.analytics().byStatus());
    }

    private Bars priority() {
        return distribution(new Kind("priority", PRIORITIES,
                code -> code.isEmpty() ? words.text("analytics.noPriority") : names.priority(code), links::priority),
                here.byPriority(), server == null ? null : server.analytics().byPriority());
    }

    /** What a distribution is over: its known words in order, what each is called and where it leads. */
    private record Kind(String id, List<String> known, Function<String, String> name,
            Function<String, Opening> open) {
    }

    /** Known words that occur nowhere are still there, so that bars keep their places; unknown ones are kept raw. */
    private Bars distribution(Kind kind, Map<String, Integer> own, @Nullable Map<String, Long> theirs) {
        Set<String> codes = new LinkedHashSet<>(theirs == null ? List.of() : kind.known());
        codes.addAll(theirs == null ? Set.of() : theirs.keySet());
        codes.addAll(own.keySet());
        List<Bar> bars = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String code : codes) {
            Opening open = kind.open().apply(code);
            String name = kind.name().apply(code);
            int counted = own.getOrDefault(code, 0);
            long told = theirs == null ? counted : theirs.getOrDefault(code, 0L);
            bars.add(new Bar(name, told, beside(told, counted), tone(kind.id(), code), open));
            lines.add(new Line(name, theirs == null ? List.of(figure(counted, open))
                    : List.of(figure(told, open), figure(counted, open))));
        }
        String title = words.text("analytics.bars." + kind.id());
        var columns = new ArrayList<>(List.of(title, words.text("analytics.column.here")));
        if (server != null) {
            columns.add(1, words.text("analytics.column.server"));
        }
        return new Bars(new Table(kind.id(), title, List.of(server != null ? words.server(server.at()) : ours),
                columns, lines, false, why(bars)), bars, false, words.text("analytics.empty.range"));
    }

    private String beside(long theirs, long own) {
        return theirs == own ? "" : words.text("analytics.beside", own);
    }

    private String why(List<Bar> bars) {
        return bars.stream().allMatch(bar -> bar.beside().isEmpty()) ? ""
                : words.differ(reasons);
    }

    private static Tone tone(String id, String code) {
        if (!id.equals("priority")) {
            return Tone.PLAIN;
        }
        return switch (Priority.of(code)) {
            case URGENT -> Tone.URGENT;
            case HIGH -> Tone.HIGH;
            case LOW -> Tone.CALM;
            case NORMAL, UNKNOWN -> Tone.PLAIN;
        };
    }

    private Bars finished() {
        boolean many = here.finished().size() > FEW_DAYS;
        List<Bar> bars = here.finished().stream().map((Finished day) -> new Bar(words.days(day.days(), many),
                day.tasks(), "", Tone.PLAIN, links.finished(day.days()))).toList();
        boolean weeks = here.finished().stream().anyMatch(day -> !day.days().from().equals(day.days().to()));
        String title = words.text(weeks ? "analytics.bars.finished.weeks" : "analytics.bars.finished");
        return new Bars(table("finished", title, words.text("analytics.column.day"), bars), bars, true,
                words.text("analytics.empty.finished"));
    }

    private Bars late() {
        List<Bar> bars = IntStream.range(0, LateAge.values().length).mapToObj(i -> new Bar(
                names.lateAge(LateAge.values()[i]), here.lateByAge().get(i), "", Tone.LATE,
                links.late(LateAge.values()[i]))).toList();
        Table twin = table("lateness", words.text("analytics.bars.late"), words.text("analytics.column.late"), bars);
        return new Bars(twin, bars, false, words.text("analytics.empty.late"));
    }

    private Table table(String id, String title, String first, List<Bar> bars) {
        return new Table(id, title, List.of(ours), List.of(first, words.text("analytics.column.here")),
                bars.stream().map(bar -> new Line(bar.name(), List.of(new Figure(words.count(bar.value()), bar.value(),
                        false, bar.open())))).toList(), false, "");
    }
}
