package app.taskdesk.live;

import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;

/**
 * Something that came of a change without a question, and that the person should hear of.
 *
 * @param title  what the task is called
 * @param before the values that somebody else's change replaced; empty where none did
 * @param theirs somebody else's values
 * @param mine   the person's own values, which stand beside them
 */
public record Happening(What what, TaskId task, String title, TaskFields before, TaskFields theirs, TaskFields mine) {

    /** What happened. */
    public enum What {
        /** Changes here and there went together. */
        MERGED,
        /** The task was completed by somebody else already. */
        DONE_ALREADY,
        /** A claim was given for good, or somebody else has the task; {@code theirs} tells who and since when. */
        CLAIMED, CLAIM_LOST
    }
}
