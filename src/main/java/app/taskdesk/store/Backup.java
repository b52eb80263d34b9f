package app.taskdesk.store;

import app.taskdesk.sqlite.Database;
import app.taskdesk.sqlite.Transaction;
import java.io.IOException;
import java.nio.file.Files;
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
        BEFORE_UPDATE,
        /** Kept by a person where they wanted it. */
        FILE
    }

    /** What is in it: all tasks, and those changes that were not sent when it was made. */
    public record Contents(int tasks, int waiting) {

        static Contents in(Transaction transaction) {
            return new Contents((int) transaction.number("SELECT count(*) FROM task WHERE NOT hidden"),
                    (int) transaction.number("SELECT count(*) FROM intent WHERE " + IntentTable.OPEN));
        }
    }

    /**
     * A file that a person chose.
     *
     * @throws StoreException when it cannot be reached
     */
    public static Backup ofFile(Path file) {
        try {
            return new Backup(file, Files.getLastModifiedTime(file).toInstant(), Kind.FILE);
        } catch (IOException e) {
            throw BackupFolder.unreachable(e);
        }
    }

    /** In bytes; 0 where it is gone. */
    public long size() {
        return file.toFile().length();
    }

    /**
     * Reads the whole file and changes nothing; takes long.
     *
     * @throws StoreException when it is damaged, not a backup of this program, of a newer one, or out of reach
     */
    public Contents look() {
        return LocalStore.guarded(() -> Database.<Contents>readClosed(file, LocalStore.SCHEMA, Contents::in));
    }
}
