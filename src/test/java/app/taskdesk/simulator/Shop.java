package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.Written;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskStats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A second, independent reading of the vendor's rules (facts.md 2 to 4): one workspace in memory, with the whole
 * history of every task and of who changed it. Answers are values or {@link RemoteFailure}s; losing them is the
 * network's affair.
 */
class Shop {

    /** A state of a task at the server; null fields say that it was deleted. */
    record Version(long at, @Nullable TaskFields fields) {
    }

    /**
     * A change that one request, or somebody else, made.
     *
     * @param request the number of our request; 0 for others'
     */
    record Effect(long request, long at, String remoteId, String kind) {
    }

    private final SimTime time;
    private final String prefix;
    final Traits traits;
    final Listing listing;
    private final Values values;
    private final Map<String, TaskFields> tasks = new LinkedHashMap<>();
    private final Map<String, List<Version>> history = new LinkedHashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private int lastId;
    private long shift;
    private long lastStamp;
    private long request;

    Shop(SimTime time, String prefix, Traits traits) {
        this.time = time;
        this.prefix = prefix;
        this.traits = traits;
        this.listing = new Listing(this);
        this.values = Values.of(traits.provider());
    }

    static Shop of(SimTime time, String prefix, Traits traits) {
        return switch (traits.provider()) {
            case TALKING_SHOPS -> new Shop(time, prefix, traits);
            case PERISKOPE -> new PeriskopeShop(time, prefix, traits);
        };
    }

    /** What people at it type. */
    Values values() {
        return values;
    }

    Map<String, TaskFields> tasks() {
        return tasks;
    }

    List<Version> history(String remoteId) {
        return history.getOrDefault(remoteId, List.of());
    }

    List<Effect> effects() {
        return effects;
    }

    void setClock(long millisAhead) {
        shift = millisAhead;
    }

    Instant now() {
        return time.real().plusMillis(shift);
    }

    /** Does what one request of ours asks. */
    Object answer(TaskCall<?> call, long number) {
        request = number;
        try {
            return answer(call);
        } finally {
            request = 0;
        }
    }

    Object answer(TaskCall<?> call) {
        return switch (call) {
            case TaskCall.ListTasks list -> listing.page(list.query());
            case TaskCall.GetTask get -> on(get.remoteId(), task -> new RemoteTask(get.remoteId(), task, true));
            case TaskCall.CreateTask create -> create(create);
            case TaskCall.UpdateTask update -> traits.patch() ? put(update.remoteId(), update.changes(), "update")
                    : refused(405, "no PATCH here");
            case TaskCall.ReplaceTask replace -> put(replace.remoteId(), replace.fields(), "replace");
            case TaskCall.CompleteTask complete -> on(complete.remoteId(), task -> complete(complete, task));
            case TaskCall.ReassignTask give -> reassign(give.remoteId(), give.ownerId(), give.ownerName());
            case TaskCall.SnoozeTask snooze -> on(snooze.remoteId(), task -> snooze(snooze, task));
            case TaskCall.DeleteTask delete -> on(delete.remoteId(), _ -> remove(delete.remoteId()));
            case TaskCall.GetStats _ -> new TaskStats(tasks.size(), 0, 0, 0, 0);
            case TaskCall.GetAnalytics _, TaskCall.ListCustomerTasks _ ->
                refused(400, "not asked for here");
        };
    }

    /** What it says to a change that it will not take. */
    RemoteFailure refusal() {
        return new RemoteFailure.Refused(400, "ValidationError", "not like this", List.of("title: odd"));
    }

    static RemoteFailure refused(int status, String words) {
        return new RemoteFailure.Refused(status, "ValidationError", words, List.of());
    }

    Object on(String id, java.util.function.Function<TaskFields, Object> work) {
        TaskFields task = tasks.get(id);
        return task == null ? new RemoteFailure.NotFound("Task not found") : work.apply(task);
    }

    /** Somebody makes a task. */
    String make(TaskFields given) {
        var fields = TaskFields.builder();
        for (TaskField field : Wire.TOLD) {
            fields.set(field, null);
        }
        fields.set(TaskField.STATUS, "not_started").set(TaskField.PRIORITY, "normal").set(TaskField.CATEGORY, "other")
                .set(TaskField.SNOOZE_COUNT, 0L).set(TaskField.TAGS, List.of()).set(TaskField.METADATA, Map.of())
                .set(TaskField.COLLABORATORS, List.of()).set(TaskField.UNKNOWN, Map.of());
        return add(claimed(fields.build().overlaidBy(given)));
    }

    /** Gives a task its id and its stamps. */
    String add(TaskFields made) {
        String id = "%s%04d".formatted(prefix, ++lastId);
        keep(id, made.with(TaskField.CREATED_AT, stamp()), "create");
        return id;
    }

    private TaskFields claimed(TaskFields task) {
        String owner = task.text(TaskField.OWNER_ID);
        boolean queued = task.text(TaskField.QUEUE_ID) != null;
        return task.toBuilder().set(TaskField.CLAIM_STATUS, owner != null ? "claimed" : queued ? "queued" : "unassigned")
                .set(TaskField.CLAIMED_AT, owner == null ? null : now())
                .set(TaskField.CLAIMED_BY, owner).build();
    }

    private Object create(TaskCall.CreateTask create) {
        String title = create.fields().text(TaskField.TITLE);
        if (title == null || title.isEmpty()) {
            return refused(400, "title is required");
        }
        var metadata = new LinkedHashMap<>(create.fields().object(TaskField.METADATA));
        metadata.put("taskdesk_op", create.operation().toString());
        String id = make(create.fields().with(TaskField.METADATA, traits.echoes() ? metadata : Map.of()));
        return new RemoteTask(id, tasks.get(id), true);
    }

    /** Another client finishes it. */
    void finish(String id, String outcome) {
        on(id, task -> complete(new TaskCall.CompleteTask(id, outcome, null), task));
    }

    /** Another client snoozes it. */
    void move(String id, Instant due) {
        on(id, task -> snooze(new TaskCall.SnoozeTask(id, due, true), task));
    }

    /** Another client puts it aside. */
    void defer(String id) {
        put(id, TaskFields.builder().set(TaskField.STATUS, "deferred").build(), "other");
    }

    /** PATCH and PUT alike leave what they do not name; metadata is replaced whole. */
    Object put(String id, TaskFields changes, String kind) {
        return on(id, task -> {
            keep(id, task.overlaidBy(changes), kind);
            return Written.ACCEPTED;
        });
    }

    private Object complete(TaskCall.CompleteTask complete, TaskFields task) {
        String status = task.text(TaskField.STATUS);
        if ("completed".equals(status) || "deferred".equals(status)) {
            return refused(400, "Task is already " + status);
        }
        keep(complete.remoteId(), task.toBuilder().set(TaskField.STATUS, "completed")
                .set(TaskField.OUTCOME, complete.outcome()).set(TaskField.COMPLETION_NOTES, complete.notes())
                .set(TaskField.COMPLETED_AT, now()).build(), "complete");
        return Written.ACCEPTED;
    }

    Object reassign(String id, @Nullable String owner, @Nullable String name) {
        return on(id, task -> {
            keep(id, claimed(task.with(TaskField.OWNER_ID, owner).with(TaskField.OWNER_NAME, name)), "reassign");
            return Written.ACCEPTED;
        });
    }

    private Object snooze(TaskCall.SnoozeTask snooze, TaskFields task) {
        if ("completed".equals(task.text(TaskField.STATUS))) {
            return refused(400, "Task is completed");
        }
        long count = task.number(TaskField.SNOOZE_COUNT) + 1;
        keep(snooze.remoteId(), task.toBuilder().set(TaskField.DUE, snooze.due())
                .set(TaskField.SNOOZED_UNTIL, snooze.due()).set(TaskField.SNOOZE_COUNT, count).build(), "snooze");
        return new Written(null, count);
    }

    Object remove(String id) {
        tasks.remove(id);
        note(id, null, "delete");
        return Written.ACCEPTED;
    }

    void keep(String id, TaskFields fields, String kind) {
        TaskFields stamped = inOwnOrder(fields).with(TaskField.UPDATED_AT, stamp());
        tasks.put(id, stamped);
        note(id, stamped, kind);
    }

    /** Tags are a set: they come back in another order than they were sent in. */
    private static TaskFields inOwnOrder(TaskFields fields) {
        List<Object> tags = List.copyOf(fields.list(TaskField.TAGS));
        return tags.size() < 2 ? fields : fields.with(TaskField.TAGS,
                tags.stream().sorted(Comparator.comparing(String::valueOf).reversed()).toList());
    }

    /** Somebody's clock was wrong: the task's stamp lies ahead of all others. */
    void stampAhead(String id, long millis) {
        tasks.computeIfPresent(id, (_, task) -> task.with(TaskField.UPDATED_AT, now().plusMillis(millis)));
        note(id, tasks.get(id), "stamp");
    }

    private void note(String id, @Nullable TaskFields fields, String kind) {
        history.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Version(time.now(), fields));
        effects.add(new Effect(request, time.now(), id, kind));
    }

    /** Coarse stamps may be equal; fine ones never are. */
    private Instant stamp() {
        long millis = now().toEpochMilli();
        if (traits.stampMillis() > 1) {
            return Instant.ofEpochMilli(millis - Math.floorMod(millis, traits.stampMillis()));
        }
        lastStamp = Math.max(lastStamp + 1, millis * 1_000);
        return Instant.EPOCH.plusNanos(lastStamp * 1_000);
    }
}
