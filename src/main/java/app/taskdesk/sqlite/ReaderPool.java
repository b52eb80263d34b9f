package app.taskdesk.sqlite;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A few connections that can only read, opened when first needed; more readers than that wait for their turn. */
final class ReaderPool implements AutoCloseable {

    private static final int READERS = 4;

    private final Path file;
    private final long waitMillis;
    private final Semaphore turns = new Semaphore(READERS, true);
    private final ConcurrentLinkedDeque<Link> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    ReaderPool(Path file, long waitMillis) {
        this.file = file;
        this.waitMillis = waitMillis;
    }

    <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        awaitTurn();
        try {
            Link link = idle.pollFirst();
            return reading(link == null ? Link.reader(file) : link, work);
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) {
                throw new DatabaseException(DatabaseException.Reason.BUSY, "too many readers");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException(DatabaseException.Reason.BUSY, "interrupted before reading", e);
        }
    }

    private <T extends @Nullable Object> T reading(Link link, Function<Transaction, T> work) {
        boolean sound = false;
        try {
            link.repeat("BEGIN");
            T result = work.apply(new Transaction(link, "read", Failpoints.NONE));
            link.repeat("COMMIT");
            sound = !closed;
            return result;
        } finally {
            if (sound) {
                idle.addFirst(link);
            } else {
                link.close();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Link link = idle.pollFirst(); link != null; link = idle.pollFirst()) {
            link.close();
        }
    }
}
