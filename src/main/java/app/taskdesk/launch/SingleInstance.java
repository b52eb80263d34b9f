package app.taskdesk.launch;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a profile to one running program, so that one process alone writes its database and sends its changes
 * (sync.md 2.10). The kernel frees the lock when the program ends, however it ends. A later start asks the running one
 * to show its window; nothing that comes in by the socket can change data.
 */
final class SingleInstance implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SingleInstance.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN = Duration.ofMillis(50).toNanos();
    private static final int CALLERS_AT_ONCE = 16;

    /** What became of a start. */
    sealed interface Outcome {

        /** This program is the one for the profile; close the instance last of all. */
        record First(SingleInstance instance) implements Outcome {
        }

        /**
         * Another program has the profile; leave with exit code 0.
         *
         * @param shown whether it showed its window; when false, the person has to be told that it runs already
         */
        record Running(boolean shown) implements Outcome {
        }
    }

    private final FileChannel lock;
    private final @Nullable ServerSocketChannel server;
    private final Path socket;
    private final Semaphore callers = new Semaphore(CALLERS_AT_ONCE);
    private @Nullable Runnable showWindow;
    private boolean asked;

    private SingleInstance(FileChannel lock, Path socket) throws IOException {
        this.lock = lock;
        this.socket = socket;
        Files.deleteIfExists(socket);
        this.server = bind(socket);
    }

    /**
     * Takes the profile, or has the program that holds it show its window; blocks for at most ten seconds. To be called
     * before anything else in the profile is opened.
     *
     * @throws IOException when the folder cannot be made or locked
     */
    static Outcome take(Path profile) throws IOException {
        return take(profile, PATIENCE);
    }

    static Outcome take(Path profile, Duration patience) throws IOException {
        Path folder = privateFolder(profile.resolve("instance"));
        Path socket = folder.resolve("window.socket");
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<FileChannel> lock = lock(folder.resolve("lock"));
            if (lock.isPresent()) {
                var instance = new SingleInstance(lock.get(), socket);
                instance.listen();
                return new Outcome.First(instance);
            }
            if (WindowCall.show(socket)) {
                return new Outcome.Running(true);
            }
            if (System.nanoTime() > end) {
                return new Outcome.Running(false);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** From now on calls this on a thread of its own when asked to show the window, and at once if asked before. */
    synchronized void onShow(Runnable show) {
        showWindow = show;
        if (asked) {
            asked = false;
            show.run();
        }
    }

    private synchronized void show() {
        if (showWindow == null) {
            asked = true;
        } else {
            showWindow.run();
        }
    }

    private void listen() {
        if (server != null) {
            ServerSocketChannel open = server;
            Thread.ofPlatform().name("taskdesk-instance").daemon().start(() -> accept(open));
        }
    }

    private void accept(ServerSocketChannel open) {
        try {
            while (true) {
                SocketChannel caller = open.accept();
                if (callers.tryAcquire()) {
                    Thread.ofVirtual().name("taskdesk-instance-caller").start(() -> answer(caller));
                } else {
                    WindowCall.close(caller);
                }
            }
        } catch (ClosedChannelException e) {
            LOG.finest("the program ends");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "later starts cannot show this window any more", e);
        }
    }

    private void answer(SocketChannel caller) {
        try {
            WindowCall.answer(caller, Files.getOwner(socket.getParent()), this::show);
        } catch (IOException e) {
            LOG.log(Level.FINE, "a caller was turned away", e);
        } finally {
            callers.release();
        }
    }

    /** Gives the profile to the next start. */
    @Override
    public void close() {
        try (lock) {
            if (server != null) {
                server.close();
                Files.deleteIfExists(socket);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the lock is freed when the process ends", e);
        }
    }

    private static Optional<FileChannel> lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            LOG.log(Level.FINEST, "held within this process", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Null when no socket can be had, as in a folder with a very long name: the lock alone then keeps others out. */
    private static @Nullable ServerSocketChannel bind(Path socket) throws IOException {
        ServerSocketChannel channel;
        try {
            channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (UnsupportedOperationException e) { // how the JDK says that the system has no such sockets
            LOG.log(Level.WARNING, "later starts cannot show this window: {0}", e.getMessage());
            return null;
        }
        try {
            channel.bind(UnixDomainSocketAddress.of(socket));
            return channel;
        } catch (SocketException e) {
            channel.close();
            LOG.log(Level.WARNING, "later starts cannot show this window: {0}", e.getMessage());
            return null;
        }
    }

    private static Path privateFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
