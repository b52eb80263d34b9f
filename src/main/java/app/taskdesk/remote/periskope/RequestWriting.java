package app.taskdesk.remote.periskope;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.Written;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.remote.http.RequestPath;
import app.taskdesk.remote.wire.Plan;
import app.taskdesk.task.TaskFields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns each call into its request and the way to read its reply (facts.md 3.1). */
final class RequestWriting {

    private static final int LONG_LIST = 50;

    private final ServerAddress address;
    private final BodyWriting bodies;

    RequestWriting(ServerAddress address, @Nullable String email) {
        this.address = address;
        this.bodies = new BodyWriting(email);
    }

    /** Fails with IllegalArgumentException for what cannot be sent. */
    Plan<?> plan(TaskCall<?> call) {
        return switch (call) {
            case TaskCall.ListTasks(ListQuery query) ->
                Plan.get(list(query), ReplyReading::page).asLongList(query.limit() > LONG_LIST);
            case TaskCall.GetTask(String id) -> Plan.get(tasks().id(id), json -> Words.TASKS.task(json, id));
            case TaskCall.CreateTask(UUID _, TaskFields fields) ->
                Plan.write("POST", tasks().word("create"), bodies.create(fields), ReplyReading::task);
            case TaskCall.UpdateTask(String id, TaskFields changes) ->
                Plan.write("PATCH", tasks().id(id), bodies.update(changes), json -> written(json, id));
            case TaskCall.ReplaceTask _, TaskCall.CompleteTask _, TaskCall.ReassignTask _, TaskCall.SnoozeTask _,
                    TaskCall.DeleteTask _, TaskCall.GetStats _, TaskCall.GetAnalytics _,
                    TaskCall.ListCustomerTasks _ ->
                throw new IllegalArgumentException("there is no such request there");
        };
    }

    private static Written written(JsonReader json, String id) throws MalformedReply {
        RemoteTask task = Words.TASKS.task(json, id);
        return new Written(task, -1);
    }

    private RequestPath tasks() {
        return RequestPath.under(address).word("tasks");
    }

    /** Place and length are always told, since the documents disagree on what silence means (facts.md 1.3). */
    private RequestPath list(ListQuery query) {
        if (query.after() < 0 || query.limit() < 1 || query.limit() > PeriskopeOffer.MOST_ROWS) {
            throw new IllegalArgumentException("pages hold 1 to " + PeriskopeOffer.MOST_ROWS);
        }
        if (!query.filter().equals(ListQuery.Filter.NONE)) {
            throw new IllegalArgumentException("there are no filters there");
        }
        return tasks().with("offset", query.after()).with("limit", query.limit());
    }
}
