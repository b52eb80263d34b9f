package app.taskdesk.sync;

import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import java.util.function.Consumer;

/**
 * One request with what to do about its reply.
 *
 * @param answered called once, inside the step that the reply arrives in
 */
record Errand<R>(Lane lane, TaskCall<R> call, Consumer<RemoteReply<R>> answered) {

    /** A reply belongs to the errand it was asked for, so its type is the call's. */
    @SuppressWarnings("unchecked")
    void answer(RemoteReply<?> reply) {
        answered.accept((RemoteReply<R>) reply);
    }
}
