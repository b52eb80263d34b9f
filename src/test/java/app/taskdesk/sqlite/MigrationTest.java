package app.taskdesk.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sqlite.DatabaseException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    private static final Schema.Step FIRST = new Schema.Step("001-a.sql", "CREATE TABLE word (text TEXT) STRICT;\n");
    private static final Schema.Step SECOND = new Schema.Step("002-b.sql",
            "ALTER TABLE word ADD COLUMN size INTEGER;\nUPDATE word SET size = length(text);\n");
    private static final Schema OLD = new Schema(42, List.of(FIRST));
    private static final Schema NEW = new Schema(42, List.of(FIRST, SECOND));

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("words.db");
    }

    private void makeOld() {
        try (var database = Database.open(file(), OLD)) {
            database.write("add", Durability.DURABLE, tx -> tx.insert("INSERT INTO word VALUES ('three')"));
        }
    }

    @Test
    void carriesRowsOverAndKeepsBackup() {
        makeOld();
        try (var database = Database.open(file(), NEW)) {
            assertEquals(5, database.<Long>read(tx -> tx.number("SELECT size FROM word")));
            assertEquals(2, database.<Long>read(tx -> tx.number("PRAGMA user_version")));
        }
        try (var backup = Database.open(folder.resolve("backups/before-002-words.db"), OLD)) {
            assertEquals(1, backup.<Long>read(tx -> tx.number("SELECT count(*) FROM word")));
        }
    }

    @Test
    void stopsAtAnyStatementWithoutLoss() {
        makeOld();
        for (int n = 0; n < 20; n++) {
            var left = new AtomicInteger(n);
            try (var database = Database.open(file(), NEW, point -> {
                if (point.startsWith("migrate.") && left.getAndDecrement() == 0) {
                    throw new IllegalStateException(point);
                }
            })) {
                assertEquals(5, database.<Long>read(tx -> tx.number("SELECT size FROM word")));
                assertTrue(n > 2, "no statement failed");
                return;
            } catch (IllegalStateException stopped) {
                assertTrue(Files.exists(file()), stopped.getMessage());
            }
        }
        throw new AssertionError("never migrated");
    }

    @Test
    void refusesNewerFileUntouched() throws IOException {
        makeOld();
        Database.open(file(), NEW).close();
        assertRefused(Reason.NEWER, OLD);
    }

    @Test
    void refusesForeignFileUntouched() throws IOException {
        makeOld();
        assertRefused(Reason.FOREIGN, new Schema(43, List.of(FIRST)));
    }

    @Test
    void refusesChangedStep() throws IOException {
        makeOld();
        assertRefused(Reason.FOREIGN, new Schema(42, List.of(new Schema.Step("001-a.sql", "CREATE TABLE w (t);"))));
    }

    @Test
    void refusesEmptiedFileUntouched() throws IOException {
        Files.createFile(file());
        assertRefused(Reason.DAMAGED, OLD);
    }

    @Test
    void refusesNoiseUntouched() throws IOException {
        byte[] noise = new byte[8_192];
        Arrays.fill(noise, (byte) 7);
        Files.write(file(), noise);
        assertRefused(Reason.DAMAGED, OLD);
    }

    @Test
    void refusesToMigrateFileWithBrokenPage() throws IOException {
        makeOld();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, bytes.length - 4_096, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);
        assertRefused(Reason.DAMAGED, NEW);
    }

    @Test
    void makesNoEmptyFileOverJournalThatLostIts() throws IOException {
        Files.write(folder.resolve("words.db-wal"), new byte[] {1});
        var refused = assertThrows(DatabaseException.class, () -> Database.open(file(), OLD));
        assertEquals(Reason.DAMAGED, refused.reason());
        assertFalse(Files.exists(file()));
    }

    @Test
    void beginsAnewAfterFirstStartWasCutShort() throws IOException {
        Files.write(folder.resolve("words.db.new"), new byte[] {1, 2, 3});
        makeOld();
        assertFalse(Files.exists(folder.resolve("words.db.new")));
    }

    private void assertRefused(Reason reason, Schema schema) throws IOException {
        byte[] before = Files.readAllBytes(file());
        var refused = assertThrows(DatabaseException.class, () -> Database.open(file(), schema));
        assertEquals(reason, refused.reason());
        assertArrayEquals(before, Files.readAllBytes(file()));
    }
}
