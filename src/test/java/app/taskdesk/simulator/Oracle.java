package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Account.Provider;
import app.taskdesk.store.SimStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges a run from the outside: from the rows on disk, what the servers did and what went over the wire, never from
 * what the engine says of itself.
 */
final class Oracle {

    /** Which intent a write of ours carried, as the rows told when it left. */
    record Carried(String op, String kind, long seq, long task) {
    }

    private final World world;
    final Sometimes sometimes;
    private final List<Watch> watches;
    private final IntentWatch intents;
    private final Map<Long, Carried> carried = new HashMap<>();
    private final Map<String, Long> lastOwnEnd = new HashMap<>();
    private final Map<Long, String> remoteIds = new HashMap<>();
    private Snapshot now = Snapshot.EMPTY;
    private long version = -1;
    private Predicate<Snapshot.IntentRow> mayEnd = _ -> false;
    private long lastFlight;
    private final Set<String> askedFor = new HashSet<>();

    Oracle(World world, Sometimes sometimes) {
        this.world = world;
        this.sometimes = sometimes;
        this.intents = new IntentWatch(this, world);
        this.watches = List.of(intents, new TaskWatch(this, world), new WriteWatch(this), new ClaimWatch(this, world),
                new RateWatch(world, sometimes), new PullWatch(world, sometimes), world.many);
    }

    Snapshot now() {
        return now;
    }

    /** The person wants this sent although it may have been done before: they were asked. */
    void asked(String op) {
        askedFor.add(op);
    }

    boolean isAskedFor(String op) {
        return askedFor.contains(op);
    }

    /** Until the end of this item a person's act may end intents like these. */
    void mayEnd(Predicate<Snapshot.IntentRow> which) {
        Predicate<Snapshot.IntentRow> former = mayEnd;
        mayEnd = intent -> former.test(intent) || which.test(intent);
    }

    /** What was on disk when the process died is seen at its next start only. */
    void itemEnded() {
        if (world.computer.isOn()) {
            mayEnd = _ -> false;
        }
    }

    boolean mayEnd(Snapshot.IntentRow intent) {
        return mayEnd.test(intent);
    }

    void started() {
        version = -1;
        stepped();
    }

    void began(Seat seat) {
        stepped();
        watches.forEach(watch -> watch.began(seat));
    }

    /** Looks at the disk again, if anything was committed since. */
    void stepped() {
        if (!world.computer.isOn()) {
            return;
        }
        Snapshot former = now;
        long writes = SimStore.writes(world.computer.store());
        if (writes == version) {
            return;
        }
        version = writes;
        Snapshot next = SimStore.look(world.computer.store(), tx -> Snapshot.of(tx, former));
        if (next != former) {
            now = next;
            next.tasks.values().stream().filter(task -> task.remoteId() != null)
                    .forEach(task -> remoteIds.put(task.id(), task.remoteId()));
            watches.forEach(watch -> watch.changed(former, next));
        }
    }

    void sent(Net.Flight flight) {
        lastFlight = flight.number();
        if (!Nemesis.isRead(flight.send().call())) {
            Carried found = find(flight);
            Violation.unless(found != null, "I3", "%s was sent without an intent in flight",
                    Words.of(flight.send().call()));
            carried.put(flight.number(), found);
        }
        watches.forEach(watch -> watch.sent(flight));
    }

    private @Nullable Carried find(Net.Flight flight) {
        String account = flight.seat().account.value();
        if (flight.send().call() instanceof TaskCall.CreateTask create) {
            return now.intents.values().stream().filter(one -> one.op().equals(create.operation().toString())
                    && one.state().equals("IN_FLIGHT") && one.account().equals(account) && one.kind().equals("CREATE"))
                    .map(Oracle::carried).findFirst().orElse(null);
        }
        String remoteId = remoteId(flight.send().call());
        Snapshot.TaskRow task = remoteId == null ? null : now.bound(account, remoteId);
        return task == null ? null : now.open(task.id()).stream().filter(one -> one.state().equals("IN_FLIGHT")
                && one.attempts() > 0 && kinds(flight).contains(one.kind())).map(Oracle::carried)
                .findFirst().orElse(null);
    }

    private static Carried carried(Snapshot.IntentRow row) {
        return new Carried(row.op(), row.kind(), row.seq(), row.task());
    }

    /** What a write may say; where verbs are changes of fields, a change says any of them. */
    private static Set<String> kinds(Net.Flight flight) {
        return switch (flight.send().call()) {
            case TaskCall.UpdateTask _ when flight.seat().shop.traits.provider() == Provider.PERISKOPE ->
                Set.of("EDIT", "COMPLETE", "REASSIGN", "SNOOZE", "CLAIM");
            case TaskCall.UpdateTask _, TaskCall.ReplaceTask _ -> Set.of("EDIT");
            case TaskCall.CompleteTask _ -> Set.of("COMPLETE");
            case TaskCall.ReassignTask _ -> Set.of("REASSIGN", "CLAIM");
            case TaskCall.SnoozeTask _ -> Set.of("SNOOZE");
            case TaskCall.DeleteTask _ -> Set.of("DELETE");
            default -> Set.of();
        };
    }

    static @Nullable String remoteId(TaskCall<?> call) {
        return switch (call) {
            case TaskCall.GetTask get -> get.remoteId();
            case TaskCall.UpdateTask update -> update.remoteId();
            case TaskCall.ReplaceTask replace -> replace.remoteId();
            case TaskCall.CompleteTask complete -> complete.remoteId();
            case TaskCall.ReassignTask give -> give.remoteId();
            case TaskCall.SnoozeTask snooze -> snooze.remoteId();
            case TaskCall.DeleteTask delete -> delete.remoteId();
            default -> null;
        };
    }

    @Nullable Carried carriedBy(long flight) {
        return carried.get(flight);
    }

    void arrived(Net.Flight flight, @Nullable Shop opened, Object value) {
        if (opened != null) {
            watches.forEach(watch -> watch.arrived(flight, value));
        }
    }

    void hears(Net.Flight flight, RemoteReply<?> reply) {
        String remoteId = remoteId(flight.send().call());
        if (remoteId != null && !Nemesis.isRead(flight.send().call()) && reply instanceof RemoteReply.Success) {
            lastOwnEnd.put(remoteId, lastFlight);
        }
        watches.forEach(watch -> watch.hears(flight, reply));
    }

    void heard(Net.Flight flight, RemoteReply<?> reply) {
        watches.forEach(watch -> watch.heard(flight, reply));
    }

    /** Whether the read began before an own write of the task ended (I12). */
    boolean isLate(Net.Flight read, String remoteId) {
        return read.number() <= lastOwnEnd.getOrDefault(remoteId, 0L);
    }

    /** The id at the server that the task has, or had before it was removed here. */
    Optional<String> formerRemoteId(long task) {
        return Optional.ofNullable(remoteIds.get(task));
    }

    /** Creates that made more than one of the tasks which are there, each with its mark on it. */
    List<String> sentTwice(Seat seat) {
        return intents.sentTwice(seat);
    }

    /** Whether the create of this operation made what is this task here. */
    boolean made(Seat seat, String operation, long task) {
        return formerRemoteId(task).filter(id -> intents.made(seat, operation, id)).isPresent();
    }

    void newKey(Seat seat) {
        watches.forEach(watch -> watch.newKey(seat));
    }

    /** The database is about to be brought up to date. */
    void migrates() {
        world.many.forget();
        stepped();
        if (now.intents.values().stream().anyMatch(intent -> intent.state().equals("UNKNOWN"))) {
            sometimes.reach(Sometimes.State.MIGRATED_UNKNOWN);
        }
    }

    void died(@Nullable String point) {
        if (point != null) {
            sometimes.crashedAt(point, now.intents.values().stream().anyMatch(one -> one.isOpen()
                    && one.kind().equals("CLAIM")) || world.person.isClaiming());
        }
    }
}
