package app.taskdesk.ui.analytics;

import app.taskdesk.live.TeamFigures;
import app.taskdesk.live.TeamFigures.Agent;
import app.taskdesk.live.TeamFigures.Oldest;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.TaskAnalytics;
import app.taskdesk.task.TaskAnalytics.AgentFigures;
import app.taskdesk.ui.analytics.Shown.Badge;
import app.taskdesk.ui.analytics.Shown.Figure;
import app.taskdesk.ui.analytics.Shown.Line;
import app.taskdesk.ui.analytics.Shown.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line for each agent that the server or this computer knows: what the server counted, what is open here. */
final class AgentLines {

    private static final List<String> COLUMNS = List.of("agent", "total", "completed", "percent", "open", "late",
            "today", "snoozed", "oldest");

    private static final long NOT_TOLD = -1;

    private final FigureWords words;
    private final TeamFigures here;
    private final FigureLinks links;
    private final boolean told;
    private final Map<String, AgentFigures> theirs = new HashMap<>();

    AgentLines(FigureWords words, TeamFigures here, @Nullable TaskAnalytics theirs, FigureLinks links) {
        this.words = words;
        this.here = here;
        this.links = links;
        this.told = theirs != null;
        if (theirs != null) {
            theirs.agents().forEach(agent -> this.theirs.put(agent.agentId(), agent));
        }
    }

    /** @param total {@link #NOT_TOLD} where the server says nothing of them */
    private record Pair(Agent own, long total, long completed, String name) {

        boolean differs() {
            return total != NOT_TOLD && (total != own.total() || completed != own.completed());
        }
    }

    /** @param reasons why the server may count otherwise than this computer, the likeliest first */
    Table table(List<Badge> badges, List<String> reasons) {
        List<Pair> pairs = new ArrayList<>(here.agents().stream().map(this::pair).toList());
        theirs.values().stream().filter(agent -> here.agents().stream()
                .noneMatch(own -> agent.agentId().equals(own.id()))).map(this::unknown).forEach(pairs::add);
        List<Line> lines = pairs.stream().filter(pair -> pair.total() > 0 || pair.own().open() > 0)
                .sorted(Comparator.comparing((Pair pair) -> pair.own().id() == null)
                        .thenComparing(Comparator.comparingLong(Pair::total).reversed())
                        .thenComparing(pair -> SearchText.fold(pair.name()))).map(this::line).toList();
        return new Table("agents", words.text("analytics.agents"), badges,
                COLUMNS.stream().map(column -> words.text("analytics.column." + column)).toList(), lines, false,
                pairs.stream().anyMatch(Pair::differs) ? words.differ(reasons) : "");
    }

    private Pair pair(Agent own) {
        String name = words.agent(own.id(), own.name(), own.me());
        if (!told) {
            return new Pair(own, own.total(), own.completed(), name);
        }
        AgentFigures known = own.id() == null ? null : theirs.get(own.id());
        return known == null ? new Pair(own, NOT_TOLD, NOT_TOLD, name)
                : new Pair(own, known.total(), known.completed(), name);
    }

    private Pair unknown(AgentFigures agent) {
        return new Pair(new Agent(agent.agentId(), agent.agentName(), false, 0, 0, 0, 0, 0, 0, null), agent.total(),
                agent.completed(), words.agent(agent.agentId(), agent.agentName(), false));
    }

    private Line line(Pair pair) {
        Agent own = pair.own();
        String id = own.id();
        return new Line(pair.name(), Stream.of(
                beside(pair.total(), own.total(), links.ofAgent(id, false)),
                beside(pair.completed(), own.completed(), links.ofAgent(id, true)),
                new Figure(words.percent(pair.completed(), pair.total()),
                        pair.total() <= 0 ? -1 : 100.0 * pair.completed() / pair.total(), false,
                        pair.total() <= 0 ? null : links.ofAgent(id, true)),
                figure(own.open(), links.openOf(id)),
                new Figure(words.count(own.late()), own.late(), own.late() > 0, links.lateOf(id)),
                figure(own.today(), links.todayOf(id)), figure(own.snoozedOften(), links.snoozedOf(id)),
                oldest(own.oldest())).toList());
    }

    /** "52", or "52 (51 here)" where this computer counts otherwise. */
    private Figure beside(long told, long own, Opening open) {
        return told == NOT_TOLD || told == own ? figure(told, open)
                : new Figure(words.text("analytics.figure.beside", told, own), told, false, open);
    }

    private Figure figure(long value, Opening open) {
        return value == NOT_TOLD ? new Figure(words.text("analytics.none"), value, false, null)
                : new Figure(words.count(value), value, false, open);
    }

    private Figure oldest(@Nullable Oldest oldest) {
        if (oldest == null) {
            return new Figure(words.text("analytics.none"), -1, false, null);
        }
        Duration late = Duration.between(oldest.due(), here.at());
        return new Figure(words.span(late), late.toMinutes(), false, new Opening.One(oldest.task()));
    }
}
