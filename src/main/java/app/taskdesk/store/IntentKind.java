package app.taskdesk.store;

/** What a person asked for; each kind is sent by a request of its own ({@code sync.md} 2.3). */
public enum IntentKind {
    CREATE, EDIT, COMPLETE, SNOOZE, REASSIGN, DELETE
}
