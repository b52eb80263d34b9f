package app.taskdesk.ui.syncstatus;

/** How loudly the chip speaks, beside its words. */
public enum SyncTone {
    /** All is well. */
    OK,
    /** Something goes on or waits, as it should. */
    BUSY,
    /** It does not go on for now; nothing is lost. */
    HELD_UP,
    /** A person has to do something. */
    NEEDS_YOU
}
