package app.taskdesk.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * One request that reached the server, written down before its answer goes out.
 *
 * @param target   path and query as sent, not decoded
 * @param segments the decoded path below the base; empty for a foreign path
 * @param body     as text, cut at 64 Ki
 * @param status   the status of the answer, also when the answer was dropped after the request was applied; 0 when
 *                 the connection was cut before that
 */
public record LoggedRequest(Instant at, String method, String target, List<String> segments, String body,
        int status) {
}
