package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.store.PageRead;
import app.taskdesk.store.PullState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what changed at the server since the last time ({@code sync.md} 2.6). */
final class Puller {

    private static final int PAGE = 100;
    /** Unreadable listings after which sending waits for none; each task is still read before it is changed. */
    private static final int UNREADABLE = 2;
    private static final int REFUSALS = 2;
    /** From so many changes on, one look at what is new costs less than a look at each of their tasks. */
    private static final int MANY = 5;

    private final Desk desk;
    private final Sweeper sweeper;
    private final int page;
    private @Nullable PullPlan plan;
    private boolean out;
    private long nextAt;
    private long begunAt;
    private boolean pulled;
    private int unreadable;
    private int refusals;
    private long total = -1;
    private boolean urgent;
    private boolean refreshing;
    private @Nullable Instant refreshedTo;
    private long refreshAgainAt = Long.MIN_VALUE;

    Puller(Desk desk, Sweeper sweeper, int largestPage) {
        this.desk = desk;
        this.sweeper = sweeper;
        this.page = Math.min(PAGE, largestPage);
        this.nextAt = desk.clock().ticks();
    }

    /** Where no order by change can be asked for, full readings alone tell what is new. */
    void begin() {
        if (!desk.dialect().orders().contains(ListQuery.Sort.UPDATED_AT)
                && !desk.store().pulls().state(desk.account()).unsorted()) {
            desk.store().pulls().foundUnsorted(desk.account());
        }
    }

    /** Sends the next page's request, if one is due and allowed. */
    void work() {
        PullState state = desk.store().pulls().state(desk.account());
        long now = desk.clock().ticks();
        urgent &= isPossible(state);
        if (out || !isPossible(state) || !isDue(now) || !desk.exchange().mayGo(lane())) {
            return;
        }
        if (plan == null) {
            refreshing = urgent;
            plan = refreshing && refreshedTo != null ? new PullPlan(refreshedTo, desk.rules().freshBase(), page)
                    : new PullPlan(state.watermark(), desk.rules().overlap(), page);
            begunAt = now;
        }
        out = true;
        PullPlan current = plan;
        long sequence = desk.beginRead();
        desk.exchange().send(new Errand<>(lane(), new TaskCall.ListTasks(current.query()),
                reply -> received(current, sequence, reply)));
    }

    private boolean isDue(long now) {
        return urgent || plan != null || now >= dueAt();
    }

    /** The changes that wait for it lend it their place. */
    Lane lane() {
        return urgent ? Lane.PUSH : Lane.PULL;
    }

    /** Reads what is new before many changes go out on top of copies that are no longer fresh. */
    void refreshFor(int changes) {
        long now = desk.clock().ticks();
        if (changes >= MANY && pulled && !desk.isFresh() && now >= refreshAgainAt
                && isPossible(desk.store().pulls().state(desk.account()))) {
            urgent = true;
        }
    }

    /** The regular time, or soon after the last write: that one request confirms up to a page of writes. */
    private long dueAt() {
        long wrote = desk.wroteAt();
        return wrote == Long.MIN_VALUE || wrote < begunAt ? nextAt
                : Math.min(nextAt, wrote + desk.rules().confirmAfter().toMillis());
    }

    private void received(PullPlan current, long sequence, RemoteReply<TaskPage> reply) {
        out = false;
        switch (reply) {
            case RemoteReply.Success<TaskPage> read -> {
                refusals = 0;
                total = read.value().total();
                desk.store().pulls().keep(new PageRead(desk.account(),
                        read.value().tasks().stream().map(Desk::received).toList(), sequence, null));
                current.received(read.value(), read.headers().date());
                if (current.isDone()) {
                    end(current);
                }
            }
            case RemoteReply.Failure<TaskPage> failed -> {
                plan = null;
                urgent = false;
                refreshAgainAt = desk.clock().ticks() + desk.rules().pullEvery().toMillis();
                unreadable += failed.failure() instanceof RemoteFailure.ProtocolError ? 1 : 0;
                nextAt = desk.clock().ticks() + desk.backoff(failed.failure()).toMillis();
                if (failed.failure() instanceof RemoteFailure.Refused) {
                    refused();
                }
            }
        }
    }

    private void end(PullPlan ended) {
        plan = null;
        pulled = true;
        urgent = false;
        nextAt = desk.clock().ticks() + desk.rules().pullEvery().toMillis();
        if (!ended.isOrdered()) {
            readAllInstead();
            return;
        }
        desk.freshSince(begunAt);
        refreshedTo = ended.nextWatermark();
        if (refreshing) {
            return;
        }
        desk.store().pulls().pulled(desk.account(), ended.nextWatermark(), desk.clock().now());
        if (total >= 0) {
            sweeper.compare(total);
        }
    }

    /** A server that refuses the order does so each time; what was refused once is read in the other way meanwhile. */
    private void refused() {
        if (++refusals >= REFUSALS) {
            readAllInstead();
        } else {
            sweeper.request();
        }
    }

    /** The server does not list by newest change, or refuses to. */
    private void readAllInstead() {
        desk.store().pulls().foundUnsorted(desk.account());
        sweeper.request();
    }

    /** A person asked, or the way is free again. */
    void soon() {
        nextAt = Math.min(nextAt, desk.clock().ticks());
    }

    /** Whether the server tells what changed; else only reading everything does. */
    boolean isPossible(PullState state) {
        return state.lastSweep() != null && !state.unsorted();
    }

    /**
     * Whether this run has read what is new and need not do so again first, or there is nothing to base that on yet:
     * reading goes before sending.
     */
    boolean mayPush(PullState state) {
        return !urgent && (pulled || !isPossible(state) || sweeper.hasEnded() || unreadable >= UNREADABLE);
    }

    /** Ticks of the next pull. */
    long nextAt() {
        return urgent || plan != null ? desk.clock().ticks() : dueAt();
    }

    boolean isOut() {
        return out;
    }
}
