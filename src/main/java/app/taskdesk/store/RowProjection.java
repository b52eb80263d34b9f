package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the list columns out of a task's fields. */
final class RowProjection {

    private RowProjection() {
    }

    /** The row's first due date is its due date; the store keeps the one it saw first. */
    static TaskRow row(TaskId id, Remote remote, TaskFields fields, SyncMark mark) {
        return new TaskRow(id, remote.account(), remote.id(),
                Objects.requireNonNullElse(fields.text(TaskField.TITLE), ""),
                fields.text(TaskField.CATEGORY), fields.text(TaskField.STATUS), fields.text(TaskField.PRIORITY),
                fields.instant(TaskField.DUE), fields.text(TaskField.OWNER_ID), fields.text(TaskField.OWNER_NAME),
                fields.text(TaskField.QUEUE_ID), fields.text(TaskField.CLAIM_STATUS),
                fields.text(TaskField.CUSTOMER_ID), fields.text(TaskField.CUSTOMER_NAME),
                fields.list(TaskField.TAGS), Math.clamp(fields.number(TaskField.SNOOZE_COUNT), 0, Integer.MAX_VALUE),
                fields.instant(TaskField.SNOOZED_UNTIL), fields.instant(TaskField.DUE),
                fields.text(TaskField.OUTCOME), fields.instant(TaskField.COMPLETED_AT),
                fields.instant(TaskField.CREATED_AT), fields.instant(TaskField.UPDATED_AT),
                fields.instant(TaskField.REMIND_AT), fields.text(TaskField.CHAT_ID), mark,
                SearchText.of(fields));
    }

    /**
     * Where a task is at home.
     *
     * @param id the server's; null until a create is confirmed
     */
    record Remote(AccountId account, @Nullable String id) {
    }
}
