package app.taskdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a full reading of an account has come, so that it can be taken up again.
 *
 * @param id          names the reading; rises
 * @param nextPage    the first page that is not kept yet
 * @param limit       tasks asked for on a page
 * @param firstTotal  the server's count on the first page; -1 while unknown
 * @param serverStart the server's time when it began; null where it told none
 * @param first       whether the account was empty when it began
 */
public record SweepMark(long id, int nextPage, int limit, long firstTotal, @Nullable Instant serverStart,
        boolean first) {
}
