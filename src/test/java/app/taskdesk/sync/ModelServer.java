package app.taskdesk.sync;

import app.taskdesk.remote.Capabilities;
import app.taskdesk.remote.Dialect;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.TaskService;
import app.taskdesk.remote.Written;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A small Talking Shops in memory, whose answers a test can spoil; its clock is the test's, or ahead of it. */
final class ModelServer implements TaskService {

    /** What happens to one call that matches. */
    private record Spoil(Predicate<TaskCall<?>> which, boolean apply, @Nullable RemoteFailure failure,
            @Nullable Duration retryAfter, Runnable first) {
    }

    private final VirtualTime time;
    private final Map<String, TaskFields> tasks = new LinkedHashMap<>();
    private final List<Spoil> spoils = new ArrayList<>();
    final List<TaskCall<?>> calls = new ArrayList<>();
    private int lastId;
    private long lastStamp;
    Duration ahead = Duration.ZERO;
    boolean sparse;
    boolean hidesAll;
    boolean unsorted;
    boolean keepsMetadata = true;
    boolean refusesUndocumentedOrders;
    boolean tellsTime = true;
    /** Rows on the first page that are no tasks. */
    int oddRows;
    /** Tasks that the server counts and does not list. */
    int countedOnly;
    boolean hasNoPatch;
    boolean listsNothingReadable;
    /** Calls that are answered 500, and nothing is done. */
    Predicate<TaskCall<?>> refuses = _ -> false;
    @Nullable RemoteFailure always;
    Dialect dialect = DIALECT;

    ModelServer(VirtualTime time) {
        this.time = time;
    }

    /** As Talking Shops speaks, unless a test says otherwise. */
    static final Dialect DIALECT = new Dialect(true,
            EnumSet.of(TaskField.TITLE, TaskField.DESCRIPTION, TaskField.PRIORITY, TaskField.DUE, TaskField.TAGS),
            EnumSet.of(TaskField.PRIORITY), EnumSet.noneOf(Abilities.Verb.class), true, Dialect.Paging.NUMBERED,
            EnumSet.of(ListQuery.Sort.DUE, ListQuery.Sort.CREATED_AT, ListQuery.Sort.UPDATED_AT));

    @Override
    public Capabilities capabilities() {
        var fields = EnumSet.of(TaskField.TITLE, TaskField.DESCRIPTION, TaskField.PRIORITY, TaskField.DUE,
                TaskField.TAGS, TaskField.METADATA, TaskField.STATUS);
        return new Capabilities(new Abilities(List.of(), List.of(), List.of(), List.of(), fields, fields,
                EnumSet.allOf(Abilities.Verb.class)), EnumSet.allOf(Capabilities.Report.class), 100, dialect);
    }

    /** Another person makes a task. */
    String make(TaskFields fields) {
        String id = "r%04d".formatted(++lastId);
        tasks.put(id, TaskFields.builder().set(TaskField.TITLE, "Task " + lastId)
                .set(TaskField.STATUS, "not_started").set(TaskField.PRIORITY, "normal").set(TaskField.DUE, null)
                .set(TaskField.OWNER_ID, "a1").set(TaskField.SNOOZE_COUNT, 0L).set(TaskField.TAGS, List.of())
                .set(TaskField.METADATA, Map.of()).set(TaskField.CREATED_AT, stamp()).build().overlaidBy(fields));
        return changed(id);
    }

    void makeMany(int count) {
        for (int i = 0; i < count; i++) {
            make(TaskFields.NONE);
        }
    }

    /** Another person changes a task. */
    void change(String id, TaskField field, @Nullable Object value) {
        tasks.computeIfPresent(id, (_, fields) -> fields.with(field, value));
        changed(id);
    }

    void delete(String id) {
        tasks.remove(id);
    }

    TaskFields task(String id) {
        return java.util.Objects.requireNonNull(tasks.get(id));
    }

    Map<String, TaskFields> tasks() {
        return tasks;
    }

    List<TaskFields> titled(String title) {
        return tasks.values().stream().filter(task -> title.equals(task.text(TaskField.TITLE))).toList();
    }

    /** The next matching call is applied, and its answer lost. */
    void loseAnswer(Class<?> kind) {
        spoils.add(new Spoil(kind::isInstance, true, new RemoteFailure.NoAnswer("reset"), null, () -> { }));
    }

    /** The next matching call is not applied and fails so. */
    void fail(Class<?> kind, RemoteFailure failure) {
        fail(kind, failure, null);
    }

    void fail(Class<?> kind, RemoteFailure failure, @Nullable Duration retryAfter) {
        spoils.add(new Spoil(kind::isInstance, false, failure, retryAfter, () -> { }));
    }

    /** Somebody else is quicker than the next matching call. */
    void before(Class<?> kind, Runnable first) {
        spoils.add(new Spoil(kind::isInstance, true, null, null, first));
    }

    long count(Class<?> kind) {
        return calls.stream().filter(kind::isInstance).count();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> RemoteReply<R> call(TaskCall<R> call) {
        calls.add(call);
        if (refuses.test(call)) {
            var broken = new RemoteFailure.ServerTrouble(500, "oops");
            return new RemoteReply.Failure<>(broken, headers(broken, null));
        }
        if (always != null) {
            return new RemoteReply.Failure<>(always, always instanceof RemoteFailure.NotSent ? ReplyHeaders.NONE
                    : headers(null));
        }
        Spoil spoil = spoils.stream().filter(one -> one.which().test(call)).findFirst().orElse(null);
        if (spoil == null) {
            return (RemoteReply<R>) answer(call);
        }
        spoils.remove(spoil);
        spoil.first().run();
        RemoteReply<?> answer = spoil.apply() ? answer(call) : null;
        return spoil.failure() == null ? (RemoteReply<R>) java.util.Objects.requireNonNull(answer)
                : new RemoteReply.Failure<>(spoil.failure(), headers(spoil.failure(), spoil.retryAfter()));
    }

    private ReplyHeaders headers(RemoteFailure failure, @Nullable Duration retryAfter) {
        int status = switch (failure) {
            case RemoteFailure.NotSent _, RemoteFailure.NoAnswer _ -> 0;
            case RemoteFailure.ProtocolError odd -> odd.status();
            case RemoteFailure.ServerTrouble trouble -> trouble.status();
            case RemoteFailure.SlowDown _ -> 429;
            case RemoteFailure.Unauthorized no -> no.status();
            case RemoteFailure.NotFound _ -> 404;
            case RemoteFailure.Refused refused -> refused.status();
        };
        return status == 0 ? ReplyHeaders.NONE : headers(retryAfter).withStatus(status);
    }

    private ReplyHeaders headers(@Nullable Duration retryAfter) {
        if (!tellsTime) {
            return new ReplyHeaders(null, retryAfter, null, null, null);
        }
        Instant date = Instant.ofEpochSecond(time.now().plus(ahead).getEpochSecond());
        return new ReplyHeaders(date, retryAfter, null, null, null);
    }

    private RemoteReply<?> answer(TaskCall<?> call) {
        Object value = switch (call) {
            case TaskCall.ListTasks list when refusesUndocumentedOrders && list.query().sort() != ListQuery.Sort.DUE ->
                new RemoteFailure.Refused(400, "ValidationError", "unknown sort", List.of());
            case TaskCall.ListTasks _ when listsNothingReadable -> new RemoteFailure.ProtocolError(200, "no list");
            case TaskCall.ListTasks list when hidesAll ->
                    new TaskPage(List.of(), 0, list.query().page(), list.query().limit(), 0);
            case TaskCall.ListTasks list -> page(list.query());
            case TaskCall.GetTask get -> tasks.containsKey(get.remoteId())
                    ? new RemoteTask(get.remoteId(), task(get.remoteId()), true) : missing();
            case TaskCall.CreateTask create -> create(create);
            case TaskCall.UpdateTask _ when hasNoPatch -> missing();
            case TaskCall.UpdateTask update -> write(update.remoteId(), update.changes());
            case TaskCall.ReplaceTask replace -> write(replace.remoteId(), replace.fields());
            case TaskCall.CompleteTask complete -> complete(complete);
            case TaskCall.ReassignTask give -> write(give.remoteId(), TaskFields.builder()
                    .set(TaskField.OWNER_ID, give.ownerId()).set(TaskField.OWNER_NAME, give.ownerName()).build());
            case TaskCall.SnoozeTask snooze -> snooze(snooze);
            case TaskCall.DeleteTask delete -> tasks.remove(delete.remoteId()) == null ? missing() : Written.ACCEPTED;
            case TaskCall.GetStats _, TaskCall.GetAnalytics _, TaskCall.ListCustomerTasks _ ->
                new RemoteFailure.Refused(400, null, "not here", List.of());
        };
        return value instanceof RemoteFailure failure ? new RemoteReply.Failure<>(failure, headers(failure, null))
                : new RemoteReply.Success<>(value, headers(null).withStatus(200));
    }

    private static RemoteFailure missing() {
        return new RemoteFailure.NotFound("Task not found");
    }

    private TaskPage page(ListQuery query) {
        TaskField key = query.sort() == ListQuery.Sort.CREATED_AT ? TaskField.CREATED_AT : TaskField.UPDATED_AT;
        Comparator<Map.Entry<String, TaskFields>> order = Comparator.comparing(
                task -> java.util.Objects.requireNonNull(task.getValue().instant(key)));
        order = order.thenComparing(Map.Entry::getKey);
        boolean descending = unsorted && key == TaskField.UPDATED_AT ? !query.descending() : query.descending();
        List<RemoteTask> rows = tasks.entrySet().stream().sorted(descending ? order.reversed() : order)
                .skip((long) (query.page() - 1) * query.limit()).limit(query.limit())
                .map(task -> new RemoteTask(task.getKey(), sparse ? sparse(task.getValue()) : task.getValue(), !sparse))
                .toList();
        return new TaskPage(rows, tasks.size() + oddRows + countedOnly, query.page(), query.limit(),
                query.page() == 1 ? oddRows : 0);
    }

    private static TaskFields sparse(TaskFields fields) {
        return fields.without(TaskField.METADATA).without(TaskField.TAGS).without(TaskField.DESCRIPTION)
                .without(TaskField.SNOOZE_COUNT);
    }

    private Object create(TaskCall.CreateTask create) {
        var metadata = new LinkedHashMap<>(create.fields().object(TaskField.METADATA));
        metadata.put(OwnMetadata.OPERATION, create.operation().toString());
        String id = make(create.fields().with(TaskField.METADATA, keepsMetadata ? metadata : Map.of()));
        return new RemoteTask(id, task(id), true);
    }

    private Object write(String id, TaskFields changes) {
        if (!tasks.containsKey(id)) {
            return missing();
        }
        TaskFields before = task(id);
        TaskFields after = before.overlaidBy(changes);
        tasks.put(id, isDone(before) && !isDone(after) ? after.with(TaskField.OUTCOME, null)
                .with(TaskField.COMPLETION_NOTES, null).with(TaskField.COMPLETED_AT, null) : after);
        changed(id);
        return Written.ACCEPTED;
    }

    private static boolean isDone(TaskFields task) {
        return "completed".equals(task.text(TaskField.STATUS));
    }

    private Object complete(TaskCall.CompleteTask complete) {
        TaskFields task = tasks.get(complete.remoteId());
        if (task == null) {
            return missing();
        }
        String status = task.text(TaskField.STATUS);
        if ("completed".equals(status) || "deferred".equals(status)) {
            return new RemoteFailure.Refused(400, "ValidationError", "Task is already " + status, List.of());
        }
        return write(complete.remoteId(), TaskFields.builder().set(TaskField.STATUS, "completed")
                .set(TaskField.OUTCOME, complete.outcome()).set(TaskField.COMPLETION_NOTES, complete.notes())
                .set(TaskField.COMPLETED_AT, time.now().plus(ahead)).build());
    }

    private Object snooze(TaskCall.SnoozeTask snooze) {
        TaskFields task = tasks.get(snooze.remoteId());
        if (task == null) {
            return missing();
        }
        long count = task.number(TaskField.SNOOZE_COUNT) + 1;
        write(snooze.remoteId(), TaskFields.builder().set(TaskField.DUE, snooze.due())
                .set(TaskField.SNOOZED_UNTIL, snooze.due()).set(TaskField.SNOOZE_COUNT, count).build());
        return new Written(null, count);
    }

    private String changed(String id) {
        tasks.put(id, task(id).with(TaskField.UPDATED_AT, stamp()));
        return id;
    }

    private Instant stamp() {
        long micros = time.now().plus(ahead).toEpochMilli() * 1_000;
        lastStamp = Math.max(lastStamp + 1, micros);
        return Instant.EPOCH.plusNanos(lastStamp * 1_000);
    }
}
