package app.taskdesk.remote;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reply's headers told about clock and budget; null where they were silent or unreadable.
 *
 * @param date       the server's clock
 * @param retryAfter how long to send nothing, already taken against the reply's own date
 * @param limit      requests allowed in a window
 * @param remaining  requests left in this window
 * @param reset      time until the window ends
 * @param status     the reply's status; 0 where there was no reply
 */
public record ReplyHeaders(@Nullable Instant date, @Nullable Duration retryAfter, @Nullable Integer limit,
        @Nullable Integer remaining, @Nullable Duration reset, int status) {

    /** No reply, or none of these headers. */
    public static final ReplyHeaders NONE = new ReplyHeaders(null, null, null, null, null, 0);

    /** Without a status. */
    public ReplyHeaders(@Nullable Instant date, @Nullable Duration retryAfter, @Nullable Integer limit,
            @Nullable Integer remaining, @Nullable Duration reset) {
        this(date, retryAfter, limit, remaining, reset, 0);
    }

    /** The same of a reply with this status. */
    public ReplyHeaders withStatus(int replied) {
        return new ReplyHeaders(date, retryAfter, limit, remaining, reset, replied);
    }
}
