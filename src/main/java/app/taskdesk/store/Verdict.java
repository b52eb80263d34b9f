package app.taskdesk.store;

import app.taskdesk.task.TaskFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to send an intent ({@code sync.md} 2.3, T3). */
public sealed interface Verdict {

    /**
     * Applied at the server.
     *
     * @param effect what it changed, for a server that does not tell the task
     * @param copy   the task as the server told it; null where it did not
     */
    record Applied(TaskFields effect, @Nullable Received copy) implements Verdict {
    }

    /** The task is deleted at the server by our own request. */
    record Deleted() implements Verdict {
    }

    /** To be tried, or looked into, again; the state says whether the server may have applied it. */
    record Again(IntentState state, Instant at, String error) implements Verdict {
    }

    /** Only a person can go on: refused ({@code PARKED}) or not decidable ({@code NEEDS_USER}). */
    record Stuck(IntentState state, String error) implements Verdict {
    }
}
