package app.taskdesk.task;

import java.time.ZonedDateTime;
import java.util.Set;

/** The next task for the same customer, proposed when a call found nobody or was put off (ux.md 4.6). */
public final class FollowUp {

    private static final Set<TaskField> CARRIED = Set.of(TaskField.TITLE, TaskField.CATEGORY, TaskField.PRIORITY,
            TaskField.OWNER_ID, TaskField.OWNER_NAME, TaskField.CUSTOMER_ID, TaskField.CUSTOMER_NAME,
            TaskField.CONVERSATION_ID, TaskField.CHAT_ID,
            TaskField.MESSAGE_ID, TaskField.TICKET_ID, TaskField.TAGS);
    private static final Set<String> EXPECTING = Set.of("no_answer", "callback_scheduled");

    private FollowUp() {
    }

    /** Whether this outcome usually wants one. */
    public static boolean isExpectedAfter(String outcome) {
        return EXPECTING.contains(outcome);
    }

    /** The same task again, due on the next working day at this hour; only with fields a new task may carry. */
    public static TaskFields of(TaskFields done, ZonedDateTime now, WorkingHours hours, Abilities abilities) {
        var next = TaskFields.builder();
        TaskFields carried = abilities.creatable(done.only(CARRIED));
        carried.present().stream().filter(field -> carried.get(field) != null)
                .forEach(field -> next.set(field, carried.get(field)));
        var due = hours.workingDayAfter(now.toLocalDate(), 1).atTime(now.toLocalTime().withSecond(0).withNano(0));
        return next.set(TaskField.DUE, due.atZone(now.getZone()).toInstant()).build();
    }
}
