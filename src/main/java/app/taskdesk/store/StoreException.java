package app.taskdesk.store;

import app.taskdesk.sqlite.DatabaseException;
import org.jspecify.annotations.Nullable;

/** The local database could not be read or written; whatever was being saved was not, and nothing else changed. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What to tell a person, and what to do about it. */
    public enum Reason {
        /** Written by a newer version of the program; left untouched. */
        NEWER,
        /** Not this program's file; left untouched. */
        FOREIGN,
        /** The content is broken; left untouched. */
        DAMAGED,
        /** No room left on the disk. */
        FULL,
        /** Something else kept the database busy for too long; trying again helps. */
        BUSY,
        /** The disk or the rights to it refused. */
        UNREACHABLE,
        /** What it concerns was removed meanwhile. */
        GONE,
        /** A mistake of this program. */
        OTHER
    }

    private final Reason reason;

    public StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static StoreException of(DatabaseException cause) {
        return new StoreException(switch (cause.reason()) {
            case NEWER -> Reason.NEWER;
            case FOREIGN -> Reason.FOREIGN;
            case DAMAGED -> Reason.DAMAGED;
            case FULL -> Reason.FULL;
            case BUSY -> Reason.BUSY;
            case UNREACHABLE -> Reason.UNREACHABLE;
            case CONSTRAINT, OTHER -> Reason.OTHER;
        }, String.valueOf(cause.getMessage()), cause);
    }

    public Reason reason() {
        return reason;
    }
}
