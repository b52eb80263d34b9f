package app.taskdesk.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One task as the person sees it: the last server copy with the changes not yet sent on top.
 *
 * @param remoteId the server's id; null until the create is confirmed
 * @param complete whether a full read was seen, or only a list row that may lack fields
 */
public record Task(TaskId id, AccountId account, @Nullable String remoteId, TaskFields fields, SyncMark mark,
        boolean complete) {

    public String title() {
        String title = fields.text(TaskField.TITLE);
        return title == null ? "" : title;
    }

    public TaskStatus status() {
        return TaskStatus.of(fields.text(TaskField.STATUS));
    }

    public Priority priority() {
        return Priority.of(fields.text(TaskField.PRIORITY));
    }

    public @Nullable Instant due() {
        return fields.instant(TaskField.DUE);
    }

    public @Nullable String ownerId() {
        return fields.text(TaskField.OWNER_ID);
    }

    public long snoozeCount() {
        return fields.number(TaskField.SNOOZE_COUNT);
    }
}
