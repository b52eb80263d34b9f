package app.taskdesk.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds up the figures of {@code /tasks/analytics}: distributions leave out what did not occur, and the time to complete
 * is in hours, to one decimal.
 */
final class TaskAnalysis {

    private static final double HOUR = 3_600_000;

    private final long now;
    private final Map<String, Integer> statuses = new LinkedHashMap<>();
    private final Map<String, Integer> priorities = new LinkedHashMap<>();
    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private int total;
    private int completed;
    private int overdue;
    private double hours;

    TaskAnalysis(long now) {
        this.now = now;
    }

    /** Adds the task a result stands at; newer tasks come first. */
    void add(ResultSet task) throws SQLException {
        String status = task.getString("status");
        boolean done = status.equals("completed");
        long due = task.getLong("due");
        boolean hasDue = !task.wasNull();
        total++;
        statuses.merge(status, 1, Integer::sum);
        priorities.merge(task.getString("priority"), 1, Integer::sum);
        if (done) {
            completed++;
            hours += (task.getLong("completed") - task.getLong("created")) / HOUR;
        } else if (hasDue && due < now && !status.equals("deferred")) {
            overdue++;
        }
        addToAgent(task.getString("owner_id"), task.getString("owner_name"), done);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("totalTasks", total).put("completedTasks", completed)
                .put("overdueTasks", overdue)
                .put("avgCompletionTime", completed == 0 ? 0 : Math.round(hours / completed * 10) / 10.0);
        putCounts(json.putObject("statusDistribution"), Vocabulary.STATUSES, statuses);
        putCounts(json.putObject("priorityDistribution"), Vocabulary.PRIORITIES, priorities);
        ArrayNode performance = json.putArray("agentPerformance");
        List<Agent> busiestFirst = new ArrayList<>(agents.values());
        busiestFirst.sort(Comparator.comparingInt((Agent agent) -> -agent.total).thenComparing(agent -> agent.id));
        for (Agent agent : busiestFirst) {
            performance.addObject().put("agentId", agent.id).put("agentName", agent.name).put("total", agent.total)
                    .put("completed", agent.completed);
        }
        return json;
    }

    private void addToAgent(@Nullable String id, @Nullable String name, boolean done) {
        if (id == null) {
            return;
        }
        Agent agent = agents.computeIfAbsent(id, Agent::new);
        agent.total++;
        agent.completed += done ? 1 : 0;
        agent.name = agent.name == null ? name : agent.name;
    }

    private static void putCounts(ObjectNode target, List<String> order, Map<String, Integer> counts) {
        order.stream().filter(counts::containsKey).forEach(word -> target.put(word, counts.get(word)));
        counts.keySet().stream().filter(word -> !order.contains(word))
                .forEach(word -> target.put(word, counts.get(word)));
    }

    private static final class Agent {

        private final String id;
        private @Nullable String name;
        private int total;
        private int completed;

        Agent(String id) {
            this.id = id;
        }
    }
}
