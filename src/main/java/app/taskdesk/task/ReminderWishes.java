package app.taskdesk.task;

import java.time.Duration;
import java.util.Set;

/**
 * What a person wants to be told of.
 *
 * @param dueSoon  how long before a task is due; zero for the moment itself
 * @param manyLate more late tasks than these are many
 */
public record ReminderWishes(Set<ReminderKind> kinds, Duration dueSoon, int manyLate) {

    public ReminderWishes {
        kinds = Set.copyOf(kinds);
    }

    public boolean wants(ReminderKind kind) {
        return kinds.contains(kind);
    }
}
