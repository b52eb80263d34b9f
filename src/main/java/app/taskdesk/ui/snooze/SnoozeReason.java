package app.taskdesk.ui.snooze;

/** Why a task is put off yet again. */
public enum SnoozeReason {
    CUSTOMER_ASKED, NO_ANSWER, WAITING_ON_COLLEAGUE, NO_TIME, OTHER
}
