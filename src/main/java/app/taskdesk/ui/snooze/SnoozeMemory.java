package app.taskdesk.ui.snooze;

import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** What the snooze menu remembers from one time to the next. FX thread only. */
public final class SnoozeMemory {

    private final BooleanProperty restartReminders = new SimpleBooleanProperty(true);
    private @Nullable Instant last;

    /** Whether the server should move its reminders along. */
    public BooleanProperty restartRemindersProperty() {
        return restartReminders;
    }

    /** Where the last snooze aimed; null before the first. */
    public @Nullable Instant last() {
        return last;
    }

    void remember(Instant due) {
        last = due;
    }
}
