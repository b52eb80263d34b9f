package app.taskdesk.ui.backup;

import java.time.Instant;

/**
 * A copy of the tasks that can be brought back.
 *
 * @param id   names it for whoever keeps it
 * @param size in bytes
 */
public record BackupLine(String id, Kind kind, Instant at, long size) {

    /** What it was made for. */
    public enum Kind {
        DAILY, ASKED, BEFORE_RESTORE, BEFORE_UPDATE, FILE
    }

    /** What is in a copy: all tasks, and those changes that were not sent when it was made. */
    public record Contents(int tasks, int waiting) {
    }
}
