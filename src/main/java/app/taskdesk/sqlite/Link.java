package app.taskdesk.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/** One connection with its prepared statements; one thread at a time. */
final class Link implements AutoCloseable {

    private static final int STATEMENTS = 100;
    private static final int CACHE_KIBIBYTES = 16_000;
    /** The journal is copied into the file when it has so many pages; a page written often is copied once. */
    private static final int JOURNAL_PAGES = 4_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(16, 0.75f, true);

    private Link(Connection connection) {
        this.connection = connection;
    }

    static Link writer(Path file) {
        return writer(file, NetworkDisk.holds(file));
    }

    /** @param remote whether the file lies on another computer; its journal then needs no shared memory */
    static Link writer(Path file, boolean remote) {
        var config = common();
        config.setJournalMode(remote ? SQLiteConfig.JournalMode.TRUNCATE : SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
        Link link = open(file, config);
        link.run("PRAGMA wal_autocheckpoint=" + JOURNAL_PAGES);
        return link;
    }

    static Link reader(Path file) {
        var config = common();
        config.setReadOnly(true);
        return open(file, config);
    }

    /** Writable, so that a journal left by a crash is read too; only for a copy that nobody needs any more. */
    static Link salvage(Path copy) {
        return open(copy, common());
    }

    /** The driver's own look-up of generated keys would cost a query per insert and leave it open. */
    private static SQLiteConfig common() {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static Link open(Path file, SQLiteConfig config) {
        @Nullable Connection connection = null;
        try {
            connection = config.createConnection("jdbc:sqlite:" + file);
            var link = new Link(connection);
            link.run("PRAGMA trusted_schema=OFF");
            link.run("PRAGMA cell_size_check=ON");
            if (System.getProperty("os.name", "").startsWith("Mac")) {
                link.run("PRAGMA fullfsync=1");
            }
            return link;
        } catch (SQLException e) {
            throw DatabaseException.of("opening the database", e);
        } catch (DatabaseException e) {
            closeQuietly(connection, e);
            throw e;
        }
    }

    private static void closeQuietly(@Nullable Connection connection, Exception failure) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** A statement to use and, if all went well, give back; one in use is never handed out again. */
    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement statement = idle.remove(sql);
        return statement == null ? connection.prepareStatement(sql) : statement;
    }

    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement same = idle.put(sql, statement);
        if (same != null) {
            same.close();
        } else if (idle.size() > STATEMENTS) {
            var eldest = idle.entrySet().iterator();
            eldest.next().getValue().close();
            eldest.remove();
        }
    }

    /** Runs a statement that is run again and again: begin, commit. */
    void repeat(String sql) {
        try {
            PreparedStatement statement = take(sql);
            try {
                statement.execute();
            } finally {
                giveBack(sql, statement);
            }
        } catch (SQLException e) {
            throw DatabaseException.of(sql, e);
        }
    }

    /** Runs one statement that is not worth keeping prepared. */
    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw DatabaseException.of(sql, e);
        }
    }

    /** Takes over every page of another database in one commit. */
    void takeOver(Path source) {
        try {
            DB database = connection.unwrap(SQLiteConnection.class).getDatabase();
            int code = database.restore("main", source.toString(), null);
            if (code != SQLiteErrorCode.SQLITE_OK.code) {
                throw new SQLException("restoring", null, code);
            }
        } catch (SQLException e) {
            throw DatabaseException.of("taking over " + source.getFileName(), e);
        }
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : idle.values()) {
                statement.close();
            }
            idle.clear();
            connection.close();
        } catch (SQLException e) {
            throw DatabaseException.of("closing the database", e);
        }
    }
}
