package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;
import java.util.Set;

/**
 * Rows of an account that were added, changed or removed by one committed transaction.
 *
 * @param tasks the rows concerned; empty where {@code all}
 * @param all   too many to name, or the whole account: read it again
 */
public record TasksChanged(AccountId account, Set<TaskId> tasks, boolean all) {
}
