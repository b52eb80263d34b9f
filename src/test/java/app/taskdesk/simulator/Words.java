package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.stream.Collectors;

/** Puts calls and replies into a line of a schedule's story. */
final class Words {

    private Words() {
    }

    static String of(TaskCall<?> call) {
        return switch (call) {
            case TaskCall.ListTasks list -> "list " + list.query().sort() + (list.query().descending() ? " desc" : "")
                    + " page " + list.query().page() + " of " + list.query().limit();
            case TaskCall.GetTask get -> "get " + get.remoteId();
            case TaskCall.CreateTask create -> "create " + op(create.operation()) + " " + of(create.fields());
            case TaskCall.UpdateTask update -> "patch " + update.remoteId() + " " + of(update.changes());
            case TaskCall.ReplaceTask replace -> "put " + replace.remoteId() + " " + of(replace.fields());
            case TaskCall.CompleteTask complete -> "complete " + complete.remoteId() + " " + complete.outcome();
            case TaskCall.ReassignTask give -> "reassign " + give.remoteId() + " to " + give.ownerId();
            case TaskCall.SnoozeTask snooze -> "snooze " + snooze.remoteId() + " to " + snooze.due();
            case TaskCall.DeleteTask delete -> "delete " + delete.remoteId();
            case TaskCall.GetStats _, TaskCall.GetAnalytics _, TaskCall.ListCustomerTasks _ -> "figures";
        };
    }

    static String op(Object operation) {
        return operation.toString().substring(0, 8);
    }

    static String of(TaskFields fields) {
        return fields.present().stream().filter(field -> fields.get(field) != null)
                .map(field -> field + "=" + fields.get(field)).collect(Collectors.joining(" ", "{", "}"));
    }

    static String of(RemoteReply<?> reply) {
        return switch (reply) {
            case RemoteReply.Failure<?> failed -> failed.failure().toString()
                    + (failed.headers().retryAfter() == null ? "" : " after " + failed.headers().retryAfter());
            case RemoteReply.Success<?> done -> done.value() instanceof TaskPage page
                    ? page.tasks().size() + " of " + page.total() + page.tasks().stream().map(Words::brief).toList()
                    : done.value() instanceof RemoteTask task ? brief(task) : "done";
        };
    }

    private static String brief(RemoteTask task) {
        return task.remoteId() + (task.complete() ? "" : "~") + " " + task.fields().text(TaskField.TITLE) + "@"
                + task.fields().instant(TaskField.UPDATED_AT);
    }
}
