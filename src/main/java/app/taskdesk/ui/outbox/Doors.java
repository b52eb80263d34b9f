package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the ways out of changes lead that other parts of the program answer.
 *
 * @param sync takes commands for an account
 * @param open shows a task
 * @param edit opens what a change changes, with the value that is not sent yet; without a field, the first
 */
public record Doors(BiConsumer<AccountId, SyncCommand> sync, Consumer<TaskId> open,
        BiConsumer<OutboxLine, @Nullable TaskField> edit) {
}
