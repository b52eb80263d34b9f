package app.taskdesk.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The server's SQLite file: one writer at a time, several readers beside it. Safe to use from any thread. */
final class SandboxDatabase implements AutoCloseable {

    private static final int READERS = 4;

    private final Path file;
    private final boolean temporary;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final BlockingQueue<Connection> readers = new LinkedBlockingQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final List<Connection> all = new CopyOnWriteArrayList<>();

    /** Opens the file, or a private one that is deleted on close. Throws UncheckedIOException when it cannot. */
    SandboxDatabase(@Nullable Path dataFile) {
        temporary = dataFile == null;
        try {
            file = dataFile == null ? privateFile() : dataFile.toAbsolutePath();
            writer = open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("Cannot open the data file " + dataFile, e));
        }
    }

    private static Path privateFile() throws IOException {
        Path file = Files.createTempFile("taskdesk-sandbox", ".db");
        for (String end : new String[] {"", "-wal", "-shm"}) {
            Path.of(file + end).toFile().deleteOnExit();
        }
        return file;
    }

    /** Runs the work in one transaction; anything it throws undoes it. */
    <R> R write(Work<R> work) {
        writing.lock();
        try {
            writer.setAutoCommit(false);
            R result = work.on(writer);
            writer.commit();
            return result;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("Cannot write to the data file", e));
        } finally {
            endTransaction();
            writing.unlock();
        }
    }

    /** Runs the work on what is committed. */
    <R> R read(Work<R> work) {
        try {
            Connection reader = reader();
            try {
                return work.on(reader);
            } finally {
                readers.add(reader);
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("Cannot read the data file", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the data file", e);
        }
    }

    /** A free reader; one more is opened while there are few. */
    private Connection reader() throws SQLException, InterruptedException {
        Connection free = readers.poll();
        if (free != null) {
            return free;
        }
        return opened.incrementAndGet() <= READERS ? open() : readers.take();
    }

    @Override
    public void close() {
        try {
            for (Connection connection : all) {
                connection.close();
            }
            if (temporary) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(Path.of(file + "-wal"));
                Files.deleteIfExists(Path.of(file + "-shm"));
            }
        } catch (SQLException | IOException e) {
            throw new UncheckedIOException(new IOException("Cannot close the data file", e));
        }
    }

    private void endTransaction() {
        try {
            if (!writer.getAutoCommit()) {
                writer.rollback();
                writer.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("Cannot end a change of the data file", e));
        }
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        all.add(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=" + (temporary ? "OFF" : "NORMAL"));
            statement.execute("PRAGMA busy_timeout=5000");
            statement.execute("PRAGMA wal_autocheckpoint=20000");
            statement.execute("PRAGMA cache_size=-16000");
            statement.execute("PRAGMA mmap_size=1073741824");
        }
        return connection;
    }

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work<R> {

        R on(Connection connection) throws SQLException;
    }
}
