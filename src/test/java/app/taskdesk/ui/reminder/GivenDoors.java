package app.taskdesk.ui.reminder;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskId;
import java.util.ArrayList;
import java.util.List;

/** Writes down where reminders led; every account but the test's own is elsewhere. */
final class GivenDoors implements ReminderDoors {

    final List<String> went = new ArrayList<>();

    @Override
    public void task(AccountId account, TaskId task) {
        went.add("task " + task.value());
    }

    @Override
    public void account(AccountId account) {
        went.add("account " + account.value());
    }

    @Override
    public void view(AccountId account, StandardView view) {
        went.add("view " + view);
    }

    @Override
    public void outbox(AccountId account) {
        went.add("outbox");
    }

    @Override
    public String elsewhere(AccountId account) {
        return account.value().equals("test") ? "" : "Returns desk";
    }
}
