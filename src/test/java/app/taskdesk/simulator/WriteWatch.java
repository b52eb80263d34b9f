package app.taskdesk.simulator;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.Written;
import app.taskdesk.simulator.Snapshot.BaseRow;
import app.taskdesk.simulator.Snapshot.TaskRow;
import app.taskdesk.store.Account.Provider;
import app.taskdesk.store.FieldChange;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** I7 minimal write, I8 no silent overwrite: what goes out is what the person changed, on top of what was last read. */
final class WriteWatch implements Watch {

    /** What the computer was last told of a task; fields about which a newer row kept silent are not in it. */
    private static final class Known {

        private TaskFields fields = TaskFields.NONE;
        private long read;

        private Known copy() {
            var copy = new Known();
            copy.fields = fields;
            copy.read = read;
            return copy;
        }
    }

    /** What was known before an answer, should the computer fail to keep what it told. */
    private record Before(@Nullable Known known, @Nullable BaseRow base) {
    }

    private final Oracle oracle;
    private final Map<String, Known> known = new HashMap<>();
    /** Rows of which it is not known yet whether they were kept. */
    private final Map<String, Told> told = new HashMap<>();

    private record Told(Net.Flight flight, RemoteTask task) {
    }

    private final Map<String, Before> beforeAnswer = new HashMap<>();

    WriteWatch(Oracle oracle) {
        this.oracle = oracle;
    }

    /** A disk that was full, or a death, in the midst of an answer: what was not kept is not known. */
    @Override
    public void began(Seat seat) {
        beforeAnswer.forEach((place, before) -> {
            if (place.startsWith(seat + " ") && Objects.equals(before.base(), base(place))) {
                if (before.known() == null) {
                    known.remove(place);
                } else {
                    known.put(place, before.known());
                }
            }
        });
        beforeAnswer.keySet().removeIf(place -> place.startsWith(seat + " "));
    }

    private @Nullable BaseRow base(String place) {
        int blank = place.indexOf(' ');
        TaskRow task = oracle.now().bound(place.substring(0, blank), place.substring(blank + 1));
        return task == null ? null : task.base();
    }

    @Override
    public void hears(Net.Flight flight, RemoteReply<?> reply) {
        beforeAnswer.keySet().removeIf(place -> place.startsWith(flight.seat() + " "));
        if (!(reply instanceof RemoteReply.Success<?> done)) {
            return;
        }
        switch (done.value()) {
            case TaskPage page when isProbe(flight) -> page.tasks().stream()
                    .filter(task -> !known.containsKey(flight.seat() + " " + task.remoteId()))
                    .forEach(task -> read(flight, task));
            case TaskPage page when isCounted(flight) -> page.tasks().stream()
                    .map(task -> new Told(flight, task)).forEach(row -> told.put(place(row), row));
            case TaskPage page -> page.tasks().forEach(task -> read(flight, task));
            case RemoteTask task -> read(flight, task);
            case Written written when written.task() != null -> known(flight, written.task()).fields =
                    written.task().fields();
            default -> wrote(flight);
        }
    }

    /**
     * One row by due date only shows that somebody answers, and the newest are looked through for a lost create alone.
     * In no order it is the look at the first row with which a full reading ends, and is kept like its other rows.
     */
    private static boolean isProbe(Net.Flight flight) {
        return flight.send().call() instanceof TaskCall.ListTasks list && (list.query().limit() == 1
                && list.query().sort() != ListQuery.Sort.ANY || list.query().sort() == ListQuery.Sort.CREATED_AT && list.query().descending());
    }

    private static boolean isCounted(Net.Flight flight) {
        return flight.seat().shop.traits.provider() == Provider.PERISKOPE;
    }

    /**
     * Where full readings alone tell what is new, they look like those that look for a lost create, which are not kept.
     * Which it was shows in what became of the copies.
     */
    @Override
    public void changed(Snapshot before, Snapshot after) {
        for (Told row : List.copyOf(told.values())) {
            Snapshot.TaskRow here = after.bound(row.flight().seat().account.value(), row.task().remoteId());
            Long stamp = here == null || here.base() == null ? null : here.base().stamp();
            if (stamp != null && stamp >= micros(row.task().fields().instant(TaskField.UPDATED_AT))) {
                told.remove(place(row));
                Snapshot.TaskRow there = before.bound(row.flight().seat().account.value(), row.task().remoteId());
                read(row.flight(), row.task(), there == null ? null : there.base());
            }
        }
    }

    private static String place(Told row) {
        return row.flight().seat() + " " + row.task().remoteId();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private Known known(Net.Flight flight, RemoteTask task) {
        return known.computeIfAbsent(flight.seat() + " " + task.remoteId(), _ -> new Known());
    }

    private void read(Net.Flight flight, RemoteTask task) {
        read(flight, task, base(flight.seat() + " " + task.remoteId()));
    }

    /** @param base the copy from before it was told */
    private void read(Net.Flight flight, RemoteTask task, @Nullable BaseRow base) {
        String place = flight.seat() + " " + task.remoteId();
        Known former = known.get(place);
        beforeAnswer.putIfAbsent(place, new Before(former == null ? null : former.copy(), base));
        Known of = known(flight, task);
        boolean same = Objects.equals(of.fields.get(TaskField.UPDATED_AT), task.fields().get(TaskField.UPDATED_AT));
        if (flight.number() < of.read && !same || oracle.isLate(flight, task.remoteId())) {
            return;
        }
        of.read = Math.max(of.read, flight.number());
        if (task.complete()) {
            of.fields = task.fields();
            return;
        }
        of.fields = !same ? task.fields() : of.fields.overlaidBy(task.fields());
    }

    private void wrote(Net.Flight flight) {
        Known of = known.get(flight.seat() + " " + Oracle.remoteId(flight.send().call()));
        if (of == null) {
            return;
        }
        of.fields = of.fields.overlaidBy(switch (flight.send().call()) {
            case TaskCall.UpdateTask update -> update.changes();
            case TaskCall.ReplaceTask replace -> replace.fields();
            case TaskCall.SnoozeTask snooze -> TaskFields.builder().set(TaskField.DUE, snooze.due()).build();
            case TaskCall.ReassignTask give -> TaskFields.builder().set(TaskField.OWNER_ID, give.ownerId()).build();
            case TaskCall.CompleteTask _ -> TaskFields.builder().set(TaskField.STATUS, "completed").build();
            default -> TaskFields.NONE;
        });
    }

    @Override
    public void sent(Net.Flight flight) {
        Oracle.Carried carried = oracle.carriedBy(flight.number());
        if (carried == null) {
            return;
        }
        Map<TaskField, FieldChange> wanted = oracle.now().intents.get(carried.op()).payload().changes();
        switch (flight.send().call()) {
            case TaskCall.CreateTask create -> {
                only(create.fields(), wanted.keySet());
                create.fields().present().forEach(field -> Violation.unless(TaskFields.sameValue(field,
                        create.fields().get(field), wanted.get(field).to()), "I7", "created with another %s", field));
            }
            case TaskCall.UpdateTask update -> {
                only(update.changes(), wanted.keySet());
                update.changes().present().stream().filter(field -> isOntoOthers(field, carried)).forEach(field -> onTop(flight, field, wanted.get(field),
                        update.changes().get(field)));
            }
            case TaskCall.ReplaceTask replace -> {
                Violation.unless(!flight.seat().shop.traits.patch(), "I7", "PUT where PATCH works");
                replace.fields().present().stream().filter(field -> !isThere(flight, field, replace.fields()))
                        .forEach(field -> onTop(flight, field, wanted.getOrDefault(field,
                                same(replace.fields(), field)), replace.fields().get(field)));
            }
            case TaskCall.SnoozeTask snooze -> onTop(flight, TaskField.DUE, wanted.get(TaskField.DUE), snooze.due());
            case TaskCall.ReassignTask give -> onTop(flight, TaskField.OWNER_ID, wanted.get(TaskField.OWNER_ID),
                    give.ownerId());
            case TaskCall.CompleteTask complete -> Violation.unless(TaskFields.sameValue(TaskField.OUTCOME,
                    complete.outcome(), value(wanted, TaskField.OUTCOME)) && TaskFields.sameValue(
                    TaskField.COMPLETION_NOTES, complete.notes(), value(wanted, TaskField.COMPLETION_NOTES)), "I7",
                    "completed with other words than the person's");
            default -> { }
        }
    }

    /** Whoever finishes a task means whatever it was doing; a name beside an owner's id is not sent. */
    private static boolean isOntoOthers(TaskField field, Oracle.Carried carried) {
        return !(field == TaskField.STATUS && carried.kind().equals("COMPLETE")) && field != TaskField.OWNER_NAME;
    }

    private static Object value(Map<TaskField, FieldChange> wanted, TaskField field) {
        FieldChange change = wanted.get(field);
        return change == null ? null : change.to();
    }

    /** A whole task says again what the server has. */
    private boolean isThere(Net.Flight flight, TaskField field, TaskFields sent) {
        Known of = known.get(flight.seat() + " " + Oracle.remoteId(flight.send().call()));
        return of != null && of.fields.has(field) && TaskFields.sameValue(field, sent.get(field), of.fields.get(field));
    }

    private static FieldChange same(TaskFields fields, TaskField field) {
        return new FieldChange(fields.get(field), fields.get(field));
    }

    private static void only(TaskFields sent, Set<TaskField> wanted) {
        Violation.unless(wanted.containsAll(sent.present()), "I7", "sent %s where the person changed %s",
                sent.present(), wanted);
    }

    private void onTop(Net.Flight flight, TaskField field, FieldChange wanted, Object sent) {
        String remoteId = Oracle.remoteId(flight.send().call());
        Known of = known.get(flight.seat() + " " + remoteId);
        Violation.unless(of != null && of.fields.has(field), "I8", "%s of %s is sent on top of a copy that lacks it",
                field, remoteId);
        Object theirs = of.fields.get(field);
        boolean sound = switch (field) {
            case TAGS -> TaskFields.sameValue(field, sent, List.copyOf(tags(wanted, theirs)));
            case METADATA -> metadata(wanted, theirs).equals(Truth.map(sent));
            default -> TaskFields.sameValue(field, theirs, wanted.from())
                    && TaskFields.sameValue(field, sent, wanted.to());
        };
        Violation.unless(sound, "I8", "%s of %s: the server had %s, the person saw %s and wanted %s, sent is %s", field,
                remoteId, theirs, wanted.from(), wanted.to(), sent);
    }

    private static Set<Object> tags(FieldChange wanted, Object theirs) {
        Set<Object> merged = Truth.set(theirs);
        Set<Object> removed = Truth.set(wanted.from());
        removed.removeAll(Truth.set(wanted.to()));
        Set<Object> added = new HashSet<>(Truth.set(wanted.to()));
        added.removeAll(Truth.set(wanted.from()));
        merged.removeAll(removed);
        merged.addAll(added);
        return merged;
    }

    private static Map<String, Object> metadata(FieldChange wanted, Object theirs) {
        var merged = new LinkedHashMap<String, Object>(Truth.map(theirs));
        Map<String, Object> mine = Truth.map(wanted.to());
        for (String key : Truth.keys(wanted)) {
            Object before = Truth.map(wanted.from()).get(key);
            Object there = merged.get(key);
            Violation.unless(Objects.equals(there, before) || Objects.equals(there, mine.get(key)), "I8",
                    "metadata %s is overwritten", key);
            if (mine.containsKey(key)) {
                merged.put(key, mine.get(key));
            } else {
                merged.remove(key);
            }
        }
        return merged;
    }
}
