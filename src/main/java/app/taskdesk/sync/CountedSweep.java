package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.TaskPage;
import java.util.Optional;

/** A full reading of a server that numbers no pages and counts nothing; one page is out at a time. */
final class CountedSweep implements FullReading {

    private final CountedRows rows;
    private final int limit;
    private boolean out;
    private int page = 1;

    CountedSweep(int after, int limit, ListQuery.Sort order) {
        this.rows = new CountedRows(after, limit, order);
        this.limit = limit;
    }

    @Override
    public Optional<ListQuery> ask(int atOnce) {
        if (!canAsk(atOnce)) {
            return Optional.empty();
        }
        out = true;
        return Optional.of(rows.query());
    }

    @Override
    public boolean canAsk(int atOnce) {
        return !out && !rows.isDone();
    }

    @Override
    public void failed(int asked) {
        out = false;
    }

    @Override
    public void received(int asked, TaskPage answer) {
        out = false;
        page++;
        rows.received(answer);
    }

    @Override
    public boolean isDone() {
        return rows.isDone() && !out;
    }

    @Override
    public int resumeAt() {
        return (int) Math.min(Integer.MAX_VALUE, rows.after());
    }

    @Override
    public int page() {
        return page;
    }

    @Override
    public int pages() {
        return 0;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public long firstTotal() {
        return -1;
    }

    @Override
    public long total() {
        return -1;
    }

    @Override
    public boolean isWhole(long known) {
        return rows.isWhole();
    }

    @Override
    public boolean countsForDeletion(long distinct) {
        return rows.isWhole();
    }
}
