package app.taskdesk.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there whole or not at all: it is written beside its place and moved there at the end; what stood
 * there stays until then.
 */
public final class WholeFile implements AutoCloseable {

    private final Path target;
    private final Path draft;
    private final BufferedWriter out;

    /** @param target may exist */
    public WholeFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.draft = Files.createTempFile(this.target.getParent(), "." + target.getFileName() + "-", ".part");
        this.out = Files.newBufferedWriter(draft);
    }

    /** Encodes as UTF-8. */
    public Appendable out() {
        return out;
    }

    /** Puts the file in its place; nothing more can be written. */
    public void keep() throws IOException {
        out.close();
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind of a file that was not kept. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
