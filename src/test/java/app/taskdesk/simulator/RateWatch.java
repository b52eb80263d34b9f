package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** I13 rate, I14 sign-in, and the breaker of 2.7: what is not sent, and when. */
final class RateWatch implements Watch {

    private static final long MINUTE = 60_000;
    private static final long LONGEST = 15 * MINUTE;
    private static final int FAILURES = 5;

    /** What the servers said to one account. */
    private static final class Said {

        private final Deque<Long> sends = new ArrayDeque<>();
        private final Set<String> refusedKeys = new HashSet<>();
        private long blockedUntil;
        private long blockedAtShift;
        private long heldBack;
        private long doubtedAt = -1;
        private int failures;
        private int failuresBefore;
        private boolean toldLimit;
        private boolean wasBlocked;
        private long startedAt;
    }

    private final World world;
    private final Sometimes sometimes;
    private final Map<String, Said> all = new HashMap<>();

    RateWatch(World world, Sometimes sometimes) {
        this.world = world;
        this.sometimes = sometimes;
    }

    private Said said(Seat seat) {
        return all.computeIfAbsent(seat.account.value(), _ -> new Said());
    }

    @Override
    public void began(Seat seat) {
        Said said = said(seat);
        if (said.failures >= FAILURES) {
            sometimes.reach(Sometimes.State.BREAKER_KEPT);
        }
        said.doubtedAt = -1;
        said.startedAt = world.time.now();
    }

    @Override
    public void sent(Net.Flight flight) {
        Said said = said(flight.seat());
        long now = world.time.now();
        boolean clockWasSet = said.blockedAtShift != world.time.wallShift() && said.startedAt > said.heldBack;
        Violation.unless(now >= said.blockedUntil || clockWasSet, "I13", "sent %d ms before the server's patience ended",
                said.blockedUntil - now);
        Violation.unless(!said.refusedKeys.contains(flight.key()), "I14", "sent with a key that was refused twice");
        Violation.unless(said.failures < FAILURES || Nemesis.isRead(flight.send().call())
                && !Looks.isOne(flight.send().call()), "2.7", "%s was sent after %d failures in a row",
                Words.of(flight.send().call()), said.failures);
        said.sends.add(now);
        while (said.sends.getFirst() <= now - MINUTE) {
            said.sends.removeFirst();
        }
        int limit = flight.seat().shop.traits.toldLimit();
        long untold = Math.min(90, 60 + 5 * (now / (10 * MINUTE))) + 10;
        long most = said.toldLimit ? Math.max(70, limit) : untold;
        boolean fresh = now - said.startedAt < MINUTE && world.starts() > 1;
        Violation.unless(said.sends.size() <= most + (fresh ? 10 : 0), "I13", "%d requests in a minute, %d allowed",
                said.sends.size(), most);
    }

    @Override
    public void hears(Net.Flight flight, RemoteReply<?> reply) {
        Said said = said(flight.seat());
        said.toldLimit |= reply.headers().limit() != null;
        said.failuresBefore = said.failures;
        switch (reply) {
            case RemoteReply.Success<?> _ -> well(said);
            case RemoteReply.Failure<?> failed -> failed(flight, said, failed);
        }
    }

    private void well(Said said) {
        if (said.failures >= FAILURES) {
            sometimes.reach(Sometimes.State.BREAKER_CLOSED);
        }
        said.failures = 0;
        said.doubtedAt = -1;
    }

    private void failed(Net.Flight flight, Said said, RemoteReply.Failure<?> failed) {
        switch (failed.failure()) {
            case RemoteFailure.SlowDown _ -> block(said, failed);
            case RemoteFailure.Unauthorized _ -> refused(flight, said);
            case RemoteFailure.NotSent _, RemoteFailure.NoAnswer _, RemoteFailure.ServerTrouble _,
                    RemoteFailure.ProtocolError _ -> {
                if (++said.failures == FAILURES) {
                    sometimes.reach(Sometimes.State.BREAKER_OPENED);
                }
            }
            case RemoteFailure.NotFound _, RemoteFailure.Refused _ -> said.failures = 0;
        }
    }

    private void block(Said said, RemoteReply.Failure<?> failed) {
        long wait = patience(failed.headers().retryAfter());
        Duration reset = failed.headers().reset();
        if (failed.headers().remaining() != null && reset != null) {
            wait = Math.max(wait, reset.toMillis());
        }
        said.blockedUntil = Math.max(said.blockedUntil, world.time.now() + wait);
        said.blockedAtShift = world.time.wallShift();
        said.heldBack = world.time.now();
    }

    /** Seconds as told, between one second and a quarter of an hour; a minute for what makes no sense. */
    private static long patience(@Nullable Duration told) {
        if (told == null || told.isZero() || told.isNegative()) {
            return MINUTE;
        }
        return told.compareTo(Duration.ofMillis(LONGEST)) > 0 ? LONGEST : Math.max(1_000, told.toMillis());
    }

    private void refused(Net.Flight flight, Said said) {
        said.failures = 0;
        if (said.doubtedAt >= 0 && flight.sentAt() >= said.doubtedAt) {
            said.refusedKeys.add(flight.key());
            said.wasBlocked = true;
        } else if (said.doubtedAt < 0) {
            said.doubtedAt = world.time.now();
        }
    }

    /** What was heard in a step that came to no end need not have been kept. */
    @Override
    public void heard(Net.Flight flight, RemoteReply<?> reply) {
        if (flight.seat().engine == null) {
            Said said = said(flight.seat());
            said.failures = Math.min(said.failures, said.failuresBefore);
        }
        if (!world.computer.isOn()) {
            Said said = said(flight.seat());
            said.blockedUntil = 0;
            said.refusedKeys.clear();
        }
    }

    @Override
    public void newKey(Seat seat) {
        said(seat).doubtedAt = -1;
    }

    @Override
    public void changed(Snapshot before, Snapshot after) {
        after.accounts.forEach((account, state) -> {
            Said said = all.computeIfAbsent(account, _ -> new Said());
            if (state.equals("AUTH_BLOCKED")) {
                sometimes.reach(Sometimes.State.AUTH_BLOCKED);
            } else if (state.equals("OK") && said.wasBlocked && before.accounts.getOrDefault(account, "OK")
                    .equals("IDENTITY_CHECK")) {
                sometimes.reach(Sometimes.State.AUTH_RESUMED);
            }
        });
        if (world.seats.stream().anyMatch(seat -> seat.told.phase()
                instanceof app.taskdesk.sync.SyncState.Phase.OtherWorkspace)) {
            sometimes.reach(Sometimes.State.OTHER_WORKSPACE);
        }
    }
}
