package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All tasks by the number of rows before a page, where nobody tells how many there are ({@code sync.md} 2.6). Each page
 * begins with the last row of the one before, which shows that no row slipped through; at the end the first row is
 * looked at again. The last page is the one that brings nothing new. Where rows are counted from one instead of none,
 * the second page begins a row earlier than asked; so it does where a row came in between, hence that is looked at too.
 */
final class CountedRows {

    private final int limit;
    private final ListQuery.Sort order;
    private final boolean fromStart;
    private long after;
    private @Nullable String first;
    private @Nullable String last;
    private int pages;
    private boolean overlaps;
    private boolean shifted;
    private boolean whole;
    private int looks = -1;
    private boolean done;

    /** @param after rows to leave out, where an earlier reading is taken up again */
    CountedRows(long after, int limit, ListQuery.Sort order) {
        this.after = after;
        this.limit = limit;
        this.order = order;
        this.fromStart = after == 0;
        this.whole = fromStart;
    }

    /** The next page to ask for. */
    ListQuery query() {
        return looks >= 0 ? ListQuery.after(looks, 1, order, false) : ListQuery.after(after, limit, order, false);
    }

    /** Takes the page just asked for. */
    void received(TaskPage answer) {
        List<String> ids = answer.tasks().stream().map(RemoteTask::remoteId).toList();
        if (looks >= 0) {
            looked(ids);
            return;
        }
        int news = news(ids);
        pages++;
        if (first == null && !ids.isEmpty()) {
            first = ids.getFirst();
        }
        if (news + answer.skipped() == 0) {
            looks = 0;
            done = !fromStart;
            return;
        }
        last = ids.isEmpty() ? null : ids.getLast();
        int rows = ids.size() + answer.skipped();
        overlaps = rows > 1 && last != null;
        after += overlaps ? rows - 1 : rows;
    }

    /** The first row must still be the first, and where rows seem to be counted from one, be number one. */
    private void looked(List<String> ids) {
        whole &= ids.isEmpty() ? first == null : ids.getFirst().equals(first);
        done = looks > 0 || !shifted;
        looks++;
    }

    /** How many rows come after the last one of the page before; it stands first, on the second page maybe second. */
    private int news(List<String> ids) {
        if (last == null) {
            whole &= first == null || ids.isEmpty();
            return ids.size();
        }
        int at = ids.indexOf(last);
        if (!overlaps) {
            whole &= ids.isEmpty() || pages == 1 && at == 0;
            shifted |= at == 0;
            return ids.size() - at - 1;
        }
        whole &= at == 0 || pages == 1 && at == 1;
        shifted |= at == 1;
        return ids.size() - at - 1;
    }

    boolean isDone() {
        return done;
    }

    /** Whether no row can have slipped through between two pages. */
    boolean isWhole() {
        return whole;
    }

    /** Where another reading may take this one up. */
    long after() {
        return after;
    }
}
