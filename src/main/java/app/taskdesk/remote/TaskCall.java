package app.taskdesk.remote;

import app.taskdesk.task.TaskAnalytics;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskStats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a provider, one record for each endpoint. An immutable value, so that the engine can name a
 * request before anything is sent.
 *
 * @param <R> what a successful reply holds
 */
public sealed interface TaskCall<R> {

    /** One page of a listing. */
    record ListTasks(ListQuery query) implements TaskCall<TaskPage> {
    }

    /** The full task by its server id. */
    record GetTask(String remoteId) implements TaskCall<RemoteTask> {
    }

    /**
     * Creates a task.
     *
     * @param operation carried in the task where the provider has room for it ({@code sync.md} 2.4)
     */
    record CreateTask(UUID operation, TaskFields fields) implements TaskCall<RemoteTask> {
    }

    /** Changes the given fields and no others. */
    record UpdateTask(String remoteId, TaskFields changes) implements TaskCall<Written> {
    }

    /** Replaces: the provider's PUT, used only where it proved to have no PATCH. */
    record ReplaceTask(String remoteId, TaskFields fields) implements TaskCall<Written> {
    }

    /** Finishes a task. */
    record CompleteTask(String remoteId, @Nullable String outcome, @Nullable String notes)
            implements TaskCall<Written> {
    }

    /** Gives a task to another owner; a null name says that it is not known. */
    record ReassignTask(String remoteId, String ownerId, @Nullable String ownerName) implements TaskCall<Written> {
    }

    /** Moves the due date and counts a snooze. */
    record SnoozeTask(String remoteId, Instant due, boolean adjustReminders) implements TaskCall<Written> {
    }

    /** Deletes for good. */
    record DeleteTask(String remoteId) implements TaskCall<Written> {
    }

    /** The server's own figures, of one owner or of all. */
    record GetStats(@Nullable String ownerId) implements TaskCall<TaskStats> {
    }

    /** The server's own distributions; null bounds leave the range open. */
    record GetAnalytics(@Nullable Instant start, @Nullable Instant end, @Nullable String ownerId)
            implements TaskCall<TaskAnalytics> {
    }

    /** The tasks of one customer. */
    record ListCustomerTasks(String customerId, int page, int limit) implements TaskCall<TaskPage> {
    }
}
