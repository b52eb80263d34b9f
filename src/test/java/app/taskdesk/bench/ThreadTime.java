package app.taskdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Processor time that one thread of this program has used: what other programs take of the machine is not in it. */
final class ThreadTime {

    private static final Path THREADS = Path.of("/proc/self/task");

    private final Optional<Path> statistics;

    private ThreadTime(Optional<Path> statistics) {
        this.statistics = statistics;
    }

    /** The thread whose name begins so; nothing is ever counted where the system cannot tell. */
    static ThreadTime of(String name) {
        if (!Files.isDirectory(THREADS)) {
            return new ThreadTime(Optional.empty());
        }
        try (var threads = Files.list(THREADS)) {
            return new ThreadTime(threads.filter(thread -> read(thread.resolve("comm")).startsWith(name))
                    .map(thread -> thread.resolve("schedstat")).filter(Files::exists).findFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The thread that draws. */
    static ThreadTime ofFx() {
        return of("JavaFX Applicat");
    }

    long nanos() {
        return statistics.map(file -> Long.parseLong(read(file).split(" ")[0])).orElse(0L);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
