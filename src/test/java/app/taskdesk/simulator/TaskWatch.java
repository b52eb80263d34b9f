package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.simulator.Snapshot.BaseRow;
import app.taskdesk.simulator.Snapshot.IntentRow;
import app.taskdesk.simulator.Snapshot.TaskRow;
import app.taskdesk.store.Account.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** I5 fold, I6 binding, I9 absence is not deletion, I10 shield, I12 late reads, I15 isolation: what is on screen. */
final class TaskWatch implements Watch {

    private static final long APART = 60_000;

    private final Oracle oracle;
    private final World world;
    private final Map<String, List<Long>> notFound = new HashMap<>();
    private final Map<String, BaseRow> beforeLate = new HashMap<>();
    private final Set<String> emptied = new HashSet<>();
    private Map<String, Boolean> missingBefore = Map.of();

    TaskWatch(Oracle oracle, World world) {
        this.oracle = oracle;
        this.world = world;
    }

    @Override
    public void changed(Snapshot before, Snapshot after) {
        for (TaskRow task : after.tasks.values()) {
            TaskRow former = before.tasks.get(task.id());
            boolean touched = former != task || !before.open(task.id()).equals(after.open(task.id()))
                    || !Objects.equals(before.conflicts.get(task.id()), after.conflicts.get(task.id()));
            if (touched) {
                Refold.check(task, after);
                if (former != null) {
                    rebound(former, task, before);
                }
                isolated(task, after);
                countsSnoozes(task, after);
            }
        }
        for (TaskRow former : before.tasks.values()) {
            if (!after.tasks.containsKey(former.id())) {
                removed(former, before, after);
            }
        }
        noteStates(after);
    }

    private void rebound(TaskRow former, TaskRow task, Snapshot before) {
        boolean letGo = task.remoteId() == null && before.open(task.id()).stream().anyMatch(oracle::mayEnd);
        Violation.unless(former.remoteId() == null || former.remoteId().equals(task.remoteId()) || letGo, "I6",
                "task %d went from %s to %s", task.id(), former.remoteId(), task.remoteId());
        BaseRow base = task.base();
        Violation.unless(former.base() == null || base == null || base.fetchSeq() >= former.base().fetchSeq(), "I12",
                "the base of task %d went back from read %d to %d", task.id(),
                former.base() == null ? 0 : former.base().fetchSeq(), base == null ? 0 : base.fetchSeq());
    }

    private void isolated(TaskRow task, Snapshot after) {
        Seat seat = world.seat(task.account());
        Violation.unless(task.remoteId() == null || task.remoteId().startsWith(seat.account.value())
                || task.remoteId().startsWith("foreign"), "I15", "%s is in account %s", task.remoteId(), seat);
        for (IntentRow intent : after.open(task.id())) {
            Violation.unless(intent.account().equals(task.account()), "I15", "%s of a task of %s", intent, seat);
        }
    }

    /** Where the server does not count snoozes, those that reached it are counted here. */
    private void countsSnoozes(TaskRow task, Snapshot after) {
        if (world.seat(task.account()).shop.traits.provider() == Provider.PERISKOPE) {
            long sent = after.intents.values().stream().filter(one -> one.task() == task.id()
                    && one.kind().equals("SNOOZE") && one.state().equals("CONFIRMED")).count();
            Violation.unless(task.own().snoozes() == sent, "I5", "task %d was snoozed %d times, it says %d", task.id(),
                    sent, task.own().snoozes());
        }
    }

    private void removed(TaskRow task, Snapshot before, Snapshot after) {
        List<IntentRow> open = before.open(task.id());
        boolean merged = task.remoteId() != null && after.bound(task.account(), task.remoteId()) != null;
        if (merged) {
            return;
        }
        Violation.unless(after.trashed.getOrDefault(task.id(), 0) > before.trashed.getOrDefault(task.id(), 0), "I9",
                "task %d was removed and is not in the trash", task.id());
        boolean ownDelete = open.stream().anyMatch(one -> one.kind().equals("DELETE")
                && after.intents.get(one.op()).state().equals("CONFIRMED"));
        boolean byPerson = open.stream().anyMatch(oracle::mayEnd);
        if (ownDelete || byPerson) {
            return;
        }
        Violation.unless(open.isEmpty(), "I10", "task %d was removed under %s", task.id(), open);
        List<Long> said = notFound.getOrDefault(task.account() + " " + task.remoteId(), List.of());
        Violation.unless(said.size() >= 2 && said.getLast() - said.getFirst() >= APART, "I9",
                "task %d (%s) was removed after 404s at %s", task.id(), task.remoteId(), said);
        oracle.sometimes.reach(Sometimes.State.REMOVED_BY_404);
    }

    private void noteStates(Snapshot after) {
        Sometimes sometimes = oracle.sometimes;
        if (!after.conflicts.isEmpty()) {
            sometimes.reach(Sometimes.State.FIELD_CONFLICT);
        }
        if (!after.twins.isEmpty()) {
            sometimes.reach(Sometimes.State.DUPLICATE_FOUND);
        }
        if (after.missing.containsValue(true)) {
            sometimes.reach(Sometimes.State.GUARD_TRIPPED);
        }
        if (after.tasks.values().stream().anyMatch(task -> task.base() != null && task.base().gone())) {
            sometimes.reach(Sometimes.State.GONE_WITH_OPEN);
        }
    }

    /** A workspace that seems to have no tasks at all cannot be told from one's own. */
    @Override
    public void arrived(Net.Flight flight, Object value) {
        Violation.unless(Nemesis.isRead(flight.send().call()) || value instanceof RemoteFailure
                || flight.seat().keys.get(flight.key()) == flight.seat().shop || emptied.contains(flight.key()), "I15",
                "%s was done in another workspace", Words.of(flight.send().call()));
    }

    @Override
    public void hears(Net.Flight flight, RemoteReply<?> reply) {
        if (flight.fault() == Fault.EMPTY_LIST) {
            emptied.add(flight.key());
        }
        beforeLate.clear();
        missingBefore = oracle.now().missing;
        reads(flight, reply).forEach(read -> {
            if (oracle.isLate(flight, read.remoteId())) {
                TaskRow task = oracle.now().bound(flight.seat().account.value(), read.remoteId());
                if (task != null && task.base() != null) {
                    beforeLate.put(read.remoteId(), task.base());
                }
            }
        });
        if (flight.send().call() instanceof TaskCall.GetTask get) {
            String place = flight.seat() + " " + get.remoteId();
            if (reply instanceof RemoteReply.Success) {
                notFound.remove(place);
            } else if (reply instanceof RemoteReply.Failure<?> failed
                    && failed.failure() instanceof RemoteFailure.NotFound) {
                notFound.computeIfAbsent(place, _ -> new ArrayList<>()).add(world.time.now());
            }
        }
    }

    @Override
    public void heard(Net.Flight flight, RemoteReply<?> reply) {
        if (flight.send().call() instanceof TaskCall.GetTask get && reply instanceof RemoteReply.Success
                && wasMissing(get.remoteId())) {
            oracle.sometimes.reach(Sometimes.State.CANDIDATE_SAVED);
        }
        reads(flight, reply).forEach(read -> {
            BaseRow former = beforeLate.get(read.remoteId());
            TaskRow task = oracle.now().bound(flight.seat().account.value(), read.remoteId());
            if (former == null || task == null || task.base() == null) {
                return;
            }
            Violation.unless(task.base().fieldsText().equals(former.fieldsText()), "I12",
                    "a read of %s that began before an own write ended replaced its result", read.remoteId());
            if (!read.fields().differingFrom(former.fields()).isEmpty()) {
                oracle.sometimes.reach(Sometimes.State.LATE_READ_REFUSED);
            }
        });
    }

    private boolean wasMissing(String remoteId) {
        return missingBefore.containsKey(remoteId) && !oracle.now().missing.containsKey(remoteId);
    }

    private static List<RemoteTask> reads(Net.Flight flight, RemoteReply<?> reply) {
        if (!(reply instanceof RemoteReply.Success<?> done) || !Nemesis.isRead(flight.send().call())) {
            return List.of();
        }
        return switch (done.value()) {
            case TaskPage page -> page.tasks();
            case RemoteTask task -> List.of(task);
            default -> List.of();
        };
    }
}
