package app.taskdesk.launch;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.sync.SyncDriver;
import app.taskdesk.ui.kit.Unanswered;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A page's question at a server, of one reading or several, until it is answered on the FX thread or called off. */
final class Inquiry<A> {

    private final Executor fx;
    private final Consumer<A> answered;
    private final BiFunction<Unanswered, String, ? extends A> failure;
    private volatile boolean cancelled;
    private volatile @Nullable Runnable cancelReading;

    /** @param failure makes the answer for a reading that failed, with the server's own words or none */
    Inquiry(Executor fx, Consumer<A> answered, BiFunction<Unanswered, String, ? extends A> failure) {
        this.fx = fx;
        this.answered = answered;
        this.failure = failure;
    }

    /** Reads and goes on with what came; a failure ends the question. */
    <R> void read(SyncDriver sync, TaskCall<R> call, Consumer<R> next) {
        if (cancelled) {
            return;
        }
        cancelReading = sync.read(call, reply -> {
            switch (reply) {
                case RemoteReply.Success<R> success -> next.accept(success.value());
                case RemoteReply.Failure<R> failed -> fail(failed.failure());
            }
        });
        if (cancelled) {
            cancel();
        }
    }

    void tell(A answer) {
        fx.execute(() -> {
            if (!cancelled) {
                answered.accept(answer);
            }
        });
    }

    /** Nobody can be asked now. */
    void offline() {
        tell(failure.apply(Unanswered.OFFLINE, ""));
    }

    /** Nothing is told any more. */
    void cancel() {
        cancelled = true;
        Runnable reading = cancelReading;
        if (reading != null) {
            reading.run();
        }
    }

    private void fail(RemoteFailure why) {
        tell(switch (why) {
            case RemoteFailure.NotSent _, RemoteFailure.NoAnswer _ -> failure.apply(Unanswered.OFFLINE, "");
            case RemoteFailure.Unauthorized _ -> failure.apply(Unanswered.SIGN_IN, "");
            case RemoteFailure.SlowDown _ -> failure.apply(Unanswered.SLOW_DOWN, "");
            case RemoteFailure.Refused refused -> failure.apply(Unanswered.REFUSED, refused.message());
            case RemoteFailure.NotFound _, RemoteFailure.ServerTrouble _, RemoteFailure.ProtocolError _ ->
                    failure.apply(Unanswered.TROUBLE, "");
        });
    }
}
