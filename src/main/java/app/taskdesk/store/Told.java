package app.taskdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the reply to an attempt told beside its content.
 *
 * @param status     of the HTTP reply; 0 where none came
 * @param serverDate null where it told none
 */
public record Told(int status, @Nullable Instant serverDate) {

    /** What became of an attempt was found out without a reply to it. */
    public static final Told NOTHING = new Told(0, null);
}
