package app.taskdesk.ui.backup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways out of a store that cannot be used; wired where everything is. Called off the FX thread. */
public interface RescueDesk {

    /** Newest first. */
    List<BackupLine> backups() throws BackupProblem;

    BackupLine.Contents look(BackupLine backup) throws BackupProblem;

    /** What can still be read of the damaged file. */
    BackupLine.Contents readable() throws BackupProblem;

    /** Writes all that can be read into a file. */
    void export(Path target) throws BackupProblem;

    /** Uses the store as it is; returns when that is possible again. */
    void retry() throws BackupProblem;

    /**
     * Sets the damaged file aside and uses the backup, with every change that waits and can be read.
     *
     * @param backup null to begin with an empty list
     */
    void restore(@Nullable BackupLine backup) throws BackupProblem;
}
