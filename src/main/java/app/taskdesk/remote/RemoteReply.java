package app.taskdesk.remote;

/** How one exchange ended: with a value or with a typed failure; always with what the headers told. */
public sealed interface RemoteReply<R> {

    ReplyHeaders headers();

    /** A 2xx reply whose body was valid. */
    record Success<R>(R value, ReplyHeaders headers) implements RemoteReply<R> {
    }

    /** Anything else. */
    record Failure<R>(RemoteFailure failure, ReplyHeaders headers) implements RemoteReply<R> {
    }
}
