package app.taskdesk.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What can go wrong with one exchange, on demand. */
public sealed interface Fault {

    /** Applies the request, then cuts the connection without an answer; some clients repeat a GET after that. */
    record DropReply() implements Fault {
    }

    /** Cuts the connection before anything is applied. */
    record DropRequest() implements Fault {
    }

    /**
     * Answers an error and applies nothing.
     *
     * @param retryAfter sent as whole seconds in Retry-After, or null to leave the header out
     */
    record Answer(int status, @Nullable Duration retryAfter) implements Fault {
    }

    /** Applies the request, then answers its real status with a body no client can use. */
    record Garble(Garbling how) implements Fault {
    }

    /** Applies the request, sends half of the answer, and the rest only after a while. */
    record Stall(Duration pause) implements Fault {
    }

    /** Waits before the request is applied. */
    record Delay(Duration pause) implements Fault {
    }

    /** Does something else first, such as another person's change between two pages. */
    record RunFirst(Runnable change) implements Fault {
    }

    /** The ways to spoil a body. */
    enum Garbling {
        CUT_JSON, HTML_PAGE, EMPTY_BODY, OTHER_SHAPE
    }
}
