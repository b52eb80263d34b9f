package app.taskdesk.live;

import java.util.UUID;

/**
 * What came of one change of work on many tasks.
 *
 * @param line the change; told like one that waits, also where it is done
 */
public record BulkResult(OutboxLine line, Outcome outcome) {

    /** How it stands; what needs a person comes first. */
    public enum Outcome {
        REFUSED, NEEDS_YOU, CLASH, UNKNOWN, SENDING, WAITING, TAKEN_BACK, DONE;

        /** Whether to try once more can help and harm nothing: what needs a choice is asked about one by one. */
        public boolean mayRetry() {
            return this == REFUSED || this == UNKNOWN;
        }
    }

    public UUID operation() {
        return line.operation();
    }
}
