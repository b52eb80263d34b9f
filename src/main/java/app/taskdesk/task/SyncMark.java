package app.taskdesk.task;

/** What stands between a task on screen and the server, worst last; a task shows the worst mark of its intents. */
public enum SyncMark {
    /** Nothing of ours is unsent. */
    NONE,
    /** A change waits to be sent or is on its way. */
    TO_SEND,
    /** A free task was asked for; nobody may take it for ours before the server gave it. */
    WISH,
    /** A change was sent and no answer came. */
    NOT_KNOWN,
    /** The server has another value than the one a change began from. */
    CONFLICT,
    /** The server refused a change. */
    REFUSED,
    /** The task was deleted on the server while a change of ours waits. */
    GONE
}
