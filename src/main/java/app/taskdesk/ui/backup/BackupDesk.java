package app.taskdesk.ui.backup;

import java.nio.file.Path;
import java.util.List;

/** The copies of the tasks, and what is done with them; wired where everything is. Called off the FX thread. */
public interface BackupDesk {

    /** Newest first. */
    List<BackupLine> list() throws BackupProblem;

    /** Reads all of a copy, and so proves that it can be brought back. */
    BackupLine.Contents look(BackupLine backup) throws BackupProblem;

    /** What would go if a copy were brought back now. */
    BackupLine.Contents present() throws BackupProblem;

    BackupLine makeNow() throws BackupProblem;

    /** Writes everything but the API keys into one file. */
    void saveTo(Path target) throws BackupProblem;

    /** A copy in a file that a person chose. */
    BackupLine open(Path file) throws BackupProblem;

    /** Brings a copy back; returns the copy of what was there before. */
    BackupLine restore(BackupLine backup) throws BackupProblem;
}
