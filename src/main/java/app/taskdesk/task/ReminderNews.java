package app.taskdesk.task;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reminders that are told as one.
 *
 * @param reminders at least one
 * @param gathering why they are one
 */
public record ReminderNews(List<Reminder> reminders, Gathering gathering) {

    /** Why reminders are told together. */
    public enum Gathering {
        /** It is one only, or many of one kind that are always told as one. */
        KIND,
        /** There were many in short order. */
        CROWD,
        /** They came while nobody was here. */
        AWAY
    }

    public ReminderNews {
        reminders = List.copyOf(reminders);
    }

    /** How many tasks there are of each kind, in the order of the kinds. */
    public Map<ReminderKind, Integer> counts() {
        var counts = new EnumMap<ReminderKind, Integer>(ReminderKind.class);
        reminders.forEach(reminder -> counts.merge(reminder.kind(), 1, Integer::sum));
        return counts;
    }

    public boolean isOne() {
        return reminders.size() == 1;
    }
}
