package app.taskdesk.sqlite;

/** What a committed transaction survives. Both kinds are atomic and keep their order. */
public enum Durability {
    /** Loss of power right after the commit: for everything a person did and every mark about it. */
    DURABLE,
    /** The end of the process; a loss of power may take back the newest: for what can be read again elsewhere. */
    RELAXED
}
