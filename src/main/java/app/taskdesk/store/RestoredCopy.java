package app.taskdesk.store;

import app.taskdesk.sqlite.Database;
import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.PrivateFiles;
import app.taskdesk.sqlite.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backup, or an empty database, on its way to become the profile's, in a folder of its own that goes with it. */
final class RestoredCopy implements AutoCloseable {

    private final Path folder;
    private final Path file;
    private @Nullable Database database;

    private RestoredCopy(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(LocalStore.FILE);
    }

    /** @param backup null for an empty database */
    static RestoredCopy of(@Nullable Path backup, Path profile) {
        var copy = new RestoredCopy(profile.resolve("restoring"));
        boolean made = false;
        try {
            copy.delete();
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
        FoldCheck.Piece piece = new FoldCheck.Piece(List.of(), 0, true);
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

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
        try {
            delete();
        } catch (IOException e) {
            throw BackupFolder.unreachable(e);
        }
    }

    private void delete() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
