package app.taskdesk.store;

import java.nio.file.Path;
import java.time.Instant;

/** A copy of the database that can be brought back. */
public record Backup(Path file, Instant at, Kind kind) {

    /** What it was made for. */
    public enum Kind {
        /** Made by itself, once a day. */
        DAILY,
        /** Made because a person asked. */
        ASKED,
        /** What was there before another was brought back. */
        BEFORE_RESTORE,
        /** What was there before a newer version of the program changed the tables. */
        BEFORE_UPDATE
    }
}
