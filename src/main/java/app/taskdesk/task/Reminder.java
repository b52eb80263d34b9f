package app.taskdesk.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing the person was, or is to be, told of: for each task, kind and moment there is one at most.
 *
 * @param task   null where it is about the whole account
 * @param about  the moment it is about: the due date, the end of a snooze; for many late tasks the oldest due date
 * @param title  what the task was called then, or the account
 * @param detail the customer's name, or for a task given to the person its priority; null without one
 * @param count  of the tasks it is about
 * @param at     when it was found
 */
public record Reminder(long id, AccountId account, @Nullable TaskId task, ReminderKind kind, Instant about,
        String title, @Nullable String detail, int count, Instant at, boolean seen) {
}
