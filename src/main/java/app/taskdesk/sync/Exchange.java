package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.TaskCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the server: lets errands out by budget, breaker and key, and learns from every reply
 * ({@code sync.md} 2.7, 2.8). What an errand itself makes of its reply is its own affair.
 */
final class Exchange {

    private record Held(Errand<?> errand, RemoteReply<?> reply) {
    }

    private final SyncClock clock;
    private final SyncRules rules;
    private final RequestBudget budget;
    private final Breaker breaker;
    private final Map<Long, Errand<?>> out = new HashMap<>();
    private final List<SyncEffect> effects = new ArrayList<>();
    private final List<Held> doubted = new ArrayList<>();
    private final AccountKeeper keeper;
    private final Supplier<List<String>> known;
    private Access access;
    private long lastRequest;
    private long generation;
    /** The request that proves the way; 0 when none is out. */
    private long probe;
    private @Nullable RemoteFailure trouble;
    private @Nullable Instant serverSeen;
    private long serverSeenAt;
    private @Nullable Duration serverAhead;
    private boolean recovered;
    private long doubtAgainAt = Long.MIN_VALUE;

    /**
     * @param budget how much may be asked
     * @param known  ids of tasks that should be there, which show that a way is free that no listing comes through
     */
    Exchange(Context context, RequestBudget budget, AccountKeeper keeper, Supplier<List<String>> known) {
        this.clock = context.clock();
        this.rules = context.rules();
        this.known = known;
        this.budget = budget;
        this.keeper = keeper;
        this.breaker = new Breaker(rules.probeFirst(), rules.waitCap());
        this.breaker.restore(keeper.failures(), clock.ticks());
        this.trouble = keeper.trouble();
        this.access = keeper.access();
    }

    /** Whether an errand of the lane may go now; if so, the next {@link #send} of that lane goes. */
    boolean mayGo(Lane lane) {
        return isOpen() && budget.waitFor(lane, clock.ticks()) == 0;
    }

    /** Whether anything but what proves the way may go at all. */
    boolean isOpen() {
        return access == Access.OPEN && !breaker.isOpen();
    }

    /** Answers the request's number. */
    <R> long send(Errand<R> errand) {
        budget.take(errand.lane(), clock.ticks());
        long request = ++lastRequest;
        out.put(request, errand);
        effects.add(new SyncEffect.Send(request, generation, errand.call()));
        return request;
    }

    /** Sends what proves whether the way is free: after failures, after a refused key, or with a new one. */
    void probe() {
        long now = clock.ticks();
        boolean due = access == Access.DOUBTED && now >= doubtAgainAt || access == Access.OPEN && breaker.mayProbe(now);
        if (!due || probe != 0 || budget.waitFor(Lane.RESOLVE, now) > 0) {
            return;
        }
        Optional<String> task = access == Access.OPEN && trouble instanceof RemoteFailure.ProtocolError
                ? known.get().stream().findFirst() : Optional.empty();
        TaskCall<?> cheap = task.isPresent() ? new TaskCall.GetTask(task.get())
                : new TaskCall.ListTasks(ListQuery.page(1, 1, ListQuery.Sort.DUE, false));
        probe = send(new Errand<>(Lane.RESOLVE, cheap, this::probed));
    }

    private void probed(RemoteReply<?> reply) {
        probe = 0;
        if (access == Access.OPEN && isRefusedKey(reply)) {
            changeAccess(Access.DOUBTED);
            return;
        }
        if (access != Access.DOUBTED) {
            return;
        }
        if (reply instanceof RemoteReply.Success) {
            changeAccess(Access.OPEN);
            releaseDoubted();
        } else if (isRefusedKey(reply)) {
            changeAccess(Access.BLOCKED);
            releaseDoubted();
        } else {
            doubtAgainAt = clock.ticks() + rules.probeFirst().toMillis();
        }
    }

    private void releaseDoubted() {
        var held = List.copyOf(doubted);
        doubted.clear();
        held.forEach(one -> one.errand().answer(one.reply()));
    }

    /** Brings a reply to its errand; one of an older key, or one that nobody waits for, is not believed. */
    void replied(SyncEvent.Replied event) {
        if (event.generation() != generation) {
            return;
        }
        Errand<?> errand = out.remove(event.request());
        if (errand == null) {
            return;
        }
        learn(event.reply());
        if (isRefusedKey(event.reply()) && event.request() != probe
                && (access == Access.OPEN || access == Access.DOUBTED)) {
            changeAccess(Access.DOUBTED);
            doubted.add(new Held(errand, event.reply()));
        } else {
            errand.answer(event.reply());
        }
    }

    private static boolean isRefusedKey(RemoteReply<?> reply) {
        return reply instanceof RemoteReply.Failure<?> failed
                && failed.failure() instanceof RemoteFailure.Unauthorized;
    }

    private void learn(RemoteReply<?> reply) {
        long now = clock.ticks();
        ReplyHeaders headers = reply.headers();
        budget.learn(headers, now);
        if (headers.date() != null) {
            serverSeen = headers.date();
            serverSeenAt = now;
            serverAhead = Duration.between(clock.now(), headers.date());
        }
        switch (reply) {
            case RemoteReply.Success<?> _ -> answeredWell();
            case RemoteReply.Failure<?> failed -> learn(failed.failure(), headers, now);
        }
    }

    private void learn(RemoteFailure failure, ReplyHeaders headers, long now) {
        switch (failure) {
            case NotSent notSent when notSent.cause() == NotSent.Cause.BAD_REQUEST -> { }
            case NotSent _, RemoteFailure.NoAnswer _, RemoteFailure.ServerTrouble _,
                    RemoteFailure.ProtocolError _ -> {
                trouble = failure;
                breaker.failed(now);
                keeper.failed(breaker.failures(), failure);
            }
            case RemoteFailure.SlowDown _ -> budget.slowDown(RetryAfter.clamp(headers.retryAfter(), rules.waitCap()),
                    now);
            case RemoteFailure.Unauthorized _, RemoteFailure.NotFound _, RemoteFailure.Refused _ -> answeredWell();
        }
    }

    private void answeredWell() {
        recovered |= breaker.isOpen() || trouble instanceof NotSent;
        trouble = null;
        breaker.succeeded();
        keeper.failed(0, null);
    }

    /** Whether the way became free again since this was last asked. */
    boolean takeRecovered() {
        boolean was = recovered;
        recovered = false;
        return was;
    }

    /** A new key proves itself first. */
    void rekey() {
        changeAccess(Access.UNPROVEN);
        disown("the key was changed");
    }

    /** A person wants no more requests; where the key is refused there are none anyway. */
    void pause() {
        if (access != Access.BLOCKED) {
            changeAccess(Access.PAUSED);
            disown("the account was paused");
        }
    }

    /** Whatever is out may have been applied, and its reply will not be believed. */
    private void disown(String why) {
        generation++;
        var lost = List.copyOf(out.values());
        out.clear();
        probe = 0;
        lost.forEach(errand -> errand.answer(new RemoteReply.Failure<>(new RemoteFailure.NoAnswer(why),
                ReplyHeaders.NONE)));
        releaseDoubted();
    }

    void changeAccess(Access next) {
        if (access != next) {
            access = next;
            keeper.save(next);
        }
    }

    /** A person asked: an open breaker probes at once. */
    void hurry() {
        breaker.probeNow(clock.ticks());
    }

    Access access() {
        return access;
    }

    /** Milliseconds until the door may open for the lane by itself; {@link Long#MAX_VALUE} when it will not. */
    long waitFor(Lane lane) {
        long now = clock.ticks();
        return switch (access) {
            case BLOCKED, OTHER_WORKSPACE, PAUSED -> Long.MAX_VALUE;
            case DOUBTED -> probe != 0 ? Long.MAX_VALUE
                    : Math.max(Math.max(doubtAgainAt, now) - now, budget.waitFor(Lane.RESOLVE, now));
            case UNPROVEN -> lane == Lane.CHECK ? budget.waitFor(Lane.RESOLVE, now) : Long.MAX_VALUE;
            case OPEN -> breaker.isOpen() ? probeWait(now) : budget.waitFor(lane, now);
        };
    }

    private long probeWait(long now) {
        return probe != 0 ? Long.MAX_VALUE
                : Math.max(Math.max(breaker.probeAt(), now) - now, budget.waitFor(Lane.RESOLVE, now));
    }

    /** For errands that prove a new key while everything else waits. */
    boolean mayProve() {
        return access == Access.UNPROVEN && budget.waitFor(Lane.RESOLVE, clock.ticks()) == 0;
    }

    List<SyncEffect> takeEffects() {
        var taken = List.copyOf(effects);
        effects.clear();
        return taken;
    }

    int inFlight() {
        return out.size();
    }

    /** The server's clock now, as far as a reply told it; null when none did. */
    @Nullable Instant serverNow() {
        return serverSeen == null ? null : serverSeen.plusMillis(clock.ticks() - serverSeenAt);
    }

    @Nullable Duration serverAhead() {
        return serverAhead;
    }

    /** A moment on this computer's clock as the server would have written it. */
    Instant atServer(Instant here) {
        return serverAhead == null ? here : here.plus(serverAhead);
    }

    /** Why the last exchange failed; null when it did not. */
    @Nullable RemoteFailure trouble() {
        return trouble;
    }

    Breaker breaker() {
        return breaker;
    }

    /** How long the server wants nothing at all. */
    Duration blocked() {
        return Duration.ofMillis(budget.blockedFor(clock.ticks()));
    }

    RequestBudget budget() {
        return budget;
    }
}
