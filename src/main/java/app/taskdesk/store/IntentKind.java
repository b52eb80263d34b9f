package app.taskdesk.store;

/** What a person asked for; each kind is sent by a request of its own ({@code sync.md} 2.3). */
public enum IntentKind {
    CREATE, EDIT, COMPLETE, SNOOZE, REASSIGN, DELETE,
    /** A wish until the server gave the task and still has it so a while later (ux.md, "Ten things", 8). */
    CLAIM
}
