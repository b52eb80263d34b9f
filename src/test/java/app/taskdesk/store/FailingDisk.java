package app.taskdesk.store;

import app.taskdesk.sqlite.DatabaseException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A disk that refuses every write for as long as a test likes; reading goes on. */
public final class FailingDisk {

    private volatile DatabaseException.@Nullable Reason failing;

    /** Opens the store of a folder on this disk. */
    public LocalStore open(Path folder, InstantSource clock) {
        return LocalStore.open(folder, clock, point -> {
            DatabaseException.Reason reason = failing;
            if (reason != null && point.endsWith(".begin")) {
                throw new DatabaseException(reason, point);
            }
        });
    }

    public void fillUp() {
        failing = DatabaseException.Reason.FULL;
    }

    public void refuse() {
        failing = DatabaseException.Reason.UNREACHABLE;
    }

    public void recover() {
        failing = null;
    }
}
