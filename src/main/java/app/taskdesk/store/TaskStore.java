package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tasks and what a person did to them, on disk: the single source of truth for the screen. Any thread but the FX
 * thread may call; reads see one consistent state, writes come one after the other.
 */
public interface TaskStore {

    /** All rows of an account, in no order; rows whose delete waits to be sent are left out. */
    List<TaskRow> rows(AccountId account);

    /** The rows that still exist among the given. */
    List<TaskRow> rows(Collection<TaskId> tasks);

    /**
     * The first screenful for a fast start, by an index: open tasks of the owner, by due date, no due date last.
     */
    List<TaskRow> firstRows(AccountId account, String ownerId, int limit);

    /** One task with every field, unsent changes on top. */
    Optional<Task> task(TaskId task);

    /** The open intents of a task, oldest first. */
    List<Intent> openIntents(TaskId task);

    /**
     * Keeps what a person did: changed view and intents in one durable transaction ({@code sync.md} 2.1, rule 2; T1).
     * All or none. A create makes its task. An edit joins an edit of the same task that was never attempted.
     *
     * @throws StoreException when it could not be saved; nothing was changed
     */
    List<RecordedIntent> record(List<NewIntent> intents);

    /**
     * Takes back intents of which none was ever attempted; all or none, in one transaction.
     *
     * @return whether they were taken back; false when one has been attempted or is closed already
     */
    boolean withdraw(Collection<java.util.UUID> operations);

    /**
     * Calls the listener after each commit that changed rows, on the thread that wrote. The listener must be quick
     * and must not write.
     *
     * @return ends the listening
     */
    Runnable onChange(Consumer<TasksChanged> listener);
}
