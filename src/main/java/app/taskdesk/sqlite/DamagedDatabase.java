package app.taskdesk.sqlite;

import app.taskdesk.sqlite.DatabaseException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be used any more: read through a copy, so that nothing happens to it, and set aside when its
 * place is needed.
 */
public final class DamagedDatabase {

    private static final List<String> PARTS = List.of("", "-wal", "-journal");

    private final Path file;

    public DamagedDatabase(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Runs the work on what can be read; each question in it may fail as damaged by itself. Where even the list of
     * tables cannot be read, the copy of it that is kept beside the file takes its place; without that, there are no
     * tables.
     *
     * @param scratch a folder that is made for this and removed after
     */
    public <T extends @Nullable Object> T read(Path scratch, Function<Transaction, T> work) {
        try {
            PrivateFiles.removeFolder(scratch);
            PrivateFiles.folder(scratch);
            try {
                Path copy = scratch.resolve(file.getFileName());
                copyTo(copy);
                if (!listsTables(copy)) {
                    copyTo(copy);
                    SchemaPages.bringBack(SchemaPages.beside(file), copy);
                }
                if (!listsTables(copy)) {
                    empty(copy);
                }
                return reading(copy, work);
            } finally {
                PrivateFiles.removeFolder(scratch);
            }
        } catch (IOException e) {
            throw new DatabaseException(Reason.UNREACHABLE, "reading what is left of " + file.getFileName(), e);
        }
    }

    private void copyTo(Path copy) throws IOException {
        Files.deleteIfExists(beside(copy, "-shm"));
        for (String part : PARTS) {
            Files.deleteIfExists(beside(copy, part));
            if (Files.exists(beside(file, part))) {
                Files.copy(beside(file, part), beside(copy, part));
            }
        }
        if (Files.notExists(copy)) {
            PrivateFiles.emptyFile(copy);
        }
    }

    private static void empty(Path copy) throws IOException {
        for (String part : List.of("", "-wal", "-journal", "-shm")) {
            Files.deleteIfExists(beside(copy, part));
        }
        PrivateFiles.emptyFile(copy);
    }

    private static boolean listsTables(Path copy) {
        try {
            return reading(copy, transaction -> transaction.number("SELECT count(*) FROM sqlite_schema") > 0);
        } catch (DatabaseException e) {
            if (e.reason() == Reason.DAMAGED || e.reason() == Reason.UNREACHABLE) {
                return false;
            }
            throw e;
        }
    }

    private static <T extends @Nullable Object> T reading(Path copy, Function<Transaction, T> work) {
        try (Link link = Link.salvage(copy)) {
            return work.apply(new Transaction(link, "salvage", Failpoints.NONE));
        }
    }

    /** Moves the file and its journals out of the way, as far as they are there; again after a crash in between. */
    public void setAside(Path aside) {
        try {
            for (String part : List.of("", "-wal", "-journal", "-shm")) {
                if (Files.exists(beside(file, part))) {
                    Files.move(beside(file, part), beside(aside, part), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            PrivateFiles.sync(file.getParent());
        } catch (IOException e) {
            throw new DatabaseException(Reason.UNREACHABLE, "setting " + file.getFileName() + " aside", e);
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
