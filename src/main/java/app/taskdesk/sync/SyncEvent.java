package app.taskdesk.sync;

import app.taskdesk.remote.RemoteReply;

/** What moves the engine. */
public sealed interface SyncEvent {

    /** The engine begins; once, before anything else. */
    record Started() implements SyncEvent {
    }

    /** The time asked for with {@link SyncEffect.WakeAfter} has come; harmless when early. */
    record Woken() implements SyncEvent {
    }

    /** Something was written to the store by a person. */
    record LocalChange() implements SyncEvent {
    }

    /** A request ended. */
    record Replied(long request, long generation, RemoteReply<?> reply) implements SyncEvent {
    }

    /** The program ends: nothing new is begun, replies are still taken in. */
    record Stopping() implements SyncEvent {
    }

    /** A page wants something read; it is told itself, no state changes. */
    record Asked(Reading<?> reading) implements SyncEvent {
    }

    /** A person asked for something. */
    record Commanded(SyncCommand command) implements SyncEvent {
    }
}
