package app.taskdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Asks the FX thread for a sign of life every half millisecond and notes the longest it had to wait, and the most
 * work the thread did between two signs: the first also counts what other programs took of the processor.
 */
final class Heartbeat implements AutoCloseable {

    private static final Path THREADS = Path.of("/proc/self/task");

    private final Thread asking = Thread.ofPlatform().daemon().name("heartbeat").unstarted(this::ask);
    private final Optional<Path> statistics = fxThread();
    private volatile boolean open = true;
    private volatile long longest;
    private volatile long busiest;

    Heartbeat() {
        asking.start();
    }

    /** Forgets what was seen so far. */
    void reset() {
        longest = 0;
        busiest = 0;
    }

    /** The longest wait since the reset, in milliseconds. */
    double longestMillis() {
        return longest / 1e6;
    }

    /** The longest piece of work since the reset in processor time, in milliseconds; 0 where the system cannot tell. */
    double busiestMillis() {
        return busiest / 1e6;
    }

    private void ask() {
        try {
            while (open) {
                long worked = worked();
                long start = System.nanoTime();
                var answered = new CompletableFuture<Long>();
                Platform.runLater(() -> answered.complete(worked()));
                long work = answered.get() - worked;
                longest = Math.max(longest, System.nanoTime() - start);
                busiest = Math.max(busiest, work);
                LockSupport.parkNanos(500_000);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Processor time the FX thread has used, in nanoseconds. */
    private long worked() {
        return statistics.map(file -> Long.parseLong(read(file).split(" ")[0])).orElse(0L);
    }

    private static Optional<Path> fxThread() {
        if (!Files.isDirectory(THREADS)) {
            return Optional.empty();
        }
        try (var threads = Files.list(THREADS)) {
            return threads.filter(thread -> read(thread.resolve("comm")).startsWith("JavaFX Applicat"))
                    .map(thread -> thread.resolve("schedstat")).filter(Files::exists).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
