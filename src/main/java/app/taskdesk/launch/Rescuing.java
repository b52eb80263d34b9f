package app.taskdesk.launch;

import app.taskdesk.store.LocalStore;
import app.taskdesk.store.Rescue;
import app.taskdesk.ui.backup.BackupLine;
import app.taskdesk.ui.backup.BackupProblem;
import app.taskdesk.ui.backup.RescueDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the card about a store that cannot be used reach the files. */
final class Rescuing implements RescueDesk {

    private final Rescue rescue;
    private final Files files;

    /** The profile's files, in use or not. Never on the FX thread. */
    interface Files {

        /** The store where it is open and not damaged. */
        @Nullable LocalStore usable();

        /** Lets go of what is open, window and all; does nothing where nothing is. */
        void close();

        /** Opens all anew. */
        void open() throws IOException;
    }

    Rescuing(Rescue rescue, Files files) {
        this.rescue = rescue;
        this.files = files;
    }

    @Override
    public List<BackupLine> backups() throws BackupProblem {
        return StoreWords.told(() -> rescue.backups().stream().map(StoreWords::line).toList());
    }

    @Override
    public BackupLine.Contents look(BackupLine backup) throws BackupProblem {
        return StoreWords.told(() -> StoreWords.contents(StoreWords.backup(backup).look()));
    }

    @Override
    public BackupLine.Contents readable() throws BackupProblem {
        return StoreWords.told(() -> {
            Rescue.Readable found = rescue.look();
            return new BackupLine.Contents(found.tasks(), found.waiting());
        });
    }

    @Override
    public void export(Path target) throws BackupProblem {
        StoreWords.told(() -> {
            LocalStore open = files.usable();
            if (open == null) {
                rescue.export(target);
            } else {
                Rescue.export(open, target);
            }
            return true;
        });
    }

    @Override
    public void retry() throws BackupProblem {
        StoreWords.told(() -> {
            LocalStore open = files.usable();
            if (open == null) {
                files.close();
                files.open();
            } else {
                open.requireRoom();
            }
            return true;
        });
    }

    @Override
    public void restore(@Nullable BackupLine backup) throws BackupProblem {
        StoreWords.told(() -> {
            files.close();
            rescue.restore(backup == null ? null : StoreWords.backup(backup));
            files.open();
            return true;
        });
    }
}
