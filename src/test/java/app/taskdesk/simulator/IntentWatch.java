package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.simulator.Snapshot.IntentRow;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** I1 conservation, I2 at most once, I4 order: every intent is somewhere, and "confirmed" is true. */
final class IntentWatch implements Watch {

    private final Oracle oracle;
    private final World world;
    private final Map<String, Long> born = new HashMap<>();
    private final Map<String, Integer> effects = new HashMap<>();
    private final Map<String, Long> firstEffect = new HashMap<>();
    private final Map<String, Long> lastSeq = new HashMap<>();
    private final Map<String, String> madeBy = new HashMap<>();
    private final Map<Long, Long> joinedAt = new HashMap<>();
    private final Set<String> outlived = new HashSet<>();
    /** Who was told that nothing is there while they knew of nothing: they had no reason to doubt it. */
    private final Set<Seat> blinded = new HashSet<>();
    private final Set<String> revivedByPerson = new HashSet<>();
    private final Set<String> resentByPerson = new HashSet<>();
    private final Map<String, Integer> saidGone = new HashMap<>();

    IntentWatch(Oracle oracle, World world) {
        this.oracle = oracle;
        this.world = world;
    }

    @Override
    public void changed(Snapshot before, Snapshot after) {
        Violation.unless(after.intents.keySet().containsAll(before.intents.keySet()), "I1", "an intent vanished");
        var flying = new HashSet<Long>();
        for (IntentRow intent : after.intents.values()) {
            IntentRow former = before.intents.get(intent.op());
            if (intent.state().equals("IN_FLIGHT")) {
                Violation.unless(flying.add(intent.task()), "I4", "two in flight for task %d", intent.task());
            }
            if (former != null) {
                noteJoined(former, intent, after);
            } else {
                born.put(intent.op(), world.time.now());
            }
            if (former == null || !former.state().equals(intent.state())) {
                moved(former, intent, after);
            }
        }
    }

    /**
     * A row of the listing turned out to be a task whose create was still awaited. What was done to either before that
     * went out in its own order, since nobody could know that the two are one; what is done later keeps the order.
     */
    private void noteJoined(IntentRow former, IntentRow intent, Snapshot after) {
        if (former.task() != intent.task()) {
            joinedAt.put(intent.task(), after.intents.values().stream().filter(one -> one.task() == intent.task())
                    .mapToLong(IntentRow::seq).max().orElse(0));
        }
    }

    private void moved(@Nullable IntentRow former, IntentRow intent, Snapshot after) {
        if (former != null) {
            world.trace(() -> "  " + Words.op(intent.op()) + " " + intent.kind() + " of " + intent.task() + ": "
                    + former.state() + " -> " + intent.state() + " " + intent.error());
            if (!former.isOpen()) {
                Violation.unless(oracle.mayEnd(former), "I1", "%s left %s by itself", intent, former.state());
                revivedByPerson.add(intent.op());
            }
            if (former.state().equals("NEEDS_USER") && Set.of("QUEUED", "IN_FLIGHT").contains(intent.state())
                    && oracle.isAskedFor(intent.op())) {
                resentByPerson.add(intent.op());
            }
            if (intent.kind().equals("CREATE") && former.state().equals("UNKNOWN")) {
                oracle.sometimes.lostCreate(intent.state(), effects.getOrDefault(intent.op(), 0) > 0);
            }
        }
        switch (intent.state()) {
            case "DISCARDED" -> Violation.unless(oracle.mayEnd(intent), "I1", "%s was discarded by nobody", intent);
            case "SUPERSEDED" -> superseded(intent, after);
            case "CONFIRMED" -> new Truth(world, after).confirmed(intent, born.getOrDefault(intent.op(), 0L),
                    effects.getOrDefault(intent.op(), 0) > 0, saidGone, madeBy);
            case "NEEDS_USER" -> oracle.sometimes.reach(Sometimes.State.NEEDS_USER);
            default -> { }
        }
    }

    private void superseded(IntentRow intent, Snapshot after) {
        if (intent.heir() == null) {
            Violation.unless(intent.kind().equals("DELETE") && intent.attempts() == 0, "I1", "%s has no heir", intent);
            return;
        }
        IntentRow heir = after.intents.get(intent.heir());
        Violation.unless(heir != null, "I1", "%s names an heir that is not there", intent);
        if (heir.kind().equals("EDIT") && intent.kind().equals("EDIT") && !oracle.mayEnd(intent)) {
            Set<TaskField> lost = new HashSet<>(intent.payload().changes().keySet());
            after.intents.values().stream().filter(later -> later.task() == intent.task()
                    && later.seq() > intent.seq() && later.kind().equals("EDIT"))
                    .forEach(later -> lost.removeAll(later.payload().changes().keySet()));
            Violation.unless(lost.isEmpty(), "I1", "%s lost %s to its heir", intent, lost);
        }
    }

    /** Only a request that outlives the settle time, which none is expected to (I2). */
    @Override
    public void sent(Net.Flight flight) {
        Oracle.Carried carried = oracle.carriedBy(flight.number());
        if (carried != null && flight.fault() == Fault.LANDS_TOO_LATE) {
            outlived.add(carried.op());
        }
    }

    @Override
    public void hears(Net.Flight flight, RemoteReply<?> reply) {
        String remoteId = Oracle.remoteId(flight.send().call());
        if (remoteId != null && reply instanceof RemoteReply.Failure<?> failed
                && failed.failure() instanceof RemoteFailure.NotFound) {
            saidGone.merge(flight.seat() + " " + remoteId, 1, Integer::sum);
        }
        if (flight.fault() == Fault.EMPTY_LIST && oracle.now().of(flight.seat().account.value()).stream()
                .noneMatch(task -> task.remoteId() != null)) {
            blinded.add(flight.seat());
        }
    }

    /**
     * Somebody else took back what our first try did before we could see it: from then on the task looks as if that
     * try had never arrived, and saying it again is right. A create is taken back by deleting its task.
     */
    private boolean wasUndoneByOthers(Seat seat, Oracle.Carried carried, @Nullable String made, String remoteId) {
        long first = firstEffect.getOrDefault(carried.op(), Long.MAX_VALUE);
        return seat.shop.history(made == null ? remoteId : made).stream().filter(version -> version.at() >= first)
                .skip(1).anyMatch(version -> version.fields() == null
                        || made == null && !hasAll(carried, version.fields()));
    }

    private boolean hasAll(Oracle.Carried carried, TaskFields server) {
        return oracle.now().intents.get(carried.op()).payload().changes().entrySet().stream()
                .allMatch(change -> Truth.means(change.getKey(), change.getValue(), server));
    }

    /** Rows that leave out metadata show no mark: there the second is found once it is read whole. */
    List<String> sentTwice(Seat seat) {
        Map<String, Integer> marked = new HashMap<>();
        if (seat.shop.traits.rows() != Traits.Rows.WHOLE) {
            return List.of();
        }
        seat.shop.tasks().forEach((id, task) -> {
            String op = madeBy.get(seat + " " + id);
            if (op != null && op.equals(task.object(TaskField.METADATA).get("taskdesk_op"))) {
                marked.merge(op, 1, Integer::sum);
            }
        });
        return marked.keySet().stream().filter(op -> marked.get(op) > 1).toList();
    }

    private @Nullable String madeBy(String op) {
        return madeBy.entrySet().stream().filter(one -> one.getValue().equals(op)).map(Map.Entry::getKey)
                .map(place -> place.substring(place.indexOf(' ') + 1)).findFirst().orElse(null);
    }

    boolean made(Seat seat, String operation, String remoteId) {
        return operation.equals(madeBy.get(seat + " " + remoteId));
    }

    @Override
    public void arrived(Net.Flight flight, Object value) {
        Oracle.Carried carried = oracle.carriedBy(flight.number());
        if (carried == null || value instanceof RemoteFailure) {
            return;
        }
        Seat seat = flight.seat();
        String before = madeBy(carried.op());
        String remoteId = value instanceof RemoteTask task ? task.remoteId() : Oracle.remoteId(flight.send().call());
        firstEffect.putIfAbsent(carried.op(), world.time.now());
        int times = effects.merge(carried.op(), 1, Integer::sum);
        boolean late = outlived.contains(carried.op()) || blinded.contains(seat);
        boolean asked = resentByPerson.contains(carried.op());
        Violation.unless(times == 1 || late || asked || wasUndoneByOthers(seat, carried, before, remoteId), "I2",
                "%s %s was applied %d times", carried.kind(), Words.op(carried.op()), times);
        if (value instanceof RemoteTask) {
            madeBy.put(seat + " " + remoteId, carried.op());
        }
        String place = seat + " " + remoteId;
        long last = lastSeq.getOrDefault(place, 0L);
        boolean wasTwo = carried.seq() <= joinedAt.getOrDefault(carried.task(), -1L);
        Violation.unless(carried.seq() >= last || late || asked || wasTwo || revivedByPerson.contains(carried.op()),
                "I4", "%s %s was applied after a later one", carried.kind(), Words.op(carried.op()));
        lastSeq.put(place, Math.max(last, carried.seq()));
    }
}
