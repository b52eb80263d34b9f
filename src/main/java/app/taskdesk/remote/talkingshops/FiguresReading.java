package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.remote.wire.Values;
import app.taskdesk.task.TaskAnalytics.AgentFigures;
import app.taskdesk.task.TaskAnalytics;
import app.taskdesk.task.TaskStats;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the server's own figures; a figure that is missing or no number is 0, a distribution keeps what it names. */
final class FiguresReading {

    private static final int MOST_AGENTS = 10_000;

    private FiguresReading() {
    }

    static TaskStats stats(JsonReader json) throws MalformedReply {
        Map<String, @Nullable Object> figures = object(json, "total");
        return new TaskStats(count(figures, "total"), count(figures, "overdue"), count(figures, "dueToday"),
                count(figures, "completedThisWeek"), count(figures, "inProgress"));
    }

    static TaskAnalytics analytics(JsonReader json) throws MalformedReply {
        Map<String, @Nullable Object> figures = object(json, "totalTasks");
        return new TaskAnalytics(count(figures, "totalTasks"), count(figures, "completedTasks"),
                count(figures, "overdueTasks"), decimal(figures.get("avgCompletionTime")),
                distribution(figures.get("statusDistribution")), distribution(figures.get("priorityDistribution")),
                agents(figures.get("agentPerformance")));
    }

    private static Map<String, @Nullable Object> object(JsonReader json, String required) throws MalformedReply {
        if (json.kind() != JsonReader.Kind.OBJECT) {
            throw new MalformedReply("not an object");
        }
        Map<String, @Nullable Object> figures = json.object();
        if (!figures.containsKey(required)) {
            throw new MalformedReply("no figures");
        }
        return figures;
    }

    private static long count(Map<?, ?> figures, String key) {
        return Math.max(0, Values.count(figures.get(key), 0));
    }

    private static @Nullable Double decimal(@Nullable Object raw) {
        return raw instanceof Long || raw instanceof Double ? Double.valueOf(((Number) raw).doubleValue()) : null;
    }

    private static Map<String, Long> distribution(@Nullable Object raw) {
        var distribution = new LinkedHashMap<String, Long>();
        if (raw instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> distribution.put(key.toString(), count(map, key.toString())));
        }
        return Collections.unmodifiableMap(distribution);
    }

    private static List<AgentFigures> agents(@Nullable Object raw) {
        var agents = new ArrayList<AgentFigures>();
        if (raw instanceof List<?> list) {
            for (Object item : list.subList(0, Math.min(list.size(), MOST_AGENTS))) {
                if (item instanceof Map<?, ?> map && map.get("agentId") instanceof String id) {
                    String name = map.get("agentName") instanceof String text ? text : null;
                    agents.add(new AgentFigures(id, name, count(map, "total"), count(map, "completed")));
                }
            }
        }
        return List.copyOf(agents);
    }
}
