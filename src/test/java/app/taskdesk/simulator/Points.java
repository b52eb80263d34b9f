package app.taskdesk.simulator;

import app.taskdesk.sqlite.DatabaseException;
import app.taskdesk.sqlite.Failpoints;
import org.jspecify.annotations.Nullable;

/** The store's failpoints as a schedule arms them: at the n-th passing the process dies, or the
 * disk is full or the database busy. */
final class Points implements Failpoints {

    private @Nullable String wanted;
    private int left;
    private boolean full;
    private boolean busy;
    private boolean abandoned;
    private boolean failed;
    private boolean hadFull;
    private @Nullable String diedAt;

    void arm(String point, int nth, boolean diskFull) {
        wanted = point;
        left = nth;
        full = diskFull;
        busy = diskFull && nth % 3 == 1;
    }

    void disarm() {
        wanted = null;
    }

    /** The process is dead: its store must not mark an orderly end. */
    void abandon() {
        abandoned = true;
    }

    void begin() {
        abandoned = false;
        wanted = null;
    }

    /** Whether a write failed since this was last asked. */
    boolean takeFailed() {
        boolean was = failed;
        failed = false;
        return was;
    }

    /** Whether the disk was ever full. */
    boolean hadFull() {
        return hadFull;
    }

    /** Where the process last died inside a transaction; null when it did not since this was last asked. */
    @Nullable String takeDiedAt() {
        String at = diedAt;
        diedAt = null;
        return at;
    }

    @Override
    public void reach(String point) {
        if (abandoned) {
            throw new Crash(point);
        }
        if (wanted == null || !point.startsWith(wanted) || left-- > 0) {
            return;
        }
        wanted = null;
        if (!full) {
            diedAt = point;
            throw new Crash(point);
        }
        if (!point.endsWith(".committed")) {
            failed = true;
            hadFull = true;
            throw busy ? new DatabaseException(DatabaseException.Reason.BUSY, "database is locked")
                    : new DatabaseException(DatabaseException.Reason.FULL, "database or disk is full");
        }
    }
}
