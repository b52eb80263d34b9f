package app.taskdesk.sandbox;

/** Where the vendor's documents are silent: each constant turns the server to the other possible behaviour. */
public enum Switch {

    /** List rows lack the keys that the vendor's own list example lacks. */
    SPARSE_ROWS,
    /** Answers and the tasks in them carry keys that no document names. */
    UNKNOWN_KEYS,
    /** Create answers 200 instead of 201. */
    CREATE_ANSWERS_200,
    /** A list limit above the maximum is lowered to it instead of being refused. */
    CLAMP_LIMIT,
    /** Tasks without a due date come first instead of last. */
    NULL_DUE_DATES_FIRST,
    /** Read-only keys in an update are ignored instead of refused. */
    IGNORE_READ_ONLY_KEYS,
    /** PATCH answers 405. */
    NO_PATCH,
    /** After every list page the task that was changed longest ago is changed, so that pages drift. */
    DRIFTING_PAGES,
    /** X-RateLimit-Reset is a moment in epoch seconds instead of a wait in seconds. */
    RESET_IN_EPOCH_SECONDS,
    /** X-RateLimit-Reset is a moment in epoch milliseconds instead of a wait in seconds. */
    RESET_IN_EPOCH_MILLIS,
    /** Retry-After is an HTTP date by the given clock instead of a wait; the Date header keeps the system's time. */
    RETRY_AFTER_AS_DATE,
    /** No X-RateLimit headers and no Retry-After, though the budget holds. */
    NO_RATE_HEADERS,
    /** Periskope: offsets count from 1 instead of 0; 0 means the first row too. */
    OFFSET_FROM_ONE,
    /** Periskope: the count beside a page is that of all tasks instead of the page's own. */
    COUNT_IS_TOTAL,
    /** Periskope: a request without x-phone is refused. */
    NEEDS_PHONE,
    /** Periskope: time stamps in the forms of the vendor's first example, with an offset and up to microseconds. */
    MIXED_TIMES
}
