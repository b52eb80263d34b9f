package app.taskdesk.task;

/** What the person at a desk is told of without having asked ({@code ux.md} 4.11). */
public enum ReminderKind {
    /** The moment that the task itself names. */
    OWN,
    DUE_SOON,
    LATE,
    /** The snooze is over. */
    AWAKE,
    /** Somebody gave the task to the person. */
    GIVEN,
    /** Somebody took it from them, or finished it. */
    MOVED_AWAY,
    /** A change that waits for the person's word. */
    NEEDS_YOU,
    /** The server refuses the account's key. */
    SIGN_IN,
    /** For leads: more is late than they want to see. */
    MANY_LATE,
    /** For leads: somebody put a task off for the fifth time. */
    SNOOZED_OFTEN;

    /** Whether it is about a task that can be worked on from here. */
    public boolean isWork() {
        return switch (this) {
            case OWN, DUE_SOON, LATE, AWAKE, GIVEN -> true;
            case MOVED_AWAY, NEEDS_YOU, SIGN_IN, MANY_LATE, SNOOZED_OFTEN -> false;
        };
    }

    /** Whether it tells how things stand now, not what happened at some moment. */
    public boolean isStanding() {
        return switch (this) {
            case SIGN_IN, MANY_LATE, SNOOZED_OFTEN -> true;
            case OWN, DUE_SOON, LATE, AWAKE, GIVEN, MOVED_AWAY, NEEDS_YOU -> false;
        };
    }
}
