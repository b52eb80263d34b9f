package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.TaskField;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One full reading of an account, oldest first, so that edits move no row and new tasks land at the end
 * ({@code sync.md} 2.6). Several pages may be out at once; it can be taken up again at the first page not yet kept.
 */
final class SweepPlan implements FullReading {

    private final TreeSet<Integer> out = new TreeSet<>();
    private final TreeSet<Integer> kept = new TreeSet<>();
    private int resumeAt;
    private int limit;
    private int next;
    private int lastPage = Integer.MAX_VALUE;
    private long firstTotal = -1;
    private long lastTotal = -1;
    private final ListQuery.Sort order;
    private boolean ordered;
    private boolean limitKnown;

    SweepPlan(int firstPage, int limit, long firstTotal) {
        this(firstPage, limit, firstTotal, ListQuery.Sort.CREATED_AT);
    }

    /** @param order by anything but the creation lets rows move meanwhile; then the count alone must tell */
    SweepPlan(int firstPage, int limit, long firstTotal, ListQuery.Sort order) {
        this.order = order;
        this.ordered = true;
        this.next = firstPage;
        this.limit = limit;
        this.firstTotal = firstTotal;
        this.resumeAt = firstPage;
    }

    @Override
    public Optional<ListQuery> ask(int atOnce) {
        if (!canAsk(atOnce)) {
            return Optional.empty();
        }
        int page = next++;
        out.add(page);
        return Optional.of(ListQuery.page(page, limit, order, false));
    }

    /** Until the first answer tells the page size and the number of pages, one page is out at most. */
    @Override
    public boolean canAsk(int atOnce) {
        boolean beyond = lastTotal >= 0 && next > pages(lastTotal) && !out.isEmpty();
        return (limitKnown || out.isEmpty()) && out.size() < atOnce && next <= lastPage && !beyond;
    }

    @Override
    public void failed(int page) {
        out.remove(page);
        next = Math.min(next, page);
        skipKnown();
    }

    private void skipKnown() {
        next = Math.max(next, resumeAt);
        while (kept.contains(next) || out.contains(next)) {
            next++;
        }
    }

    @Override
    public void received(int page, TaskPage answer) {
        out.remove(page);
        kept.add(page);
        while (kept.remove(resumeAt)) {
            resumeAt++;
        }
        skipKnown();
        if (!limitKnown) {
            limitKnown = true;
            limit = answer.limit() > 0 ? Math.min(limit, answer.limit()) : limit;
        }
        if (firstTotal < 0) {
            firstTotal = answer.total();
        }
        lastTotal = answer.total();
        ordered &= order != ListQuery.Sort.CREATED_AT || isOrdered(answer);
        int rows = answer.tasks().size() + answer.skipped();
        if (rows == 0 || (answer.total() < 0 ? rows < limit : page >= pages(answer.total()))) {
            lastPage = Math.min(lastPage, page);
        }
    }

    private static boolean isOrdered(TaskPage answer) {
        Instant last = null;
        for (RemoteTask task : answer.tasks()) {
            Instant stamp = task.fields().instant(TaskField.CREATED_AT);
            if (stamp == null || last != null && stamp.isBefore(last)) {
                return false;
            }
            last = stamp;
        }
        return true;
    }

    @Override
    public boolean isDone() {
        return lastPage != Integer.MAX_VALUE && out.isEmpty() && resumeAt() > lastPage;
    }

    @Override
    public int resumeAt() {
        return resumeAt;
    }

    @Override
    public int page() {
        return resumeAt;
    }

    @Override
    public int pages() {
        return lastTotal < 0 ? 0 : pages(lastTotal);
    }

    private int pages(long total) {
        return (int) Math.max(1, Math.ceilDiv(total, (long) limit));
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public long firstTotal() {
        return firstTotal;
    }

    @Override
    public long total() {
        return lastTotal;
    }

    @Override
    public boolean isWhole(long known) {
        return known >= Math.max(firstTotal, lastTotal);
    }

    @Override
    public boolean countsForDeletion(long distinct) {
        return ordered && firstTotal >= 0 && firstTotal == lastTotal && distinct == lastTotal;
    }
}
