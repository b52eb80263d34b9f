package app.taskdesk.sync;

/** Who goes first when the request budget is short ({@code sync.md} 2.7), most urgent first. */
public enum Lane {
    /** Sends what a person did. */
    PUSH,
    /** Finds out what became of a request without an answer. */
    RESOLVE,
    /** Reads what a person is looking at right now. */
    READING,
    /** Reads what is new. */
    PULL,
    /** Reads everything. */
    SWEEP,
    /** Looks whether a task that was not seen is really gone. */
    CHECK;

    /** Whether the reserved part of the budget is open to this lane. */
    boolean mayUseReserve() {
        return this == PUSH || this == RESOLVE;
    }
}
