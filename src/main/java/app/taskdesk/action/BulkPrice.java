package app.taskdesk.action;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What work on several tasks costs before it is begun (ux.md, ten things, 7).
 *
 * @param about how long the request budget takes for them; null while it is unknown
 */
public record BulkPrice(int changes, int requests, @Nullable Duration about) {
}
