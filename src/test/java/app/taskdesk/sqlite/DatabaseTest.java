package app.taskdesk.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sqlite.DatabaseException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    private static final Schema SCHEMA = new Schema(42,
            List.of(new Schema.Step("001-a.sql", "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT) STRICT;\n")));

    @TempDir
    private Path folder;
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("profile/words.db"), SCHEMA);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatWasCommitted() {
        long id = add("one");
        database.close();
        open();
        assertEquals("one", database.read(tx -> tx.first("SELECT text FROM word WHERE id = ?", r -> r.text(1), id))
                .orElseThrow());
    }

    @Test
    void takesBackWhatFailed() {
        assertThrows(IllegalStateException.class, () -> database.write("add", Durability.DURABLE, tx -> {
            tx.insert("INSERT INTO word(text) VALUES ('one')");
            throw new IllegalStateException("stop");
        }));
        assertEquals(0, count());
        add("two");
        assertEquals(1, count());
    }

    @Test
    void readsOneStateBesideWrite() {
        add("one");
        int seen = database.read(tx -> {
            long before = tx.number("SELECT count(*) FROM word");
            add("two");
            return (int) (before + tx.number("SELECT count(*) FROM word"));
        });
        assertEquals(2, seen);
    }

    @Test
    void refusesToWriteInReadTransaction() {
        assertThrows(DatabaseException.class,
                () -> database.read(tx -> tx.execute("INSERT INTO word(text) VALUES ('x')")));
        assertEquals(0, count());
    }

    @Test
    void commitsDurablyUnlessTold() {
        assertEquals(2, synchronous(Durability.DURABLE));
        assertEquals(1, synchronous(Durability.RELAXED));
        assertEquals(2, synchronous(Durability.DURABLE));
    }

    private long synchronous(Durability durability) {
        return database.write("ask", durability, tx -> tx.number("PRAGMA synchronous"));
    }

    @Test
    void usesSafePragmas() {
        database.write("ask", Durability.DURABLE, tx -> {
            assertEquals("wal", tx.first("PRAGMA journal_mode", r -> r.text(1)).orElseThrow());
            assertEquals(1, tx.number("PRAGMA foreign_keys"));
            assertEquals(0, tx.number("PRAGMA trusted_schema"));
            assertEquals(1, tx.number("PRAGMA cell_size_check"));
            assertEquals(1, tx.number("PRAGMA secure_delete"));
            assertEquals(42, tx.number("PRAGMA application_id"));
            return 0;
        });
    }

    @Test
    void saysWhenDiskIsFullAndStaysSound() {
        var failure = assertThrows(DatabaseException.class, () -> database.write("add", Durability.DURABLE, tx -> {
            tx.number("PRAGMA max_page_count=20");
            for (int i = 0; i < 100; i++) {
                tx.insert("INSERT INTO word(text) VALUES (?)", "x".repeat(4_000));
            }
            return 0;
        }));
        assertEquals(Reason.FULL, failure.reason(), failure::getMessage);
        assertEquals(0, count());
        database.requireSound();
        add("fits");
        assertEquals(1, count());
    }

    @Test
    void keepsFilesPrivate() throws Exception {
        add("one");
        database.copyTo(folder.resolve("profile/backups/copy.db"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(
                "profile"))));
        try (var files = Files.walk(folder.resolve("profile"))) {
            for (Path file : files.filter(f -> f.toString().contains(".db")).toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
    }

    @Test
    void copiesNewestState() {
        add("one");
        Path copy = folder.resolve("copies/copy.db");
        database.copyTo(copy);
        try (var other = Database.open(copy, SCHEMA)) {
            assertEquals(1, other.<Long>read(tx -> tx.number("SELECT count(*) FROM word")));
        }
    }

    @Test
    void refusesWriteInsideWrite() {
        assertThrows(IllegalStateException.class,
                () -> database.write("outer", Durability.DURABLE, tx -> add("inner")));
        assertEquals(0, count());
    }

    @Test
    void usesOneStatementInsideItself() {
        add("one");
        add("two");
        var pairs = new AtomicInteger();
        String all = "SELECT id FROM word";
        database.read(tx -> {
            tx.each(all, outer -> tx.each(all, inner -> pairs.incrementAndGet()));
            return 0;
        });
        assertEquals(4, pairs.get());
    }

    @Test
    void failsAtEachNamedPoint() {
        database.close();
        for (String point : List.of("add.begin", "add.statement", "add.commit")) {
            try (var failing = Database.open(folder.resolve("profile/words.db"), SCHEMA, reached -> {
                if (reached.equals(point)) {
                    throw new IllegalStateException(reached);
                }
            })) {
                assertThrows(IllegalStateException.class, () -> failing.write("add", Durability.DURABLE,
                        tx -> tx.insert("INSERT INTO word(text) VALUES ('one')")), point);
            }
        }
        open();
        assertEquals(0, count());
        assertTrue(database.read(tx -> tx.first("PRAGMA quick_check", r -> r.text(1))).orElseThrow().equals("ok"));
    }

    private long add(String word) {
        return database.write("add", Durability.DURABLE,
                tx -> tx.insert("INSERT INTO word(text) VALUES (?)", word));
    }

    private long count() {
        return database.<Long>read(tx -> tx.number("SELECT count(*) FROM word"));
    }
}
