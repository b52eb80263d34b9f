package app.taskdesk.ui.customer;

import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a customer shows, in words.
 *
 * @param known  false until this computer has looked once
 * @param facts  "3 open, 1 late · 5 in all · with Ali Rahman and Me"
 * @param server what the server says to it and when; empty where it was not asked
 * @param notice what is not as usual with the server; empty while all is well
 * @param tasks  open ones first, the most urgent first, then closed ones, the newest first
 * @param story  newest first
 */
public record CustomerPage(boolean known, String name, String facts, String server, String notice,
        List<Entry> tasks, List<Moment> story) {

    /**
     * A task of the customer.
     *
     * @param task null for one that the server lists and this computer has not fetched
     */
    public record Entry(@Nullable TaskId task, String title, String owner, String due, String status, boolean late,
            boolean open) {
    }

    /**
     * Something that happened.
     *
     * @param what    with who did it
     * @param details field by field; may be empty
     */
    public record Moment(Instant at, String when, String what, String title, String details, @Nullable TaskId task) {
    }
}
