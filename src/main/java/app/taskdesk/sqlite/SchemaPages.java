package app.taskdesk.sqlite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A copy of the few pages that say where each table lies, kept beside the file: without them nothing in a damaged
 * file could be found, however sound the rest is.
 */
final class SchemaPages {

    private static final System.Logger LOG = System.getLogger(SchemaPages.class.getName());
    private static final int PAGES_AT = 28;
    private static final int CHANGING_FROM = 24;
    private static final int HEADER = 100;
    private static final int LARGEST = 65_536;

    private SchemaPages() {
    }

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".schema");
    }

    /**
     * Keeps the pages as they are now, unless they are kept already; the journal is emptied into the file first. What
     * keeps it from that, a full disk above all, keeps nobody from working.
     */
    static void keep(Link link, Path file) {
        try {
            write(link, file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the list of tables has no copy", e);
        } catch (DatabaseException e) {
            if (e.reason() == DatabaseException.Reason.DAMAGED) {
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, "the list of tables has no copy", e);
        }
    }

    private static void write(Link link, Path file) throws IOException {
        var transaction = new Transaction(link, "schema", Failpoints.NONE);
        boolean emptied = transaction.first("PRAGMA wal_checkpoint(PASSIVE)",
                row -> row.number(1) == 0 && row.number(2) == row.number(3)).orElse(false);
        int size = (int) transaction.number("PRAGMA page_size");
        List<Integer> pages = transaction.list("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' ORDER BY pageno",
                row -> (int) row.number(1));
        if (!emptied || pages.isEmpty() || pages.getFirst() != 1) {
            return;
        }
        ByteBuffer kept = read(file, pages, size);
        Path beside = beside(file);
        if (Files.exists(beside) && same(kept.array(), Files.readAllBytes(beside))) {
            return;
        }
        Path made = beside.resolveSibling(beside.getFileName() + ".new");
        Files.deleteIfExists(made);
        PrivateFiles.emptyFile(made);
        Files.write(made, kept.array());
        Files.move(made, beside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ByteBuffer read(Path file, List<Integer> pages, int size) throws IOException {
        var kept = ByteBuffer.allocate(Integer.BYTES + pages.size() * (Integer.BYTES + size));
        kept.putInt(size);
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            for (int page : pages) {
                kept.putInt(page);
                in.seek((long) (page - 1) * size);
                in.readFully(kept.array(), kept.position(), size);
                kept.position(kept.position() + size);
            }
        }
        return kept;
    }

    /** Equal but for the counters in the file's header, which change with every commit. */
    private static boolean same(byte[] now, byte[] kept) {
        int header = 2 * Integer.BYTES;
        return now.length == kept.length
                && Arrays.equals(now, 0, header + CHANGING_FROM, kept, 0, header + CHANGING_FROM)
                && Arrays.equals(now, header + HEADER, now.length, kept, header + HEADER, kept.length);
    }

    /** Writes the kept pages into a damaged copy of the file; does nothing where none are kept. */
    static void bringBack(Path kept, Path damaged) throws IOException {
        if (Files.notExists(kept)) {
            return;
        }
        var pages = ByteBuffer.wrap(Files.readAllBytes(kept));
        if (pages.remaining() < Integer.BYTES + HEADER) {
            return;
        }
        int size = pages.getInt();
        if (size < 512 || size > LARGEST || pages.remaining() % (Integer.BYTES + size) != 0) {
            return;
        }
        try (var out = new RandomAccessFile(damaged.toFile(), "rw")) {
            for (Written page : written(pages, size)) {
                out.seek((long) (page.number() - 1) * size);
                out.write(page.bytes());
            }
            out.seek(PAGES_AT);
            out.writeInt((int) (out.length() / size));
        }
    }

    private static List<Written> written(ByteBuffer pages, int size) {
        var list = new ArrayList<Written>();
        while (pages.remaining() >= Integer.BYTES + size) {
            int number = pages.getInt();
            var bytes = new byte[size];
            pages.get(bytes);
            list.add(new Written(Math.max(1, number), bytes));
        }
        return list;
    }

    private record Written(int number, byte[] bytes) {
    }
}
