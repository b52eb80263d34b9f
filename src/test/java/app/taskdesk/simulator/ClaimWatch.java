package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.simulator.Snapshot.IntentRow;
import app.taskdesk.simulator.Snapshot.TaskRow;
import app.taskdesk.store.SimStore;
import app.taskdesk.task.TaskField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Claims (ux.md, "Ten things", 8): asked for only where the task was just read to be free, and not again once the
 * server took it; neither shown nor called ours before the server gave it and still has it so a while later; a person
 * is told of each that is lost.
 */
final class ClaimWatch implements Watch {

    private static final String CLAIM = "CLAIM";
    private static final long LAST_LOOK = 5_000;

    /** What a read of a task by its id told; null for nobody. */
    private record Look(long arrived, long heard, @Nullable String owner) {
    }

    private final Oracle oracle;
    private final World world;
    private final Map<String, Long> born = new HashMap<>();
    private final Map<String, List<Look>> looks = new HashMap<>();
    private final Map<Long, Long> arrivals = new HashMap<>();
    /** When the server first did what a claim asked for, since a person last wanted it. */
    private final Map<String, Long> effects = new HashMap<>();
    /** Claims of which it is on disk that the server took them. */
    private final Set<String> taken = new HashSet<>();

    ClaimWatch(Oracle oracle, World world) {
        this.oracle = oracle;
        this.world = world;
    }

    @Override
    public void changed(Snapshot before, Snapshot after) {
        for (IntentRow intent : after.intents.values()) {
            if (intent.kind().equals(CLAIM)) {
                IntentRow former = before.intents.get(intent.op());
                if (former == null || !former.state().equals(intent.state())) {
                    moved(former, intent);
                }
                if (intent.isOpen()) {
                    shown(intent, after);
                }
            }
        }
    }

    private void moved(@Nullable IntentRow former, IntentRow claim) {
        if (former == null) {
            born.put(claim.op(), world.time.now());
        } else if (!former.isOpen() || former.state().equals("NEEDS_USER") && claim.state().equals("QUEUED")) {
            taken.remove(claim.op());
            effects.remove(claim.op());
        }
        switch (claim.state()) {
            case "CONFIRMED" -> given(claim);
            case "NEEDS_USER" -> lost(claim);
            default -> { }
        }
    }

    private void given(IntentRow claim) {
        String me = wanted(claim);
        List<Look> seen = looks.getOrDefault(place(claim), List.of());
        Violation.unless(!seen.isEmpty() && me.equals(seen.getLast().owner()), "I1",
                "claim %s is confirmed, and the server last said %s", Words.op(claim.op()), seen);
        Long done = effects.get(claim.op());
        if (done != null) {
            List<Look> mine = seen.stream().filter(look -> look.arrived() >= done && me.equals(look.owner())).toList();
            Violation.unless(mine.size() > 1 && mine.getLast().arrived() - mine.getFirst().arrived() >= LAST_LOOK, "I1",
                    "claim %s is called ours after looks at %s", Words.op(claim.op()), mine);
        }
        oracle.sometimes.reach(Sometimes.State.CLAIM_GIVEN);
    }

    private void lost(IntentRow claim) {
        boolean free = "claim.free".equals(claim.error());
        if (!free && !"claim.lost".equals(claim.error())) {
            return;
        }
        List<Look> seen = looks.getOrDefault(place(claim), List.of());
        String holder = seen.isEmpty() ? null : seen.getLast().owner();
        Violation.unless(!seen.isEmpty() && (holder == null) == free && !wanted(claim).equals(holder), "I1",
                "claim %s is called %s, and the server said %s", Words.op(claim.op()), claim.error(), seen);
        long told = SimStore.look(world.computer.store(), tx -> tx.number("SELECT count(*) FROM activity "
                + "WHERE op_id = ? AND kind = 'UNDECIDED' AND words = ?", claim.op(), claim.error()));
        Violation.unless(told > 0, "I1", "claim %s is lost, and nobody is told", Words.op(claim.op()));
        oracle.sometimes.reach(free ? Sometimes.State.CLAIM_TAKEN_BACK : Sometimes.State.CLAIM_LOST);
    }

    /** Unless another change of ours says whose it is. */
    private void shown(IntentRow claim, Snapshot now) {
        TaskRow task = now.tasks.get(claim.task());
        boolean saysSo = now.open(claim.task()).stream().anyMatch(one -> !one.kind().equals(CLAIM)
                && one.payload().changes().containsKey(TaskField.OWNER_ID));
        if (task != null && !saysSo && wanted(claim).equals(task.columns().get("owner_id"))) {
            Violation.unless(world.seat(claim.account()).shop.history(task.remoteId()).stream().anyMatch(version ->
                    version.fields() != null && wanted(claim).equals(version.fields().text(TaskField.OWNER_ID))), "I5",
                    "task %d is shown as ours, and the server never gave it", claim.task());
        }
    }

    private static String wanted(IntentRow claim) {
        return Objects.requireNonNull(claim.payload().wanted().text(TaskField.OWNER_ID));
    }

    private String place(IntentRow claim) {
        return claim.account() + " " + oracle.formerRemoteId(claim.task()).orElse("");
    }

    private static String place(Net.Flight flight) {
        return flight.seat() + " " + Oracle.remoteId(flight.send().call());
    }

    private @Nullable String claimOf(Net.Flight flight) {
        Oracle.Carried carried = oracle.carriedBy(flight.number());
        return carried != null && carried.kind().equals(CLAIM) ? carried.op() : null;
    }

    @Override
    public void sent(Net.Flight flight) {
        String claim = claimOf(flight);
        if (claim == null) {
            return;
        }
        Violation.unless(!taken.contains(claim), "I2", "claim %s is asked for again, though the server took it",
                Words.op(claim));
        List<Look> seen = looks.getOrDefault(place(flight), List.of());
        Violation.unless(!seen.isEmpty() && seen.getLast().owner() == null
                && seen.getLast().heard() >= born.getOrDefault(claim, 0L), "I8",
                "claim %s is asked for after looks that told %s", Words.op(claim), seen);
    }

    @Override
    public void arrived(Net.Flight flight, Object value) {
        arrivals.put(flight.number(), world.time.now());
        String claim = claimOf(flight);
        if (claim != null && !(value instanceof RemoteFailure)) {
            effects.putIfAbsent(claim, world.time.now());
        }
    }

    @Override
    public void hears(Net.Flight flight, RemoteReply<?> reply) {
        if (flight.send().call() instanceof TaskCall.GetTask && reply instanceof RemoteReply.Success<?> done
                && done.value() instanceof RemoteTask task) {
            looks.computeIfAbsent(place(flight), _ -> new ArrayList<>()).add(new Look(
                    arrivals.getOrDefault(flight.number(), 0L), world.time.now(),
                    task.fields().text(TaskField.OWNER_ID)));
        }
    }

    /** What a death or a full disk kept from being written down is not known. */
    @Override
    public void heard(Net.Flight flight, RemoteReply<?> reply) {
        String claim = claimOf(flight);
        IntentRow row = claim == null ? null : oracle.now().intents.get(claim);
        if (row != null && reply instanceof RemoteReply.Success && "claim.check".equals(row.error())) {
            taken.add(claim);
        }
    }
}
