package app.taskdesk.task;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server's own distributions; keys it does not list are absent, keys nobody knows are kept.
 *
 * @param averageCompletion in a unit the server does not tell; null where it has none
 */
public record TaskAnalytics(long total, long completed, long overdue, @Nullable Double averageCompletion,
        Map<String, Long> byStatus, Map<String, Long> byPriority, List<AgentFigures> agents) {

    /** One agent's counts. */
    public record AgentFigures(String agentId, @Nullable String agentName, long total, long completed) {
    }
}
