package app.taskdesk.sqlite;

import app.taskdesk.sqlite.DatabaseException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Finds out what a file is before touching it, makes it where there is none, and brings it up to date. */
final class Opening {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int VERSION_AT = 60;
    private static final int APPLICATION_AT = 68;

    private final Path file;
    private final Schema schema;
    private final Failpoints failpoints;

    Opening(Path file, Schema schema, Failpoints failpoints) {
        this.file = file;
        this.schema = schema;
        this.failpoints = failpoints;
    }

    Link open() {
        try {
            Path folder = file.getParent();
            PrivateFiles.folder(folder);
            unpackLibraryInto(folder.resolve("native"));
            if (Files.exists(file)) {
                requireOurs();
            } else {
                create();
            }
            return migrated();
        } catch (IOException e) {
            throw new DatabaseException(Reason.UNREACHABLE, "opening " + file.getFileName(), e);
        }
    }

    /** The shared temporary folder may forbid running what is in it. The first database opened decides. */
    private static void unpackLibraryInto(Path folder) throws IOException {
        if (System.getProperty("org.sqlite.tmpdir") == null) {
            PrivateFiles.folder(folder);
            System.setProperty("org.sqlite.tmpdir", folder.toString());
        }
    }

    /** Looks at the first bytes alone, so that a file that is not ours is not touched. */
    void requireOurs() {
        byte[] header = new byte[HEADER];
        try (var in = Files.newInputStream(file)) {
            if (in.readNBytes(header, 0, HEADER) < HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0,
                    MAGIC.length)) {
                throw new DatabaseException(Reason.DAMAGED, file.getFileName() + " is no database any more");
            }
        } catch (IOException e) {
            throw new DatabaseException(Reason.UNREACHABLE, "reading " + file.getFileName(), e);
        }
        var fields = ByteBuffer.wrap(header);
        if (fields.getInt(APPLICATION_AT) != schema.applicationId()) {
            throw new DatabaseException(Reason.FOREIGN, file.getFileName() + " belongs to another program");
        }
        requireNotNewer(fields.getInt(VERSION_AT));
    }

    private void requireNotNewer(long version) {
        if (version > schema.version()) {
            throw new DatabaseException(Reason.NEWER, file.getFileName() + " has version " + version
                    + ", this program knows " + schema.version());
        }
    }

    /** Builds under another name and renames, so that a file of the right name is never half made. */
    private void create() throws IOException {
        if (Files.exists(beside(file, "-wal"))) {
            throw new DatabaseException(Reason.DAMAGED, file.getFileName() + " is missing, its journal is not");
        }
        Path made = beside(file, ".new");
        for (String rest : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(beside(made, rest));
        }
        PrivateFiles.emptyFile(made);
        try (Link link = Link.writer(made)) {
            new Migrations(link, failpoints).create(schema);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.sync(file.getParent());
    }

    private Link migrated() {
        Link link = Link.writer(file);
        boolean done = false;
        try {
            var migrations = new Migrations(link, failpoints);
            int version = migrations.version();
            requireNotNewer(version);
            migrations.requireUnchanged(schema);
            if (version < schema.version()) {
                requireSound(new Transaction(link, "check", Failpoints.NONE));
            }
            for (int step = version; step < schema.version(); step++) {
                Database.copy(link, file.getParent().resolve("backups")
                        .resolve(String.format("before-%03d-%s", step + 1, file.getFileName())));
                migrations.run(schema, step);
            }
            SchemaPages.keep(link, file);
            done = true;
            return link;
        } finally {
            if (!done) {
                link.close();
            }
        }
    }

    static void requireSound(Transaction transaction) {
        String found = transaction.first("PRAGMA quick_check(1)", row -> row.text(1)).orElse("nothing");
        if (!found.equals("ok")) {
            throw new DatabaseException(Reason.DAMAGED, found);
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
