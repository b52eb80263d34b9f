package app.taskdesk.simulator;

/** What can go wrong with one exchange ({@code sync.md} 3). */
enum Fault {
    /** Applied; no answer. */
    LOST_AFTER,
    /** Never arrives; no answer. */
    LOST_BEFORE,
    /** 503 before anything was done. */
    ERROR_BEFORE,
    /** 502 after it was done. */
    ERROR_AFTER,
    /** Done; the body of the answer is cut in the middle. */
    CUT,
    /** Done; the answer is a page of HTML. */
    GARBAGE,
    /** Given up by the deadline, and arrives afterwards, while it may. */
    LANDS_LATE,
    /** Given up by the deadline, and arrives when nobody could expect it any more. */
    LANDS_TOO_LATE,
    /** Answered, but slowly. */
    SLOW,
    /** A read that was answered at once by a server, but whose answer dawdles. */
    STALE,
    TOO_MANY,
    UNAUTHORIZED,
    FORBIDDEN,
    REFUSED,
    NOT_FOUND,
    OFFLINE,
    EMPTY_LIST,
    SHUFFLED_LIST,
    SHIFTED_LIST,
    WRONG_TOTAL,
    SKIPPED_ROW,
    /** The transport read twice what was asked once. */
    TWICE;

    boolean isOfLists() {
        return switch (this) {
            case EMPTY_LIST, SHUFFLED_LIST, SHIFTED_LIST, WRONG_TOTAL, SKIPPED_ROW -> true;
            default -> false;
        };
    }
}
