package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.sync.SyncEffect;
import app.taskdesk.sync.SyncEngine;
import app.taskdesk.sync.SyncEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Carries requests to the server and answers back, each with its own delay and its own bad luck. */
final class Net {

    /** No exchange takes longer: the transport's own deadline. */
    static final long DEADLINE = 30_000;
    private static final List<Duration> PATIENCE = List.of(Duration.ofSeconds(120), Duration.ofSeconds(-5),
            Duration.ofMillis(1), Duration.ofSeconds(1_000_000_000), Duration.ofSeconds(20), Duration.ZERO,
            Duration.ofMinutes(5));

    /** A request on its way. */
    record Flight(long number, Seat seat, @Nullable SyncEngine by, String key, SyncEffect.Send send,
            Nemesis.@Nullable Armed armed, long sentAt) {

        @Nullable Fault fault() {
            return armed == null ? null : armed.fault();
        }

        int argument() {
            return armed == null ? 0 : armed.argument();
        }
    }

    private final World world;
    private long numbers;

    Net(World world) {
        this.world = world;
    }

    void send(Seat seat, SyncEffect.Send send) {
        var flight = new Flight(++numbers, seat, seat.engine, seat.key, send, 
                world.nemesis.meets(send.call(), seat.shop.traits),
                world.time.now());
        world.trace(() -> seat + " sends #" + flight.number() + " " + Words.of(send.call())
                + (flight.armed() == null ? "" : "  !" + flight.fault()));
        seat.requests++;
        world.oracle.sent(flight);
        var draw = new java.util.SplittableRandom(world.schedule.seed() ^ flight.number() * 0x9E3779B97F4A7C15L);
        long there = 10 + draw.nextInt(150);
        long back = 10 + draw.nextInt(150);
        switch (flight.fault()) {
            case null -> arrive(flight, there, back);
            case OFFLINE -> fail(flight, 5, new RemoteFailure.NotSent(RemoteFailure.NotSent.Cause.OFFLINE, "no route"));
            case LOST_BEFORE -> fail(flight, lostAfter(flight, draw), new RemoteFailure.NoAnswer("reset"));
            case ERROR_BEFORE -> answer(flight, there + back, null, new RemoteFailure.ServerTrouble(503, "busy"));
            case UNAUTHORIZED -> answer(flight, there + back, null, new RemoteFailure.Unauthorized(401, "no"));
            case FORBIDDEN -> answer(flight, there + back, null, new RemoteFailure.Unauthorized(403, "no"));
            case REFUSED -> answer(flight, there + back, null, flight.seat().shop.refusal());
            case NOT_FOUND -> answer(flight, there + back, null, new RemoteFailure.NotFound("Task not found"));
            case TOO_MANY -> answer(flight, there + back, null, new RemoteFailure.SlowDown("too many"));
            case LANDS_LATE -> {
                fail(flight, DEADLINE, new RemoteFailure.NoAnswer("deadline"));
                arrive(flight, DEADLINE + 500 + draw.nextInt(28_000), -1);
            }
            case LANDS_TOO_LATE -> {
                fail(flight, DEADLINE, new RemoteFailure.NoAnswer("deadline"));
                arrive(flight, 2 * DEADLINE + 500 + draw.nextInt(60_000), -1);
            }
            case SLOW -> arrive(flight, there, 4_000 + draw.nextInt(20_000));
            case STALE -> arrive(flight, there, 6_000 + draw.nextInt(22_000));
            case LOST_AFTER, CUT -> arrive(flight, there, lostAfter(flight, draw));
            case ERROR_AFTER, GARBAGE, EMPTY_LIST, SHUFFLED_LIST, SHIFTED_LIST, WRONG_TOTAL, SKIPPED_ROW, TWICE ->
                arrive(flight, there, back);
        }
    }

    private static long lostAfter(Flight flight, RandomGenerator draw) {
        return flight.argument() % 2 == 0 ? 20 + draw.nextInt(100) : DEADLINE;
    }

    /** @param back how long the answer takes; negative when nobody waits for it */
    private void arrive(Flight flight, long there, long back) {
        world.time.at(world.time.now() + there, false, () -> {
            Shop opened = flight.seat().keys.get(flight.key());
            Object value = opened == null ? new RemoteFailure.Unauthorized(401, "unknown key")
                    : opened.answer(flight.send().call(), flight.number());
            world.oracle.arrived(flight, opened, value);
            if (back >= 0) {
                goBack(flight, back, value);
            }
        });
    }

    private void goBack(Flight flight, long back, Object value) {
        switch (flight.fault()) {
            case LOST_AFTER, CUT -> fail(flight, back, new RemoteFailure.NoAnswer("cut"));
            case ERROR_AFTER -> answer(flight, back, null, new RemoteFailure.ServerTrouble(502, "bad gateway"));
            case GARBAGE -> answer(flight, back, null, new RemoteFailure.ProtocolError(200, "not JSON"));
            case EMPTY_LIST, SHUFFLED_LIST, SHIFTED_LIST, WRONG_TOTAL, SKIPPED_ROW -> answer(flight, back,
                    value instanceof TaskPage page ? Listing.spoilt(page, flight.armed().fault(), flight.number(),
                            isFirst(flight)) : value, null);
            case null, default -> answer(flight, back, value, null);
        }
    }

    private static boolean isFirst(Flight flight) {
        return flight.send().call() instanceof TaskCall.ListTasks list && list.query().after() == 0;
    }

    private void fail(Flight flight, long after, RemoteFailure failure) {
        deliver(flight, after, new RemoteReply.Failure<>(failure, ReplyHeaders.NONE));
    }

    private void answer(Flight flight, long after, @Nullable Object value, @Nullable RemoteFailure failure) {
        ReplyHeaders headers = headers(flight, failure);
        RemoteFailure failed = failure != null ? failure : value instanceof RemoteFailure own ? own : null;
        deliver(flight, after, failed != null ? new RemoteReply.Failure<>(failed, headers)
                : new RemoteReply.Success<>(java.util.Objects.requireNonNull(value), headers));
    }

    private ReplyHeaders headers(Flight flight, @Nullable RemoteFailure failure) {
        Shop shop = flight.seat().shop;
        Instant date = Instant.ofEpochSecond(shop.now().getEpochSecond());
        Integer limit = shop.traits.toldLimit() == 0 ? null : shop.traits.toldLimit();
        if (!(failure instanceof RemoteFailure.SlowDown)) {
            return new ReplyHeaders(date, null, limit, null, null);
        }
        int form = flight.argument() % (PATIENCE.size() + 2);
        if (form == PATIENCE.size() + 1) {
            return new ReplyHeaders(date, null, limit, 0, Duration.ofSeconds(90));
        }
        return new ReplyHeaders(date, form == PATIENCE.size() ? null : PATIENCE.get(form), limit, null, null);
    }

    private void deliver(Flight flight, long after, RemoteReply<?> reply) {
        long at = Math.max(world.time.now(), Math.min(world.time.now() + after, flight.sentAt() + DEADLINE));
        boolean tooLate = world.time.now() + after > flight.sentAt() + DEADLINE;
        RemoteReply<?> told = tooLate ? new RemoteReply.Failure<>(new RemoteFailure.NoAnswer("deadline"),
                ReplyHeaders.NONE) : reply;
        world.time.at(at, true, () -> {
            if (flight.by() != null && flight.by() == flight.seat().engine) {
                world.trace(() -> flight.seat() + " hears #" + flight.number() + " " + Words.of(told));
                boolean believed = flight.key().equals(flight.seat().key);
                if (believed) {
                    world.oracle.hears(flight, told);
                }
                world.computer.replied(flight.seat(), flight.by(), new SyncEvent.Replied(flight.send().request(),
                        flight.send().generation(), told));
                if (believed) {
                    world.oracle.heard(flight, told);
                }
            }
        });
    }
}
