package app.taskdesk.ui.customer;

import app.taskdesk.task.TaskFields;
import app.taskdesk.ui.kit.Unanswered;
import java.time.Instant;
import java.util.List;

/** What came of asking a server for a customer's tasks. */
public sealed interface CustomerAnswer {

    /** @param total as the server counts them; may be more than the tasks told here */
    record Told(Instant at, long total, List<ServerTask> tasks) implements CustomerAnswer {
    }

    /** @param words the server's own; may be empty */
    record Failed(Unanswered why, String words) implements CustomerAnswer {
    }

    /** A task as the server told it. */
    record ServerTask(String remoteId, TaskFields fields) {
    }
}
