package app.taskdesk.ui.reminder;

import app.taskdesk.task.Completion;
import app.taskdesk.task.Reminder;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.SnoozePreset;
import app.taskdesk.task.SnoozePresets;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.kit.Workplace;
import java.util.List;

/** What can be done about a reminder right where it is told. FX thread only. */
public final class ReminderVerbs {

    private final Workplace place;
    private final ReminderDoors doors;

    public ReminderVerbs(Workplace place, ReminderDoors doors) {
        this.place = place;
        this.doors = doors;
    }

    /** Leads to what it is about. */
    void open(Reminder reminder) {
        TaskId task = reminder.task();
        switch (reminder.kind()) {
            case MANY_LATE -> doors.view(reminder.account(), StandardView.OVERDUE);
            case NEEDS_YOU -> doors.outbox(reminder.account());
            case SIGN_IN -> doors.account(reminder.account());
            case OWN, DUE_SOON, LATE, AWAKE, GIVEN, MOVED_AWAY, SNOOZED_OFTEN -> {
                if (task != null) {
                    doors.task(reminder.account(), task);
                }
            }
        }
    }

    /** Leads to all of a kind, where there is a place that lists them. */
    void openAll(Reminder first) {
        switch (first.kind()) {
            case SNOOZED_OFTEN -> doors.view(first.account(), StandardView.SNOOZED_OFTEN);
            case MANY_LATE, NEEDS_YOU, SIGN_IN, OWN, DUE_SOON, LATE, AWAKE, GIVEN, MOVED_AWAY -> open(first);
        }
    }

    void complete(Reminder reminder) {
        TaskId task = reminder.task();
        if (task != null) {
            place.doing().toTasks(List.of(task), found -> place.doing().actions().complete().complete(found,
                    new Completion(null, null)));
        }
    }

    void snoozeAnHour(Reminder reminder) {
        TaskId task = reminder.task();
        if (task != null) {
            var offer = SnoozePresets.pick(SnoozePreset.IN_1_HOUR, place.localNow(), place.hours(), null);
            boolean own = reminder.kind() == ReminderKind.OWN;
            place.doing().toTasks(List.of(task), found -> found.stream().findFirst().flatMap(one ->
                    place.doing().actions().remindAgain().at(one, offer.due(), own)));
        }
    }
}
