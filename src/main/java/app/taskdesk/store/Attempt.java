package app.taskdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a change was sent: what the outbox shows as the last answer, and the evidence for what was sent
 * ({@code sync.md} 2.2).
 *
 * @param number     from 1
 * @param sentAt     when the mark was set, on this computer's clock
 * @param outcome    null while the answer is awaited
 * @param status     of the HTTP reply; 0 where none came
 * @param serverDate the reply's own clock; null where it told none
 * @param digest     of what was sent
 */
public record Attempt(int number, Instant sentAt, @Nullable Outcome outcome, int status,
        @Nullable Instant serverDate, String digest) {

    /** What became of it. */
    public enum Outcome {
        APPLIED, NOT_APPLIED, REFUSED, UNKNOWN
    }
}
