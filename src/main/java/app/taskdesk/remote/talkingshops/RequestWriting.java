package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.Written;
import app.taskdesk.remote.http.RequestPath;
import app.taskdesk.remote.wire.Plan;
import app.taskdesk.remote.wire.WireTime;
import app.taskdesk.task.TaskFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns each call into its request and the way to read its reply (facts.md 3.2). */
final class RequestWriting {

    private static final int LONG_LIST = 50;

    private final ServerAddress address;

    RequestWriting(ServerAddress address) {
        this.address = address;
    }

    /** Fails with IllegalArgumentException for what cannot be sent. */
    Plan<?> plan(TaskCall<?> call) {
        return switch (call) {
            case TaskCall.ListTasks(ListQuery query) ->
                Plan.get(list(query), ReplyReading::page).asLongList(query.limit() > LONG_LIST);
            case TaskCall.GetTask(String id) -> Plan.get(task(id), json -> ReplyReading.TASKS.task(json, id));
            case TaskCall.CreateTask create ->
                Plan.write("POST", tasks(), BodyWriting.create(create), ReplyReading::created);
            case TaskCall.UpdateTask(String id, TaskFields changes) ->
                write("PATCH", task(id), BodyWriting.update(changes));
            case TaskCall.ReplaceTask(String id, TaskFields fields) ->
                write("PUT", task(id), BodyWriting.replace(fields));
            case TaskCall.CompleteTask complete ->
                write("POST", task(complete.remoteId()).word("complete"), BodyWriting.complete(complete));
            case TaskCall.ReassignTask reassign ->
                write("POST", task(reassign.remoteId()).word("reassign"), BodyWriting.reassign(reassign));
            case TaskCall.SnoozeTask snooze ->
                write("POST", task(snooze.remoteId()).word("snooze"), BodyWriting.snooze(snooze));
            case TaskCall.DeleteTask(String id) -> write("DELETE", task(id), null);
            case TaskCall.GetStats(String ownerId) ->
                Plan.get(tasks().word("stats").with("ownerId", ownerId), FiguresReading::stats);
            case TaskCall.GetAnalytics analytics -> Plan.get(analytics(analytics), FiguresReading::analytics);
            case TaskCall.ListCustomerTasks(String customerId, int page, int limit) ->
                Plan.get(paged(tasks().word("customer").id(customerId), page, limit), ReplyReading::page);
        };
    }

    private RequestPath tasks() {
        return RequestPath.under(address).word("tasks");
    }

    private RequestPath task(String id) {
        return tasks().id(id);
    }

    private static Plan<?> write(String method, RequestPath path, byte @Nullable [] body) {
        return Plan.write(method, path, body, ReplyReading::written).orEmpty(Written.ACCEPTED);
    }

    private RequestPath list(ListQuery query) {
        ListQuery.Filter filter = query.filter();
        return paged(tasks(), query.page(), query.limit())
                .with("sort", sort(query.sort()))
                .with("sortDirection", query.sort() == ListQuery.Sort.ANY ? null
                        : query.descending() ? "desc" : "asc")
                .with("ownerId", filter.ownerId())
                .with("queueId", filter.queueId())
                .with("status", filter.status())
                .with("priority", filter.priority())
                .with("relatedCustomerId", filter.customerId())
                .with("linkedEntityType", filter.linkedEntityType())
                .with("linkedEntityId", filter.linkedEntityId())
                .with("linkedPipelineId", filter.linkedPipelineId())
                .with("dueBefore", time(filter.dueBefore()))
                .with("dueAfter", time(filter.dueAfter()))
                .with("overdue", filter.overdue() ? "true" : null)
                .with("search", filter.search());
    }

    private RequestPath analytics(TaskCall.GetAnalytics call) {
        return tasks().word("analytics").with("startDate", time(call.start())).with("endDate", time(call.end()))
                .with("ownerId", call.ownerId());
    }

    private static RequestPath paged(RequestPath path, int page, int limit) {
        if (page < 1 || limit < 1 || limit > TalkingShopsOffer.MOST_ROWS) {
            throw new IllegalArgumentException("pages count from 1 and hold 1 to " + TalkingShopsOffer.MOST_ROWS);
        }
        return path.with("page", page).with("limit", limit);
    }

    private static @Nullable String sort(ListQuery.Sort sort) {
        return switch (sort) {
            case DUE -> "dueDate";
            case CREATED_AT -> "created_at";
            case UPDATED_AT -> "updated_at";
            case ANY -> null;
        };
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : WireTime.of(instant);
    }
}
