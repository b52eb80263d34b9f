package app.taskdesk.store;

import app.taskdesk.task.ServerFigures;
import app.taskdesk.task.TaskAnalytics;
import app.taskdesk.task.TaskAnalytics.AgentFigures;
import app.taskdesk.task.TaskStats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A server's figures as text and back. */
final class FiguresJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private FiguresJson() {
    }

    static String write(ServerFigures figures) {
        ObjectNode json = MAPPER.createObjectNode();
        TaskStats stats = figures.stats();
        json.putObject("stats").put("total", stats.total()).put("overdue", stats.overdue())
                .put("dueToday", stats.dueToday()).put("completedThisWeek", stats.completedThisWeek())
                .put("inProgress", stats.inProgress());
        TaskAnalytics analytics = figures.analytics();
        ObjectNode target = json.putObject("analytics").put("total", analytics.total())
                .put("completed", analytics.completed()).put("overdue", analytics.overdue())
                .put("average", analytics.averageCompletion());
        write(target.putObject("status"), analytics.byStatus());
        write(target.putObject("priority"), analytics.byPriority());
        var agents = target.putArray("agents");
        analytics.agents().forEach(agent -> agents.addObject().put("id", agent.agentId())
                .put("name", agent.agentName()).put("total", agent.total()).put("completed", agent.completed()));
        return MAPPER.writeValueAsString(json);
    }

    private static void write(ObjectNode target, Map<String, Long> counts) {
        counts.forEach(target::put);
    }

    /** Nothing for a text that is no such figures. */
    static Optional<ServerFigures> read(Instant at, String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            JsonNode stats = json.path("stats");
            JsonNode analytics = json.path("analytics");
            if (!stats.isObject() || !analytics.isObject()) {
                return Optional.empty();
            }
            return Optional.of(new ServerFigures(at, new TaskStats(count(stats, "total"), count(stats, "overdue"),
                    count(stats, "dueToday"), count(stats, "completedThisWeek"), count(stats, "inProgress")),
                    analytics(analytics)));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static TaskAnalytics analytics(JsonNode json) {
        JsonNode average = json.path("average");
        List<AgentFigures> agents = new ArrayList<>();
        json.path("agents").forEach(agent -> agents.add(new AgentFigures(agent.path("id").asString(""),
                agent.path("name").isString() ? agent.path("name").asString() : null, count(agent, "total"),
                count(agent, "completed"))));
        return new TaskAnalytics(count(json, "total"), count(json, "completed"), count(json, "overdue"),
                average.isNumber() ? Double.valueOf(average.asDouble()) : null, counts(json.path("status")),
                counts(json.path("priority")), agents);
    }

    private static long count(JsonNode json, String key) {
        return json.path(key).asLong(0);
    }

    private static Map<String, Long> counts(JsonNode json) {
        var counts = new LinkedHashMap<String, Long>();
        json.properties().forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong(0)));
        return Collections.unmodifiableMap(counts);
    }
}
