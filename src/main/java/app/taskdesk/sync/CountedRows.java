package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All tasks by the number of rows before a page, where nobody tells how many there are ({@code sync.md} 2.6). Each page
 * begins with the last row of the one before, which shows that no row slipped through; at the end the first row is
 * looked at again. The last page is the one that brings nothing new.
 */
final class CountedRows {

    private final int limit;
    private final ListQuery.Sort order;
    private final boolean fromStart;
    private long after;
    private @Nullable String first;
    private @Nullable String last;
    private int lastAt = -1;
    private boolean overlaps;
    private boolean whole;
    private boolean ended;
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
        return ended ? ListQuery.after(0, 1, order, false) : ListQuery.after(after, limit, order, false);
    }

    /** Takes the page just asked for. */
    void received(TaskPage answer) {
        List<String> ids = answer.tasks().stream().map(RemoteTask::remoteId).toList();
        whole &= answer.skipped() == 0;
        if (ended) {
            whole &= ids.isEmpty() ? first == null : ids.getFirst().equals(first);
            done = true;
            return;
        }
        int news = news(ids);
        if (first == null && !ids.isEmpty()) {
            first = ids.getFirst();
        }
        if (news + answer.skipped() == 0) {
            ended = true;
            done = !fromStart;
            return;
        }
        last = ids.isEmpty() ? null : ids.getLast();
        int rows = ids.size() + answer.skipped();
        overlaps = rows > 1 && last != null;
        after += overlaps ? rows - 1 : rows;
    }

    /** How many rows come after the last one of the page before; it stands first, or second, in each page. */
    private int news(List<String> ids) {
        if (!overlaps || last == null) {
            whole &= first == null || ids.isEmpty();
            return ids.size();
        }
        int at = ids.indexOf(last);
        whole &= at >= 0 && at <= 1 && (lastAt < 0 || at == lastAt);
        lastAt = at;
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
