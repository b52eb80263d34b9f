package app.taskdesk.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The headings of a list of open tasks ordered by due date, in that order. */
public enum DueGroup {
    LATE,
    TODAY,
    TOMORROW,
    /** After tomorrow, up to Sunday. */
    THIS_WEEK,
    LATER,
    NONE;

    /** The group of an open task's due date. */
    public static DueGroup of(@Nullable Instant due, Viewpoint view) {
        if (due == null) {
            return NONE;
        }
        if (due.isBefore(view.now())) {
            return LATE;
        }
        if (due.isBefore(view.tomorrow())) {
            return TODAY;
        }
        if (due.isBefore(view.dayAfterTomorrow())) {
            return TOMORROW;
        }
        return due.isBefore(view.nextWeek()) ? THIS_WEEK : LATER;
    }
}
