package app.taskdesk.sync;

/** Whether the account's key opens the door ({@code sync.md} 2.6, 2.8). */
enum Access {
    OPEN,
    /** One reply said no; a single probe finds out whether it is the key or that one task. */
    DOUBTED,
    /** The key was refused twice: no request carries it any more. */
    BLOCKED,
    /** A new key: known tasks are looked for before anything is sent or removed. */
    UNPROVEN,
    /** The key opens another workspace. */
    OTHER_WORKSPACE,
    /** A person wants no request of this account. */
    PAUSED
}
