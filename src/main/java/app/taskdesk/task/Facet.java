package app.taskdesk.task;

/** What a filter can ask about, in the order of the chips. */
public enum Facet {
    STATUS, DUE, LATE, PRIORITY, OWNER, TYPE, CUSTOMER, QUEUE, TAGS, SNOOZES, SYNC
}
