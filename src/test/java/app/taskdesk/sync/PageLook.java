package app.taskdesk.sync;

import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import java.util.function.Consumer;

/** Asks the engine for what a page looks at, for those who run one by its events. */
public final class PageLook {

    private PageLook() {
    }

    public static <R> SyncEvent at(TaskCall<R> call, Consumer<RemoteReply<R>> answered) {
        return new SyncEvent.Asked(new Reading<>(call, answered));
    }
}
