package app.taskdesk.task;

/**
 * The documented limits of what a person may enter, counted as the server counts: in UTF-16 units
 * (facts.md 2.3).
 */
public final class TaskLimits {

    public static final int TITLE = 500;
    public static final int DESCRIPTION = 5_000;
    public static final int OWNER_NAME = 200;
    public static final int COMPLETION_NOTES = 2_000;
    public static final int TAGS = 20;
    public static final int TAG = 50;
    public static final int METADATA_KEYS = 50;
    public static final int METADATA_VALUE = 1_000;

    private TaskLimits() {
    }
}
