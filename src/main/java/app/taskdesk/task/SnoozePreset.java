package app.taskdesk.task;

/** The moments a snooze can aim at with one key (ux.md 4.7). */
public enum SnoozePreset {
    IN_1_HOUR(1),
    LATER_TODAY(2),
    THIS_AFTERNOON(3),
    TOMORROW(4),
    NEXT_WORKING_DAY(5),
    IN_2_WORKING_DAYS(6),
    NEXT_WEEK(7),
    IN_2_WEEKS(8),
    SAME_AS_LAST(9);

    private final int digit;

    SnoozePreset(int digit) {
        this.digit = digit;
    }

    /** The key that picks it. */
    public int digit() {
        return digit;
    }
}
