package app.taskdesk.sync;

import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A look at the server that a page asks for, answered exactly once unless nobody wants the answer any more. */
final class Reading<R> {

    private static final Logger LOG = Logger.getLogger(Reading.class.getName());

    private final TaskCall<R> call;
    private final Consumer<RemoteReply<R>> answered;
    private final AtomicBoolean over = new AtomicBoolean();

    /** @param answered called on whatever thread the answer comes from */
    Reading(TaskCall<R> call, Consumer<RemoteReply<R>> answered) {
        this.call = call;
        this.answered = answered;
    }

    TaskCall<R> call() {
        return call;
    }

    /** Answered, or no longer wanted. */
    boolean isOver() {
        return over.get();
    }

    void cancel() {
        over.set(true);
    }

    /** What is made of the answer is no trouble of the engine's. */
    void answer(RemoteReply<R> reply) {
        if (over.compareAndSet(false, true)) {
            try {
                answered.accept(reply);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "an answer was not taken", e);
            }
        }
    }
}
