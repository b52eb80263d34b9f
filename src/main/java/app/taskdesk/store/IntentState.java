package app.taskdesk.store;

/** Where an intent stands on its way ({@code sync.md} 2.3). */
public enum IntentState {
    /** Waits for its time, its turn or the network. */
    QUEUED,
    /** The mark "about to send" is durable; the request may be out. */
    IN_FLIGHT,
    /** Sent, and nobody knows whether it was applied. */
    UNKNOWN,
    /** Refused by the server; a person edits, retries or discards. */
    PARKED,
    /** Cannot be decided without a person. */
    NEEDS_USER,
    /** Applied at the server. */
    CONFIRMED,
    /** Merged into the intent that names it. */
    SUPERSEDED,
    /** Taken back by a person. */
    DISCARDED;

    /** Whether the intent still shapes what the person sees. */
    public boolean isOpen() {
        return switch (this) {
            case QUEUED, IN_FLIGHT, UNKNOWN, PARKED, NEEDS_USER -> true;
            case CONFIRMED, SUPERSEDED, DISCARDED -> false;
        };
    }
}
