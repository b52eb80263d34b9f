package app.taskdesk.launch;

import app.taskdesk.store.Backup;
import app.taskdesk.store.Backups;
import app.taskdesk.ui.backup.BackupDesk;
import app.taskdesk.ui.backup.BackupLine;
import app.taskdesk.ui.backup.BackupProblem;
import java.nio.file.Path;
import java.util.List;

/** Lets the page about copies of the tasks reach them. */
final class BackupDoor implements BackupDesk {

    private final Backups backups;
    private final Workspaces workspaces;
    private final Runnable show;

    /** @param show shows the account on screen anew; called on whatever thread asks */
    BackupDoor(Backups backups, Workspaces workspaces, Runnable show) {
        this.backups = backups;
        this.workspaces = workspaces;
        this.show = show;
    }

    @Override
    public List<BackupLine> list() throws BackupProblem {
        return StoreWords.told(() -> backups.list().stream().map(StoreWords::line).toList());
    }

    @Override
    public BackupLine.Contents look(BackupLine backup) throws BackupProblem {
        return StoreWords.told(() -> StoreWords.contents(StoreWords.backup(backup).look()));
    }

    @Override
    public BackupLine.Contents present() throws BackupProblem {
        return StoreWords.told(() -> StoreWords.contents(backups.present()));
    }

    @Override
    public BackupLine makeNow() throws BackupProblem {
        return StoreWords.told(() -> StoreWords.line(backups.makeNow()));
    }

    @Override
    public void saveTo(Path target) throws BackupProblem {
        StoreWords.told(() -> {
            backups.saveTo(target);
            return true;
        });
    }

    @Override
    public BackupLine open(Path file) throws BackupProblem {
        return StoreWords.told(() -> StoreWords.line(Backup.ofFile(file)));
    }

    @Override
    public BackupLine restore(BackupLine backup) throws BackupProblem {
        return StoreWords.told(() -> {
            try {
                return StoreWords.line(workspaces.restore(StoreWords.backup(backup)));
            } finally {
                show.run();
            }
        });
    }
}
