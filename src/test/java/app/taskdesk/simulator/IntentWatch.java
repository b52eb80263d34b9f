package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.simulator.Snapshot.IntentRow;
import app.taskdesk.task.TaskField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** I1 conservation, I2 at most once, I4 order: every intent is somewhere, and "confirmed" is true. */
final class IntentWatch implements Watch {

    private final Oracle oracle;
    private final World world;
    private final Map<String, Long> born = new HashMap<>();
    private final Map<String, Integer> effects = new HashMap<>();
    private final Map<String, Long> firstEffect = new HashMap<>();
    private final Map<String, Long> lastSeq = new HashMap<>();
    private final Map<String, String> madeBy = new HashMap<>();
    private final Set<Long> wasTwo = new HashSet<>();
    private final Set<String> outlived = new HashSet<>();
    private final Set<String> revivedByPerson = new HashSet<>();
    private final Set<String> resentByPerson = new HashSet<>();
    private final Set<String> saidGone = new HashSet<>();

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
                noteJoined(former, intent);
            } else {
                born.put(intent.op(), world.time.now());
            }
            if (former == null || !former.state().equals(intent.state())) {
                moved(former, intent, after);
            }
        }
    }

    /** What was done to a task before it turned out to be one of ours stays in the order in which it was sent. */
    private void noteJoined(IntentRow former, IntentRow intent) {
        if (former.task() != intent.task()) {
            wasTwo.add(intent.task());
        }
    }

    private void moved(@org.jspecify.annotations.Nullable IntentRow former, IntentRow intent, Snapshot after) {
        if (former != null) {
            world.trace(() -> "  " + Words.op(intent.op()) + " " + intent.kind() + " of " + intent.task() + ": "
                    + former.state() + " -> " + intent.state() + " " + intent.error());
            if (!former.isOpen()) {
                Violation.unless(oracle.mayEnd(former), "I1", "%s left %s by itself", intent, former.state());
                revivedByPerson.add(intent.op());
            }
            if (former.state().equals("NEEDS_USER") && Set.of("QUEUED", "IN_FLIGHT").contains(intent.state())) {
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
            saidGone.add(flight.seat() + " " + remoteId);
        }
    }

    /**
     * Somebody changed the task after our first try: then it looks as if that had not been. One that was made without
     * a mark that comes back cannot be told any more once it was changed at all.
     */
    private boolean wasUndoneByOthers(Net.Flight flight, String op) {
        String made = madeBy.entrySet().stream().filter(one -> one.getValue().equals(op)).map(Map.Entry::getKey)
                .map(place -> place.substring(place.indexOf(' ') + 1)).findFirst().orElse(null);
        String remoteId = made == null ? Oracle.remoteId(flight.send().call()) : made;
        boolean unmarked = made != null && !flight.seat().shop.traits.echoes();
        return flight.seat().shop.effects().stream().anyMatch(effect -> (effect.request() == 0 || unmarked)
                && effect.remoteId().equals(remoteId) && (made == null || effect.kind().equals("delete")
                || unmarked && !effect.kind().equals("create")) && effect.at() >= firstEffect.getOrDefault(op, Long.MAX_VALUE));
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
        firstEffect.putIfAbsent(carried.op(), world.time.now());
        int times = effects.merge(carried.op(), 1, Integer::sum);
        boolean excused = outlived.contains(carried.op()) || resentByPerson.contains(carried.op())
                || wasUndoneByOthers(flight, carried.op());
        Violation.unless(times == 1 || excused, "I2", "%s %s was applied %d times", carried.kind(),
                Words.op(carried.op()), times);
        String remoteId = flight.send().call() instanceof TaskCall.CreateTask
                ? ((app.taskdesk.remote.RemoteTask) value).remoteId() : Oracle.remoteId(flight.send().call());
        if (flight.send().call() instanceof TaskCall.CreateTask) {
            madeBy.put(flight.seat() + " " + remoteId, carried.op());
        }
        String place = flight.seat() + " " + remoteId;
        long last = lastSeq.getOrDefault(place, 0L);
        Violation.unless(carried.seq() >= last || excused || wasTwo.contains(carried.task()) || revivedByPerson.contains(carried.op()), "I4", "%s %s was applied after a later one",
                carried.kind(), Words.op(carried.op()));
        lastSeq.put(place, Math.max(last, carried.seq()));
    }
}
