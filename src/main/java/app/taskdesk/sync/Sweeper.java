package app.taskdesk.sync;

import app.taskdesk.remote.Dialect;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.store.Learnt.Fact;
import app.taskdesk.store.PageRead;
import app.taskdesk.store.PullState;
import app.taskdesk.store.SweepEnd;
import app.taskdesk.store.SweepMark;
import app.taskdesk.task.TaskField;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything: the first time, every day, and when the counts disagree; afterwards tells which tasks the server
 * no longer lists ({@code sync.md} 2.6). Where the server refuses the order by creation, which its documents do not
 * name, the documented one has to do.
 */
final class Sweeper {

    private static final int PAGE = 100;

    private final Desk desk;
    private final GoneCheck gone;
    private final AccountKeeper keeper;
    private final int largest;
    private final Refresh refresh;
    private @Nullable FullReading plan;
    private @Nullable SweepMark mark;
    private long nextAt;
    private long retryAt;
    private long tasks;
    private long askedAt = Long.MIN_VALUE;
    private int unreadable;
    private long gap;
    private long deletedBefore;
    private boolean ended;
    private boolean hasPages;
    private long begunAt;

    Sweeper(Desk desk, GoneCheck gone, AccountKeeper keeper, int largestPage) {
        this.desk = desk;
        this.gone = gone;
        this.keeper = keeper;
        this.largest = desk.dialect().paging() == Dialect.Paging.COUNTED ? largestPage
                : Math.min(PAGE, largestPage);
        this.refresh = new Refresh(desk, largest);
        PullState state = desk.store().pulls().state(desk.account());
        long now = desk.clock().ticks();
        this.retryAt = now;
        this.nextAt = now + untilNext(state, desk.clock().now());
        if (state.sweep() != null && state.sweep().nextPage() > 1) {
            resume(state.sweep());
        } else if (state.sweep() != null) {
            nextAt = now;
        }
    }

    private long untilNext(PullState state, Instant now) {
        if (state.lastSweep() == null || state.unsorted()) {
            return 0;
        }
        Duration since = Duration.between(state.lastSweep(), now);
        Duration left = desk.rules().sweepEvery().minus(since);
        return since.isNegative() ? 0 : Math.max(0, left.toMillis());
    }

    private void resume(SweepMark kept) {
        mark = kept;
        hasPages = true;
        plan = reading(kept.nextPage(), kept.limit(), kept.firstTotal());
        tasks = desk.store().pulls().seen(desk.account(), kept);
    }

    /** Sends as many page requests as may be out at once. */
    void work() {
        long now = desk.clock().ticks();
        if (plan == null && (now >= nextAt || isOverdue())) {
            begin();
        }
        while (plan != null && now >= retryAt && desk.exchange().mayGo(lane())) {
            if (begunAt < now && !hasPages && plan.canAsk(1)) {
                begin();
            }
            Optional<ListQuery> query = plan.ask(isFirst() ? desk.rules().pagesInFlight() : 1);
            if (query.isEmpty()) {
                return;
            }
            send(plan, query.get());
        }
    }

    /** The steady clock may stand still while the computer sleeps. */
    private boolean isOverdue() {
        Instant last = desk.store().pulls().state(desk.account()).lastSweep();
        return last != null
                && Duration.between(last, desk.clock().now()).compareTo(desk.rules().sweepEvery()) >= 0;
    }

    /** Where the first page is long in coming it begins again: what was read until then says nothing about it. */
    private void begin() {
        begunAt = desk.clock().ticks();
        hasPages = false;
        mark = desk.store().pulls().beginSweep(desk.account(), desk.beginRead(), largest);
        plan = reading(1, largest, -1);
        tasks = 0;
        unreadable = 0;
        deletedBefore = desk.deleted();
    }

    /** @param next the page to begin with; 1 is the beginning also where rows are counted */
    private FullReading reading(int next, int limit, long firstTotal) {
        return switch (desk.dialect().paging()) {
            case NUMBERED -> new SweepPlan(next, limit, firstTotal, keeper.knows(Fact.CREATION_ORDER_REFUSED)
                    ? desk.dialect().plainOrder() : ListQuery.Sort.CREATED_AT);
            case COUNTED -> new CountedSweep(next == 1 ? 0 : next, limit, desk.dialect().plainOrder());
        };
    }

    private void send(FullReading current, ListQuery query) {
        long sequence = desk.beginRead();
        desk.exchange().send(new Errand<>(lane(), new TaskCall.ListTasks(query), reply -> {
            if (plan == current) {
                received(current, query, sequence, reply);
            }
        }));
    }

    private void received(FullReading current, ListQuery query, long sequence, RemoteReply<TaskPage> reply) {
        switch (reply) {
            case RemoteReply.Success<TaskPage> read -> {
                TaskPage page = read.value();
                refresh.received(page);
                current.received(query.page(), page);
                if (current.limit() < query.limit() && current.resumeAt() > 1 && query.page() > 1) {
                    nextAt = desk.clock().ticks();
                    plan = null;
                    return;
                }
                keep(current, page, sequence, read.headers().date());
                if (current.isDone()) {
                    end(current);
                }
            }
            case RemoteReply.Failure<TaskPage> failed -> {
                current.failed(query.page());
                refresh.failed();
                if (failed.failure() instanceof RemoteFailure.Refused && query.sort() == ListQuery.Sort.CREATED_AT) {
                    keeper.learn(Fact.CREATION_ORDER_REFUSED);
                    plan = null;
                    nextAt = desk.clock().ticks();
                } else {
                    retryAt = desk.clock().ticks() + desk.backoff(failed.failure()).toMillis();
                }
            }
        }
    }

    private void keep(FullReading current, TaskPage page, long sequence, @Nullable Instant serverNow) {
        SweepMark before = Objects.requireNonNull(mark);
        Instant start = before.serverStart() != null ? before.serverStart()
                : serverNow != null ? serverNow : oldestChange(page);
        mark = new SweepMark(before.id(), current.resumeAt(), current.limit(), current.firstTotal(), start,
                before.first());
        hasPages = true;
        desk.store().pulls().keep(new PageRead(desk.account(), page.tasks().stream().map(Desk::received).toList(),
                sequence, mark));
        tasks += page.tasks().size();
        unreadable += page.skipped();
    }

    /** Where a server does not tell its time: what changes from now on is stamped later than this. */
    private static @Nullable Instant oldestChange(TaskPage page) {
        return page.tasks().stream().map(task -> task.fields().instant(TaskField.UPDATED_AT))
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    private void end(FullReading reading) {
        SweepMark last = Objects.requireNonNull(mark);
        plan = null;
        mark = null;
        ended = true;
        refresh.ended(reading.page() - 1);
        long seen = desk.store().pulls().seen(desk.account(), last) + unreadable;
        boolean counts = reading.countsForDeletion(seen) && desk.deleted() == deletedBefore;
        boolean whole = reading.isWhole(seen + desk.store().missing().unseen(desk.account(), last.id()));
        desk.store().pulls().endSweep(desk.account(), new SweepEnd(last, desk.clock().now(), unreadable, whole));
        gap = reading.firstTotal() == reading.total() ? gap(reading.total()) : 0;
        long now = desk.clock().ticks();
        PullState state = desk.store().pulls().state(desk.account());
        Duration regular = state.unsorted() ? unsorted(reading) : desk.rules().sweepEvery();
        nextAt = now + (counts || state.unsorted() ? regular : desk.rules().sweepAgain()).toMillis();
        if (counts && !last.first()) {
            gone.candidates(last.id(), reading.total() < 0 ? tasks : reading.total());
        }
        desk.store().pulls().forgetSeen(desk.account());
        desk.store().twins().find(desk.account());
    }

    /** Where readings alone tell what is new, a short one may come as often as its requests allow. */
    private Duration unsorted(FullReading reading) {
        Duration spared = desk.rules().pullEvery().multipliedBy(reading.page());
        return reading.total() < 0 && spared.compareTo(desk.rules().sweepUnsorted()) < 0 ? spared
                : desk.rules().sweepUnsorted();
    }

    /** How many more tasks the server counts than are here, rows that are none left out. */
    private long gap(long total) {
        return total - desk.store().pulls().bound(desk.account())
                - desk.store().pulls().state(desk.account()).unreadable();
    }

    /**
     * A pull told how many tasks the server has; if that is not what is here, everything is read again, unless a
     * reading while the count stood still left the same difference.
     */
    void compare(long total) {
        long now = desk.clock().ticks();
        boolean lately = askedAt != Long.MIN_VALUE && now - askedAt < desk.rules().overlap().toMillis();
        if (plan == null && !lately && !gone.isBusy() && gap(total) != 0 && gap(total) != gap) {
            askedAt = now;
            nextAt = now;
        }
    }

    /** Reads everything before changes go out on top of copies that are no longer fresh, where that spares requests. */
    void refreshFor(int stale) {
        long now = desk.clock().ticks();
        boolean possible = now >= retryAt && desk.store().pulls().state(desk.account()).lastSweep() != null;
        if (possible && refresh.begin(stale) && plan == null) {
            nextAt = now;
        }
    }

    /** Whether changes wait until everything is read. */
    boolean isRefreshing() {
        return refresh.isRunning();
    }

    Lane lane() {
        return refresh.lane();
    }

    /** Everything should be read soon. */
    void request() {
        if (plan == null) {
            nextAt = desk.clock().ticks();
        }
    }

    void soon() {
        retryAt = Math.min(retryAt, desk.clock().ticks());
    }

    boolean isFirst() {
        return mark != null && mark.first();
    }

    /** Whether this run has read everything. */
    boolean hasEnded() {
        return ended;
    }

    boolean isRunning() {
        return plan != null;
    }

    int page() {
        return plan == null ? 0 : plan.page();
    }

    int pages() {
        return plan == null ? 0 : plan.pages();
    }

    /** Tasks seen in this reading so far. */
    long tasks() {
        return tasks;
    }

    long total() {
        return plan == null ? 0 : Math.max(0, plan.total());
    }

    /** Ticks at which it has something to send, if the door is open. */
    long nextAt() {
        if (plan == null) {
            return nextAt;
        }
        return plan.canAsk(isFirst() ? desk.rules().pagesInFlight() : 1) ? retryAt : Long.MAX_VALUE;
    }
}
