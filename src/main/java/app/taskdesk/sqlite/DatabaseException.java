package app.taskdesk.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** A database that could not be opened, read or written; a transaction that ends with this one changed nothing. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What to tell a person, and what to do about it. */
    public enum Reason {
        /** Written by a newer version of the program; left untouched. */
        NEWER,
        /** Not this program's file; left untouched. */
        FOREIGN,
        /** The content is broken; left untouched. */
        DAMAGED,
        /** No room left. */
        FULL,
        /** Another write took too long. */
        BUSY,
        /** The disk or the rights to it refused. */
        UNREACHABLE,
        /** A rule of the tables was broken. */
        CONSTRAINT,
        /** Anything else, a mistake of the program above all. */
        OTHER
    }

    private final Reason reason;

    public DatabaseException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public DatabaseException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static DatabaseException of(String doing, SQLException cause) {
        return new DatabaseException(reasonOf(cause), doing + ": " + cause.getMessage(), cause);
    }

    private static Reason reasonOf(SQLException cause) {
        int primary = cause.getErrorCode() & 0xff;
        return switch (SQLiteErrorCode.getErrorCode(primary)) {
            case SQLITE_FULL -> Reason.FULL;
            case SQLITE_BUSY, SQLITE_LOCKED -> Reason.BUSY;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Reason.DAMAGED;
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM -> Reason.UNREACHABLE;
            case SQLITE_CONSTRAINT -> Reason.CONSTRAINT;
            default -> Reason.OTHER;
        };
    }

    public Reason reason() {
        return reason;
    }
}
