package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** I11 watermark: it never goes back, never passes the server's own clock, and nothing older than it is missing. */
final class PullWatch implements Watch {

    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final World world;
    private final Sometimes sometimes;
    private final Map<String, Instant> latestDate = new HashMap<>();
    private final Map<String, Reading> readings = new HashMap<>();
    /** A task of which the server itself said that it is gone comes back with the next full reading. */
    private final Map<String, Long> saidGoneAt = new HashMap<>();

    /** When an account was last read whole, and when rows may last have been hidden from it. */
    private static final class Reading {

        private long begun = -1;
        private long wholeSince = -1;
        private long hiddenAt = -1;
    }

    PullWatch(World world, Sometimes sometimes) {
        this.world = world;
        this.sometimes = sometimes;
    }

    @Override
    public void hears(Net.Flight flight, RemoteReply<?> reply) {
        Instant date = reply.headers().date();
        String account = flight.seat().account.value();
        if (date != null) {
            latestDate.merge(account, date, (one, other) -> one.isAfter(other) ? one : other);
        }
        String asked = Oracle.remoteId(flight.send().call());
        if (asked != null && reply instanceof RemoteReply.Failure<?> failed
                && failed.failure() instanceof RemoteFailure.NotFound) {
            saidGoneAt.put(account + " " + asked, world.time.now());
        }
        boolean odd = flight.fault() != null && flight.fault().isOfLists();
        if (odd || flight.seat().keys.get(flight.key()) != flight.seat().shop) {
            reading(account).hiddenAt = world.time.now();
        }
    }

    private Reading reading(String account) {
        return readings.computeIfAbsent(account, _ -> new Reading());
    }

    @Override
    public void sent(Net.Flight flight) {
        if (flight.send().call() instanceof TaskCall.ListTasks list && list.query().page() == 1
                && list.query().limit() > 1 && !list.query().descending()) {
            Reading reading = reading(flight.seat().account.value());
            reading.begun = reading.begun < 0 ? world.time.now() : reading.begun;
        }
    }

    @Override
    public void changed(Snapshot before, Snapshot after) {
        after.pulls.forEach((account, pull) -> {
            Snapshot.PullRow former = before.pulls.get(account);
            Long was = former == null ? null : former.watermark();
            if (former != null && !Objects.equals(former.lastSweep(), pull.lastSweep())) {
                reading(account).wholeSince = reading(account).begun;
                reading(account).begun = -1;
            }
            if (pull.watermark() == null) {
                Violation.unless(was == null, "I11", "the watermark of %s vanished", account);
            } else if (!pull.watermark().equals(was)) {
                Violation.unless(was == null || pull.watermark() > was, "I11", "the watermark of %s went back", account);
                moved(world.seat(account), Instant.EPOCH.plus(pull.watermark(), ChronoUnit.MICROS), after);
            }
        });
    }

    private void moved(Seat seat, Instant watermark, Snapshot after) {
        String account = seat.account.value();
        Instant date = latestDate.get(account);
        Violation.unless(date != null && !watermark.isAfter(date), "I11", "the watermark %s is ahead of every Date %s",
                watermark, date);
        seat.shop.tasks().forEach((id, task) -> {
            Instant stamp = task.instant(TaskField.UPDATED_AT);
            if (stamp.isAfter(seat.shop.now().plusSeconds(1)) && watermark.getNano() == 0) {
                sometimes.reach(Sometimes.State.WATERMARK_CAPPED);
            }
            boolean saidGone = saidGoneAt.getOrDefault(account + " " + id, -1L) > reading(account).wholeSince;
            if (isJudged(seat) && !saidGone && !stamp.isAfter(watermark.minus(OVERLAP))) {
                Snapshot.TaskRow here = after.bound(account, id);
                Violation.unless(here != null && here.base() != null && isIn(here.base(), task, stamp), "I11",
                        "the watermark is %s, and %s of %s is not here", watermark, id, stamp);
            }
        });
    }

    /**
     * Only full readings find what a page left out, what a deletion moved from one page to another while they were
     * read, and what stands in another place of the list each time: until the next one nobody could know.
     */
    private boolean isJudged(Seat seat) {
        Reading reading = reading(seat.account.value());
        long deletedAt = seat.shop.effects().stream().filter(effect -> effect.kind().equals("delete"))
                .mapToLong(Shop.Effect::at).max().orElse(-1);
        return seat.shop.traits.stableTies() && Math.max(reading.hiddenAt, deletedAt) <= reading.wholeSince;
    }

    private static boolean isIn(Snapshot.BaseRow base, TaskFields task, Instant stamp) {
        return base.stamp() != null && base.stamp() >= ChronoUnit.MICROS.between(Instant.EPOCH, stamp)
                || base.fields().text(TaskField.TITLE).equals(task.text(TaskField.TITLE));
    }
}
