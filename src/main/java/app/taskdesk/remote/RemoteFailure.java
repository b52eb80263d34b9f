package app.taskdesk.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an exchange did not succeed, sorted by what it means for the work: not applied for sure, refused for good, or
 * not known ({@code sync.md} 2.3, 2.8). Texts are the server's, clipped and inert; never the key, never a body.
 */
public sealed interface RemoteFailure {

    /** Whether the server may have applied a write all the same. */
    default boolean outcomeUnknown() {
        return switch (this) {
            case NoAnswer _, ServerTrouble _, ProtocolError _ -> true;
            case NotSent _, SlowDown _, Unauthorized _, NotFound _, Refused _ -> false;
        };
    }

    /** Nothing left this computer: no route, name not found, connection refused, TLS failed. */
    record NotSent(Cause cause, String detail) implements RemoteFailure {

        /** What kept the request here. */
        public enum Cause {
            OFFLINE, CERTIFICATE, BAD_REQUEST
        }
    }

    /** Sent, but no whole answer came: deadline, reset, cut body. */
    record NoAnswer(String detail) implements RemoteFailure {
    }

    /** An answer that is not the provider's: HTML, redirect, invalid or oversized JSON. */
    record ProtocolError(int status, String detail) implements RemoteFailure {
    }

    /** 5xx. */
    record ServerTrouble(int status, @Nullable String message) implements RemoteFailure {
    }

    /** 429; how long to wait is in the headers. */
    record SlowDown(@Nullable String message) implements RemoteFailure {
    }

    /** 401 or 403; status 0 where there is no usable key at hand and nothing was sent. */
    record Unauthorized(int status, @Nullable String message) implements RemoteFailure {
    }

    /** 404. */
    record NotFound(@Nullable String message) implements RemoteFailure {
    }

    /**
     * 400, 409, 413, 422 and other 4xx.
     *
     * @param code    the provider's error code
     * @param details what is wrong, one line each; may be empty
     * @param fields  what is wrong with which value, where the provider tells; may be empty
     */
    record Refused(int status, @Nullable String code, String message, List<String> details,
            List<FieldProblem> fields) implements RemoteFailure {

        /** Without a word on single values. */
        public Refused(int status, @Nullable String code, String message, List<String> details) {
            this(status, code, message, details, List.of());
        }
    }
}
