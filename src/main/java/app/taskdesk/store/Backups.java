package app.taskdesk.store;

import app.taskdesk.store.Backup.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Copies of the open database: one a day and those a person asks for, seven of each kept ({@code sync.md} 2.9). Every
 * method takes long, so never on the FX thread.
 */
public final class Backups {

    private final LocalStore store;
    private final BackupFolder folder;

    public Backups(LocalStore store) {
        this.store = store;
        this.folder = new BackupFolder(store.folder());
    }

    /** Newest first, of every kind. */
    public List<Backup> list() {
        return folder.list();
    }

    /**
     * Makes today's backup unless it is there, then removes what is too old; never before the new one is whole.
     *
     * @return whether one was made
     */
    public boolean makeDaily() {
        LocalDate today = LocalDate.ofInstant(store.now(), ZoneOffset.UTC);
        boolean made = list().stream().anyMatch(backup -> backup.kind() == Kind.DAILY
                && LocalDate.ofInstant(backup.at(), ZoneOffset.UTC).equals(today));
        if (!made) {
            make(Kind.DAILY);
            folder.prune(Kind.BEFORE_UPDATE);
        }
        return !made;
    }

    /** Makes one now, because a person asked. */
    public Backup makeNow() {
        return make(Kind.ASKED);
    }

    /** Writes all there is into a file of its own, in place of what is there; API keys are never part of it. */
    public void saveTo(Path target) {
        store.copyTo(target);
    }

    /** What would go if a backup were brought back now. */
    public Backup.Contents present() {
        return store.read(Backup.Contents::in);
    }

    private Backup make(Kind kind) {
        Backup backup = folder.fresh(kind, store.now());
        store.copyTo(backup.file());
        folder.prune(kind);
        return backup;
    }

    /**
     * Brings tasks and history back as they were, after a backup of the present. What was done since and waits to be
     * sent stays, and what was sent since counts as sent, so that nothing is lost or sent twice. All syncing must have
     * ended before, and begins with new engines and stores after; screens hear that all rows changed.
     *
     * @return the backup of what was there before
     * @throws StoreException when the backup cannot be read or room is missing; nothing is changed then
     */
    public Backup restore(Backup backup) {
        Backup before = folder.fresh(Kind.BEFORE_RESTORE, store.now());
        store.copyTo(before.file());
        store.restore(backup.file());
        folder.prune(Kind.BEFORE_RESTORE);
        return before;
    }

    /** Replaces all backups, those before migrations too, by one of now: for what must be nowhere any more. */
    public void renew() {
        folder.deleteAllBut(make(Kind.DAILY).file());
    }
}
