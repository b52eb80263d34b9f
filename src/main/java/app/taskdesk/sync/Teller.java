package app.taskdesk.sync;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.OutboxHead;
import app.taskdesk.store.PullState;
import app.taskdesk.sync.SyncState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts how things stand into a state that people can be told; says "up to date" only when that is true. */
final class Teller {

    private static final long PROGRESS_EVERY = 100;

    private final Desk desk;
    private final Puller puller;
    private final Sweeper sweeper;
    private final GoneCheck gone;
    private @Nullable SyncState told;
    private long toldAt;
    private long drainedBefore;

    Teller(Desk desk, Puller puller, Sweeper sweeper, GoneCheck gone) {
        this.desk = desk;
        this.puller = puller;
        this.sweeper = sweeper;
        this.gone = gone;
    }

    /** The state, if people would notice a difference to what they were last told. */
    Optional<SyncState> tell(List<OutboxHead> heads) {
        SyncState now = state(heads);
        long ticks = desk.clock().ticks();
        boolean progressOnly = told != null && told.phase() instanceof Phase.FirstDownload
                && now.phase() instanceof Phase.FirstDownload && ticks - toldAt < PROGRESS_EVERY;
        if (progressOnly || told != null && looks(told).equals(looks(now))) {
            return Optional.empty();
        }
        told = now;
        toldAt = ticks;
        return Optional.of(now);
    }

    /** Without what changes with every request. */
    private static SyncState looks(SyncState state) {
        Duration ahead = state.serverAhead();
        return new SyncState(state.phase(), state.outbox(), state.conflicts(), state.missing(), state.lastSync(),
                state.nextSync(), state.lastFullSweep(), SyncState.STARTING.budget(),
                ahead == null ? null : ahead.truncatedTo(ChronoUnit.MINUTES));
    }

    SyncState state(List<OutboxHead> heads) {
        PullState pulls = desk.store().pulls().state(desk.account());
        Map<IntentState, Integer> outbox = desk.store().outbox().counts(desk.account());
        int conflicts = desk.store().outbox().conflicts(desk.account());
        Phase phase = phase(new Picture(pulls, outbox, due(heads),
                desk.store().twins().count(desk.account()), conflicts));
        return new SyncState(phase, outbox, conflicts, gone.held(), pulls.lastSync(), nextSync(pulls),
                pulls.lastSweep(), budget(), desk.exchange().serverAhead());
    }

    private record Picture(PullState pulls, Map<IntentState, Integer> outbox, int due, int twins, int conflicts) {

        int open() {
            return outbox.values().stream().mapToInt(Integer::intValue).sum();
        }

        int needsUser() {
            return count(IntentState.PARKED) + count(IntentState.NEEDS_USER);
        }

        int count(IntentState state) {
            return outbox.getOrDefault(state, 0);
        }
    }

    private int due(List<OutboxHead> heads) {
        return (int) heads.stream().filter(head -> head.state() == IntentState.IN_FLIGHT
                || desk.waits().left(head) <= 0).count();
    }

    private Phase phase(Picture picture) {
        int open = picture.open();
        long blocked = desk.exchange().budget().blockedFor(desk.clock().ticks());
        RemoteFailure trouble = desk.exchange().trouble();
        if (desk.isTakenOver()) {
            return new Phase.TakenOver();
        }
        if (desk.exchange().access() == Access.PAUSED) {
            return new Phase.OnHold(open);
        }
        if (desk.exchange().access() == Access.BLOCKED) {
            return new Phase.SignInNeeded(open);
        }
        if (desk.exchange().access() == Access.OTHER_WORKSPACE) {
            return new Phase.OtherWorkspace(open);
        }
        if (desk.exchange().access() == Access.UNPROVEN && trouble == null && blocked == 0) {
            return new Phase.CheckingKey(open);
        }
        if (blocked > 0) {
            return new Phase.Paused(at(blocked), open);
        }
        if (trouble != null) {
            return trouble(trouble, open);
        }
        return busy(picture).orElseGet(() -> calm(picture));
    }

    private Phase trouble(RemoteFailure trouble, int open) {
        Instant retry = at(retryIn());
        return switch (trouble) {
            case NotSent notSent -> new Phase.Offline(open, notSent.cause() == NotSent.Cause.CERTIFICATE);
            case RemoteFailure.ServerTrouble server -> new Phase.ServerTrouble(server.status(), retry, open);
            case RemoteFailure.ProtocolError _, RemoteFailure.NoAnswer _, RemoteFailure.SlowDown _,
                    RemoteFailure.Unauthorized _, RemoteFailure.NotFound _, RemoteFailure.Refused _ ->
                new Phase.ServerTrouble(0, retry, open);
        };
    }

    private long retryIn() {
        long now = desk.clock().ticks();
        long wait = desk.exchange().waitFor(Lane.PUSH);
        return wait == Long.MAX_VALUE ? 0 : Math.max(wait, desk.exchange().breaker().isOpen() ? 0
                : Math.max(0, Math.min(puller.nextAt(), now + desk.rules().pullEvery().toMillis()) - now));
    }

    private Optional<Phase> busy(Picture picture) {
        if (sweeper.isFirst()) {
            return Optional.of(new Phase.FirstDownload(sweeper.page(), sweeper.pages(), sweeper.tasks(),
                    sweeper.total()));
        }
        int going = picture.due();
        if (going == 0) {
            drainedBefore = desk.closed();
            return Optional.empty();
        }
        int done = (int) (desk.closed() - drainedBefore);
        return Optional.of(new Phase.Syncing(done, done + going));
    }

    private Phase calm(Picture picture) {
        int asked = Math.max(picture.needsUser(), picture.conflicts() > 0 ? 1 : 0) + picture.twins()
                + (gone.held() > 0 ? 1 : 0);
        if (asked > 0) {
            return new Phase.NeedsYou(asked);
        }
        if (picture.open() > 0) {
            return new Phase.ToSend(picture.open());
        }
        PullState pulls = picture.pulls();
        if (pulls.lastSweep() == null || !pulls.whole() || isOld(pulls.lastSweep())) {
            return sweeper.isRunning() ? new Phase.Checking(sweeper.page(), sweeper.pages())
                    : pulls.lastSweep() == null ? new Phase.Starting() : new Phase.Incomplete(pulls.unreadable());
        }
        return pulls.unreadable() > 0 ? new Phase.Incomplete(pulls.unreadable()) : new Phase.UpToDate();
    }

    private boolean isOld(Instant sweep) {
        return Duration.between(sweep, desk.clock().now()).compareTo(desk.rules().sweepEvery()) >= 0;
    }

    private @Nullable Instant nextSync(PullState pulls) {
        long now = desk.clock().ticks();
        long next = !puller.isPossible(pulls) ? sweeper.nextAt()
                : Math.min(puller.nextAt(), sweeper.nextAt());
        return desk.exchange().access() == Access.OPEN && next != Long.MAX_VALUE ? at(Math.max(0, next - now)) : null;
    }

    private SyncState.Budget budget() {
        long now = desk.clock().ticks();
        RequestBudget budget = desk.exchange().budget();
        long pause = budget.waitFor(Lane.PUSH, now);
        return new SyncState.Budget((int) budget.perMinute(), budget.available(now), budget.usedInLastMinute(now),
                pause == 0 ? null : at(pause));
    }

    /** Whole seconds, so that a moment that stands still is told as one. */
    private Instant at(long fromNow) {
        return desk.clock().now().plusMillis(fromNow + 500).truncatedTo(ChronoUnit.SECONDS);
    }
}
