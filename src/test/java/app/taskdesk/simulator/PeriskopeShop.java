package app.taskdesk.simulator;

import app.taskdesk.remote.FieldProblem;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.Written;
import app.taskdesk.remote.periskope.Sayable;
import app.taskdesk.simulator.Traits.Counted.Order;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A second, independent reading of Periskope's rules (facts.md 1): tasks are changed by PATCH alone, which answers with
 * the whole task; nothing marks a create; listings are cut by offset and limit, and tell no count to rely on.
 */
final class PeriskopeShop extends Shop {

    static final String ME = "sara@lumen.example";
    private static final String COLLEAGUE = "ali@lumen.example";
    private static final String NOBODY = "api";
    private static final String ENDING = "@c.us";

    private final Traits.Counted open;

    PeriskopeShop(SimTime time, String prefix, Traits traits) {
        super(time, prefix, traits);
        this.open = Objects.requireNonNull(traits.counted());
    }

    private String mySignature() {
        return open.signed() ? ME : NOBODY;
    }

    @Override
    Object answer(TaskCall<?> call) {
        try {
            Sayable.check(call, open.signed() ? ME : null);
        } catch (IllegalArgumentException e) {
            throw new Violation("wire", "the adapter cannot say " + Words.of(call) + ": " + e.getMessage(), e);
        }
        return switch (call) {
            case TaskCall.ListTasks list -> page(list.query());
            case TaskCall.GetTask get -> on(get.remoteId(), task -> new RemoteTask(get.remoteId(), task, true));
            case TaskCall.CreateTask create -> create(create.fields());
            case TaskCall.UpdateTask update -> patch(update.remoteId(), update.changes(), mySignature(), "update");
            case TaskCall.ReplaceTask _, TaskCall.CompleteTask _, TaskCall.ReassignTask _, TaskCall.SnoozeTask _,
                    TaskCall.DeleteTask _, TaskCall.GetStats _, TaskCall.GetAnalytics _,
                    TaskCall.ListCustomerTasks _ ->
                throw new Violation("wire", "there is no request to " + Words.of(call));
        };
    }

    @Override
    RemoteFailure refusal() {
        return new RemoteFailure.Refused(422, "VALIDATION_ERROR", "not like this", List.of("title: odd"),
                List.of(new FieldProblem("title", TaskField.TITLE, "odd")));
    }

    private Object create(TaskFields given) {
        String title = given.text(TaskField.TITLE);
        if (title == null || title.isEmpty()) {
            return refusal();
        }
        String id = make(given, mySignature());
        return new RemoteTask(id, tasks().get(id), true);
    }

    @Override
    String make(TaskFields given) {
        return make(given, COLLEAGUE);
    }

    private String make(TaskFields given, String author) {
        var fields = TaskFields.builder();
        Wire.TOLD_BY_PERISKOPE.forEach(field -> fields.set(field, null));
        fields.set(TaskField.STATUS, "not_started").set(TaskField.PRIORITY, "normal").set(TaskField.CATEGORY, "todo")
                .set(TaskField.CREATED_BY, author).set(TaskField.UPDATED_BY, author).set(TaskField.UNKNOWN, Map.of());
        return add(linked(fields.build().overlaidBy(given.without(TaskField.OWNER_NAME))));
    }

    /** What is read of an association is more than what was sent; a chat's id may come back in another form. */
    private TaskFields linked(TaskFields task) {
        String type = Objects.requireNonNull(task.text(TaskField.CATEGORY));
        if (type.equals("todo")) {
            return task;
        }
        var association = new LinkedHashMap<String, Object>();
        association.put("type", type);
        String chat = type.equals("chat") ? task.text(TaskField.CHAT_ID) : "491700" + type.length() + ENDING;
        String told = open.bareChat() ? Objects.requireNonNull(chat).replace(ENDING, "") : chat;
        association.put("chat_id", told);
        if (!type.equals("chat")) {
            association.put(type + "_id", task.get(type.equals("message") ? TaskField.MESSAGE_ID
                    : TaskField.TICKET_ID));
        }
        return task.with(TaskField.CHAT_ID, told).with(TaskField.ASSOCIATION, association);
    }

    @Override
    Object put(String id, TaskFields changes, String kind) {
        return patch(id, changes, COLLEAGUE, kind);
    }

    @Override
    void finish(String id, String outcome) {
        put(id, TaskFields.builder().set(TaskField.STATUS, "completed").build(), "other");
    }

    @Override
    void move(String id, Instant due) {
        put(id, TaskFields.builder().set(TaskField.DUE, due).build(), "other");
    }

    @Override
    void defer(String id) {
        put(id, TaskFields.builder().set(TaskField.STATUS, "not_started").build(), "other");
    }

    @Override
    Object reassign(String id, @Nullable String owner, @Nullable String name) {
        return put(id, TaskFields.builder().set(TaskField.OWNER_ID, owner).build(), "other");
    }

    private Object patch(String id, TaskFields changes, String author, String kind) {
        return on(id, task -> {
            keep(id, closed(task, task.overlaidBy(changes.without(TaskField.OWNER_NAME)), author)
                    .with(TaskField.UPDATED_BY, author), kind);
            return new Written(new RemoteTask(id, tasks().get(id), true), -1);
        });
    }

    private TaskFields closed(TaskFields before, TaskFields after, String author) {
        boolean was = "completed".equals(before.text(TaskField.STATUS));
        boolean is = "completed".equals(after.text(TaskField.STATUS));
        return was == is ? after : after.with(TaskField.COMPLETED_AT, is ? now() : null)
                .with(TaskField.COMPLETED_BY, is ? author : null);
    }

    private TaskPage page(ListQuery query) {
        long skipped = open.fromOne() ? Math.max(0, query.after() - 1) : query.after();
        int limit = Math.min(query.limit(), traits.pageLimit());
        List<RemoteTask> rows = tasks().entrySet().stream().sorted(order()).skip(skipped).limit(limit)
                .map(task -> new RemoteTask(task.getKey(), task.getValue().without(TaskField.UNKNOWN), true)).toList();
        return new TaskPage(rows, -1, 0, 0, 0);
    }

    private Comparator<Map.Entry<String, TaskFields>> order() {
        Comparator<Map.Entry<String, TaskFields>> byId = Map.Entry.comparingByKey();
        Order order = open.order();
        if (order == Order.BY_ID) {
            return byId;
        }
        TaskField key = order == Order.LAST_CHANGED_FIRST ? TaskField.UPDATED_AT : TaskField.CREATED_AT;
        Comparator<Map.Entry<String, TaskFields>> byTime = Comparator.comparing(task ->
                Objects.requireNonNull(task.getValue().instant(key)));
        return (order == Order.OLDEST_FIRST ? byTime : byTime.reversed()).thenComparing(byId);
    }
}
