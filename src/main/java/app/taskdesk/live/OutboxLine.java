package app.taskdesk.live;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change that the server does not have yet.
 *
 * @param wanted  the values the person wants
 * @param since   when the person made it
 * @param notYet  not to be sent before this
 * @param answer  what the server said last; null when nothing
 * @param clashes fields that somebody else changed too
 */
public record OutboxLine(UUID operation, TaskId task, String title, Kind kind, TaskFields wanted, Instant since,
        int tries, Standing standing, Instant notYet, @Nullable String answer, List<Clash> clashes) {

    /** What was asked for. */
    public enum Kind {
        CREATE, EDIT, COMPLETE, SNOOZE, REASSIGN, DELETE
    }

    /** How it stands. */
    public enum Standing {
        WAITING, BEING_SENT, NOT_KNOWN, REFUSED, CLASH, NEEDS_YOU, GONE
    }

    /** The three values of a field changed on both sides. */
    public record Clash(TaskField field, @Nullable Object before, @Nullable Object mine, @Nullable Object theirs) {
    }
}
