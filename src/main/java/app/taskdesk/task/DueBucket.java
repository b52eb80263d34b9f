package app.taskdesk.task;

/** Stretches of time a due date can be asked to lie in; a missing due date lies in none but {@link #NONE}. */
public enum DueBucket {
    LATE,
    TODAY,
    TOMORROW,
    /** Monday to Sunday of the present week, days gone by included. */
    THIS_WEEK,
    /** From today on. */
    NEXT_7_DAYS,
    NONE;

    public boolean holds(TaskRow row, Viewpoint view) {
        return switch (this) {
            case LATE -> row.isLate(view.now());
            case TODAY -> Viewpoint.within(row.due(), view.today(), view.tomorrow());
            case TOMORROW -> Viewpoint.within(row.due(), view.tomorrow(), view.dayAfterTomorrow());
            case THIS_WEEK -> Viewpoint.within(row.due(), view.thisWeek(), view.nextWeek());
            case NEXT_7_DAYS -> Viewpoint.within(row.due(), view.today(), view.inSevenDays());
            case NONE -> row.due() == null;
        };
    }
}
