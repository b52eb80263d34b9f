package app.taskdesk.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a task that lists show, filter and sort by; 100,000 of these are held in memory.
 *
 * @param status      a {@link TaskStatus} code or the provider's own word
 * @param priority    a {@link Priority} code or the provider's own word
 * @param snoozeCount the server's count plus snoozes of ours that it has not counted yet
 * @param firstDue    the due date first seen on this computer, to tell how far the task was pushed back
 * @param remindAt    when the provider reminds of it; null where it does not
 * @param chatId      the chat it hangs on; opaque
 * @param searchText  folded text to search in (see {@link SearchText}); starts with the folded title
 */
public record TaskRow(TaskId id, AccountId account, @Nullable String remoteId, String title,
        @Nullable String category, @Nullable String status, @Nullable String priority, @Nullable Instant due,
        @Nullable String ownerId, @Nullable String ownerName, @Nullable String queueId,
        @Nullable String claimStatus, @Nullable String customerId, @Nullable String customerName,
        List<String> tags, int snoozeCount, @Nullable Instant snoozedUntil, @Nullable Instant firstDue,
        @Nullable String outcome, @Nullable Instant completedAt, @Nullable Instant createdAt,
        @Nullable Instant updatedAt, @Nullable Instant remindAt, @Nullable String chatId,
        SyncMark mark, String searchText) {

    public TaskStatus knownStatus() {
        return TaskStatus.of(status);
    }

    public Priority knownPriority() {
        return Priority.of(priority);
    }

    /** Due before now and neither done nor deferred; due exactly now is not late (facts.md 5, row 8). */
    public boolean isLate(Instant now) {
        return due != null && due.isBefore(now) && knownStatus().isOpen();
    }

    /** How far the due date lies behind the one first seen here; zero when it was not moved or moved forward. */
    public Duration pushedBack() {
        return due == null || firstDue == null || !due.isAfter(firstDue) ? Duration.ZERO
                : Duration.between(firstDue, due);
    }
}
