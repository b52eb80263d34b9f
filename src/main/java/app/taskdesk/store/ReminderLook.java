package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.ReminderWishes;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * One look for what the person is to be told.
 *
 * @param speaks  whether an account is listened to
 * @param hushed  whether what is found is only listed, to be told when the quiet is over
 * @param counts  whether the whole account is counted through, which costs time
 */
public record ReminderLook(Instant now, Predicate<AccountId> speaks, ReminderWishes wishes, boolean hushed,
        boolean counts) {

    /** What happened longer ago is not told any more. */
    static final Duration REACH = Duration.ofDays(14);
    /** So far ahead it is looked for the next moment. */
    static final Duration AHEAD = Duration.ofMinutes(2);
}
