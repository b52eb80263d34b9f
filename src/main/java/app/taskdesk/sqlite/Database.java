package app.taskdesk.sqlite;

import app.taskdesk.sqlite.DatabaseException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One SQLite file: one write at a time, several readers beside it, each in a transaction ({@code sync.md} 2.2). Has
 * no thread of its own; any thread may call, and waits on the disk when it does. Every failure is a
 * {@link DatabaseException}.
 */
public final class Database implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Database.class.getName());
    private static final long WAIT_MILLIS = 10_000;

    private final Path file;
    private final Failpoints failpoints;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReaderPool readers;
    private @Nullable Link writer;
    private Durability durability = Durability.DURABLE;
    private volatile boolean closed;

    private Database(Path file, Failpoints failpoints, Link writer) {
        this.file = file;
        this.failpoints = failpoints;
        this.writer = writer;
        this.readers = new ReaderPool(file, WAIT_MILLIS);
    }

    public static Database open(Path file, Schema schema) {
        return open(file, schema, Failpoints.NONE);
    }

    /**
     * Opens the file, brings it to the schema's version, or makes it where there is none. A file that is newer,
     * foreign or damaged is refused and stays as it is; an emptied file counts as damaged.
     */
    public static Database open(Path file, Schema schema, Failpoints failpoints) {
        Path absolute = file.toAbsolutePath();
        return new Database(absolute, failpoints, new Opening(absolute, schema, failpoints).open());
    }

    /** Runs the work on one consistent state, beside any write. */
    public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        return readers.read(work);
    }

    /**
     * Runs the work in a write transaction and commits it; whatever is thrown takes all of it back.
     *
     * @param name tells the failpoints and messages which transaction this is
     */
    public <T extends @Nullable Object> T write(String name, Durability wanted, Function<Transaction, T> work) {
        awaitTurn(name);
        try {
            T result = committed(name, wanted, work);
            failpoints.reach(name + ".committed");
            return result;
        } finally {
            writing.unlock();
        }
    }

    private void awaitTurn(String name) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException(name + " inside another write");
        }
        try {
            if (!writing.tryLock(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new DatabaseException(Reason.BUSY, name + ": another write took too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException(Reason.BUSY, name + ": interrupted before writing", e);
        }
    }

    private <T extends @Nullable Object> T committed(String name, Durability wanted, Function<Transaction, T> work) {
        Link link = writer();
        failpoints.reach(name + ".begin");
        setDurability(link, wanted);
        link.repeat("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.apply(new Transaction(link, name, failpoints));
            failpoints.reach(name + ".commit");
            link.repeat("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(link);
            }
        }
    }

    private Link writer() {
        if (closed) {
            throw new DatabaseException(Reason.UNREACHABLE, "the database is closed");
        }
        Link link = writer;
        if (link == null) {
            link = Link.writer(file);
            writer = link;
            durability = Durability.DURABLE;
        }
        return link;
    }

    private void setDurability(Link link, Durability wanted) {
        if (durability != wanted) {
            link.run("PRAGMA synchronous=" + switch (wanted) {
                case DURABLE -> "FULL";
                case RELAXED -> "NORMAL";
            });
            durability = wanted;
        }
    }

    /** SQLite may have rolled back by itself after a disk error; a fresh connection is right in either case. */
    private void rollBack(Link link) {
        try {
            link.run("ROLLBACK");
        } catch (DatabaseException notOpen) {
            writer = null;
            closeAfter(notOpen, link);
        }
    }

    /** What made the transaction fail is on its way to the caller and matters more than this. */
    private static void closeAfter(DatabaseException failure, Link link) {
        try {
            link.close();
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
            LOG.log(System.Logger.Level.WARNING, "a broken connection could not be closed", failure);
        }
    }

    /** Rewrites the file without its gaps and empties its journal. */
    public void compact() {
        awaitTurn("compact");
        try {
            Link link = writer();
            link.run("VACUUM");
            link.run("PRAGMA wal_checkpoint(TRUNCATE)");
            SchemaPages.keep(link, file);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Takes over all of another database in one commit. Nobody writes from before it is prepared until it is taken
     * over; a reader sees the one or the other.
     */
    public void takeOver(Supplier<Path> prepared) {
        awaitTurn("take-over");
        try {
            Path source = prepared.get();
            failpoints.reach("take-over.begin");
            writer().takeOver(source);
            failpoints.reach("take-over.committed");
            SchemaPages.keep(writer(), file);
        } finally {
            writing.unlock();
        }
    }

    /** Reads the whole file for broken pages; takes long on a large one. */
    public void requireSound() {
        readers.read(transaction -> {
            Opening.requireSound(transaction);
            return true;
        });
    }

    /** Writes a copy of the newest committed state; the target appears whole or not at all. */
    public void copyTo(Path target) {
        Link link = Link.reader(file);
        try {
            copy(link, target);
        } finally {
            link.close();
        }
    }

    /**
     * Runs the work on a file that nobody has open, such as a copy, without changing it.
     *
     * @throws DatabaseException when it is newer, foreign or damaged
     */
    public static <T extends @Nullable Object> T readClosed(Path file, Schema schema, Function<Transaction, T> work) {
        new Opening(file.toAbsolutePath(), schema, Failpoints.NONE).requireOurs();
        try (Link link = Link.reader(file.toAbsolutePath())) {
            var transaction = new Transaction(link, "look", Failpoints.NONE);
            Opening.requireSound(transaction);
            return work.apply(transaction);
        }
    }

    static void copy(Link link, Path target) {
        try {
            PrivateFiles.folder(target.toAbsolutePath().getParent());
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.deleteIfExists(part);
            PrivateFiles.emptyFile(part);
            link.run("VACUUM INTO '" + part.toString().replace("'", "''") + "'");
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.sync(target.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new DatabaseException(Reason.UNREACHABLE, "copying the database to " + target.getFileName(), e);
        }
    }

    public boolean isOpen() {
        return !closed;
    }

    /** Waits for a running write, then closes; a read still running ends by itself. Closing twice does no harm. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            readers.close();
            if (writer != null) {
                writer.close();
                writer = null;
            }
        } finally {
            writing.unlock();
        }
    }
}
