package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteReply;

/** Some invariants, and what must be observed to judge them; told everything in the order in which it happens. */
interface Watch {

    /** Something was committed. */
    default void changed(Snapshot before, Snapshot after) {
    }

    /** A request left; what led to it is on disk already. */
    default void sent(Net.Flight flight) {
    }

    /** A request reached a workspace and was answered so. */
    default void arrived(Net.Flight flight, Object value) {
    }

    /** The engine is about to hear an answer. */
    default void hears(Net.Flight flight, RemoteReply<?> reply) {
    }

    /** It has heard it, and all that it did about it is done. */
    default void heard(Net.Flight flight, RemoteReply<?> reply) {
    }

    /** The account goes on with a new key. */
    default void newKey(Seat seat) {
    }

    /** An engine begins, in a new process or in place of one that failed. */
    default void began(Seat seat) {
    }
}
