package app.taskdesk.store;

import app.taskdesk.sqlite.DamagedDatabase;
import app.taskdesk.sqlite.Database;
import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.PrivateFiles;
import app.taskdesk.sqlite.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A backup, or an empty database, on its way to become the profile's, in a folder of its own that goes with it. */
final class RestoredCopy implements AutoCloseable {

    private static final String FOLDER = "restoring";
    private static final String DECISION = "decided";

    private final Path folder;
    private final Path file;
    private @Nullable Database database;

    private RestoredCopy(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(LocalStore.FILE);
    }

    /** @param backup null for an empty database */
    static RestoredCopy of(@Nullable Path backup, Path profile) {
        var copy = new RestoredCopy(profile.resolve(FOLDER));
        boolean made = false;
        try {
            PrivateFiles.removeFolder(copy.folder);
            PrivateFiles.folder(copy.folder);
            if (backup != null) {
                PrivateFiles.emptyFile(copy.file);
                Files.copy(backup, copy.file, StandardCopyOption.REPLACE_EXISTING);
            }
            Database opened = Database.open(copy.file, LocalStore.SCHEMA);
            copy.database = opened;
            opened.requireSound();
            made = true;
            return copy;
        } catch (IOException e) {
            throw BackupFolder.unreachable(e);
        } finally {
            if (!made) {
                copy.close();
            }
        }
    }

    /** Takes over from what is or was the profile's database what must not be lost, and folds every view anew. */
    Carrying.Carried carry(Transaction from) {
        Database open = open();
        var carried = open.<Carrying.Carried>write("carry", Durability.DURABLE,
                tx -> new Carrying(new Remains(from), tx).carry());
        var check = new FoldCheck();
        FoldCheck.Piece piece = FoldCheck.Piece.FIRST;
        while (piece.more()) {
            long after = piece.last();
            piece = open.<FoldCheck.Piece>write("fold", Durability.RELAXED, tx -> {
                FoldCheck.Piece found = check.after(after, tx);
                var views = new TaskViews(tx);
                found.wrong().forEach(views::refresh);
                return found;
            });
        }
        return carried;
    }

    private Database open() {
        if (database == null) {
            throw new IllegalStateException("closed");
        }
        return database;
    }

    /** The finished file, closed; nothing lies beside it. */
    Path ready() {
        open().close();
        database = null;
        return file;
    }

    /**
     * Makes the finished file the profile's and moves what lies in its place aside. Once this is decided, a crash does
     * not stop it: the next start goes on with {@link #finish}.
     *
     * @param when goes into the name of what is set aside
     */
    void putInPlace(String when) {
        ready();
        try {
            Path decision = folder.resolve(DECISION);
            Files.writeString(folder.resolve(DECISION + ".new"), when);
            Files.move(folder.resolve(DECISION + ".new"), decision, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.sync(folder);
            finish(folder.getParent());
        } catch (IOException e) {
            throw BackupFolder.unreachable(e);
        }
    }

    /** Goes on where a crash ended the putting in place; does nothing where nothing was decided. */
    static void finish(Path profile) {
        Path folder = profile.resolve(FOLDER);
        Path decision = folder.resolve(DECISION);
        try {
            if (Files.notExists(decision)) {
                return;
            }
            Path file = profile.resolve(LocalStore.FILE);
            if (Files.exists(folder.resolve(LocalStore.FILE))) {
                new DamagedDatabase(file).setAside(profile.resolve(LocalStore.FILE + ".damaged-"
                        + Files.readString(decision)));
                Files.move(folder.resolve(LocalStore.FILE), file, StandardCopyOption.ATOMIC_MOVE);
                PrivateFiles.sync(profile);
            }
            PrivateFiles.removeFolder(folder);
        } catch (IOException e) {
            throw BackupFolder.unreachable(e);
        }
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
        try {
            PrivateFiles.removeFolder(folder);
        } catch (IOException e) {
            throw BackupFolder.unreachable(e);
        }
    }
}
