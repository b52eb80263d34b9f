package app.taskdesk.sync;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person may ask of the engine; nothing of theirs is stuck without one of these. */
public sealed interface SyncCommand {

    /** Read and send now, as far as the server lets us. */
    record SyncNow() implements SyncCommand {
    }

    /** Read everything again now. */
    record SweepNow() implements SyncCommand {
    }

    /** Send a change again that waits, was refused or could not be decided. */
    record Retry(UUID operation) implements SyncCommand {
    }

    /**
     * Send a change again that got no answer, without waiting longer for it to arrive; what is at the server already
     * is still not done twice.
     */
    record SendAgain(UUID operation) implements SyncCommand {
    }

    /** Drop a change; the view falls back to the server's copy, the text goes to the trash. */
    record Discard(UUID operation) implements SyncCommand {
    }

    /** Send a change whose hold has not ended. */
    record SendNow(UUID operation) implements SyncCommand {
    }

    /** Settle a conflict: a field with a value is sent with it, a field without one keeps the server's. */
    record Settle(UUID operation, Map<TaskField, @Nullable Object> mine) implements SyncCommand {
    }

    /** Remove the extra one of two tasks that one create of ours made. */
    record RemoveTwin(TaskId extra) implements SyncCommand {
    }

    /** Both of two tasks that one create of ours made are wanted. */
    record KeepTwin(TaskId extra) implements SyncCommand {
    }

    /** That task is what a create of ours made, whose answer was lost; to send it again is {@link Retry}. */
    record Same(UUID operation, TaskId made) implements SyncCommand {
    }

    /** Make a task anew that was deleted on the server, with the changes that wait. */
    record Recreate(TaskId task) implements SyncCommand {
    }

    /** Let a task go that was deleted on the server, with the changes that wait; it goes to the trash. */
    record LetGo(TaskId task) implements SyncCommand {
    }

    /** Remove the many tasks that the server no longer lists, after it confirms each. */
    record AllowRemovals() implements SyncCommand {
    }

    /**
     * Send and read nothing more of this account until {@link Resume}, also after a restart; what is out is looked
     * into then. Where the key is refused nothing goes out anyway, and that stays so.
     */
    record Pause() implements SyncCommand {
    }

    /** Go on after {@link Pause}, once the key proved to open the same workspace. */
    record Resume() implements SyncCommand {
    }

    /** The account's key or address was changed: prove that it is the same workspace, then go on. */
    record NewKey() implements SyncCommand {
    }
}
