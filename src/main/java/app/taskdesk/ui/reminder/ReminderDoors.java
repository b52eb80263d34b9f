package app.taskdesk.ui.reminder;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskId;

/** Where reminders lead in the window. */
public interface ReminderDoors {

    /** Shows a task in the detail pane, of whatever account. */
    void task(AccountId account, TaskId task);

    /** Shows an account as it stands. */
    void account(AccountId account);

    /** Lists the account's view. */
    void view(AccountId account, StandardView view);

    /** Lists the account's changes that wait. */
    void outbox(AccountId account);

    /** The name of an account that is not on screen; empty for the one that is. */
    String elsewhere(AccountId account);
}
