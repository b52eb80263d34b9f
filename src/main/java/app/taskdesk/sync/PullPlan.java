package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.TaskField;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One incremental pull: newest changes first, until the first row that is older than the watermark less an overlap
 * ({@code sync.md} 2.6). Proves the order on every row; server times are compared with server times alone.
 */
final class PullPlan {

    private final @Nullable Instant until;
    private final @Nullable Instant watermark;
    private final int limit;
    private int page = 1;
    private @Nullable Instant newest;
    private @Nullable Instant last;
    private boolean ordered = true;
    private boolean done;

    /** @param watermark null to read everything */
    PullPlan(@Nullable Instant watermark, Duration overlap, int limit) {
        this.watermark = watermark;
        this.until = watermark == null ? null : watermark.minus(overlap);
        this.limit = limit;
    }

    ListQuery query() {
        return ListQuery.page(page, limit, ListQuery.Sort.UPDATED_AT, true);
    }

    /**
     * Takes the page just asked for.
     *
     * @param serverNow the reply's own clock; the watermark never passes it. Where the server does not tell it, the
     *                  oldest stamp of the first page has to do, lest one task of the future blinds us
     */
    void received(TaskPage answer, @Nullable Instant serverNow) {
        for (RemoteTask task : answer.tasks()) {
            Instant stamp = task.fields().instant(TaskField.UPDATED_AT);
            if (stamp == null || last != null && stamp.isAfter(last)) {
                ordered = false;
                done = true;
                return;
            }
            last = stamp;
            if (page == 1 && (newest == null || serverNow == null)) {
                newest = serverNow != null && stamp.isAfter(serverNow) ? serverNow : stamp;
            }
            done |= until != null && stamp.isBefore(until);
        }
        int used = answer.limit() > 0 ? Math.min(answer.limit(), limit) : limit;
        done |= answer.tasks().isEmpty() || answer.tasks().size() + answer.skipped() < used;
        page++;
    }

    boolean isDone() {
        return done;
    }

    /** False once a row came out of order: this server's order cannot be relied on, only sweeps can. */
    boolean isOrdered() {
        return ordered;
    }

    /** Where the next pull may stop; never before the present watermark. */
    @Nullable Instant nextWatermark() {
        if (newest == null || watermark != null && newest.isBefore(watermark)) {
            return watermark;
        }
        return newest;
    }
}
