package app.taskdesk.sync;

import app.taskdesk.remote.TaskCall;
import java.time.Duration;

/** What the engine wants done after a step, in the order of the list. */
public sealed interface SyncEffect {

    /**
     * Make this exchange and bring its reply back under the same names.
     *
     * @param generation changes with the account's key; a reply of an older one is not believed
     */
    record Send(long request, long generation, TaskCall<?> call) implements SyncEffect {
    }

    /** Call again after this time on the steady clock; replaces any earlier wish. */
    record WakeAfter(Duration pause) implements SyncEffect {
    }

    /** People should be told. */
    record Told(SyncState state) implements SyncEffect {
    }
}
