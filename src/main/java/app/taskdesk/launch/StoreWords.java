package app.taskdesk.launch;

import app.taskdesk.store.Backup;
import app.taskdesk.store.StoreException;
import app.taskdesk.ui.backup.BackupLine;
import app.taskdesk.ui.backup.BackupProblem;
import app.taskdesk.ui.backup.StoreTrouble;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Says what the store says in the words of the views about it. */
final class StoreWords {

    private StoreWords() {
    }

    static StoreTrouble.Kind kind(StoreException problem) {
        return switch (problem.reason()) {
            case DAMAGED -> StoreTrouble.Kind.DAMAGED;
            case FULL -> StoreTrouble.Kind.FULL;
            case UNREACHABLE -> StoreTrouble.Kind.UNREACHABLE;
            case NEWER -> StoreTrouble.Kind.NEWER;
            case FOREIGN -> StoreTrouble.Kind.FOREIGN;
            case BUSY -> StoreTrouble.Kind.BUSY;
            case GONE, OTHER -> StoreTrouble.Kind.OTHER;
        };
    }

    static BackupLine line(Backup backup) {
        return new BackupLine(backup.file().toString(), BackupLine.Kind.valueOf(backup.kind().name()), backup.at(),
                backup.size());
    }

    static Backup backup(BackupLine line) {
        return new Backup(Path.of(line.id()), line.at(), Backup.Kind.valueOf(line.kind().name()));
    }

    static BackupLine.Contents contents(Backup.Contents found) {
        return new BackupLine.Contents(found.tasks(), found.waiting());
    }

    /** Runs what may fail at the store. */
    static <T> T told(Callable<T> work) throws BackupProblem {
        try {
            return work.call();
        } catch (StoreException e) {
            throw new BackupProblem(kind(e), e);
        } catch (BackupProblem e) {
            throw e;
        } catch (Exception e) {
            throw new BackupProblem(StoreTrouble.Kind.OTHER, e);
        }
    }
}
