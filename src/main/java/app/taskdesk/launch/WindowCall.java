package app.taskdesk.launch;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.net.ExtendedSocketOptions;

/**
 * The talk between a second start and the running program: the word "show", answered by "shown", each after its length
 * in four bytes. Anything else ends that one connection.
 */
final class WindowCall {

    static final int LONGEST = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(WindowCall.class.getName());
    private static final String SHOW = "show";
    private static final String SHOWN = "shown";
    private static final int SECONDS_TO_TALK = 3;

    private WindowCall() {
    }

    /** Asks the program behind the socket to show its window; false when nobody answers there. */
    static boolean show(Path socket) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            closeLater(channel);
            channel.connect(UnixDomainSocketAddress.of(socket));
            write(channel, SHOW);
            return read(channel).equals(SHOWN);
        } catch (IOException | UnsupportedOperationException e) { // the latter where the system has no such sockets
            LOG.log(Level.FINE, "nobody answers", e);
            return false;
        }
    }

    /**
     * Hears one caller out and hangs up.
     *
     * @param owner the only person who may call, where the system tells who calls
     * @throws IOException when the caller is somebody else or says anything but "show"
     */
    static void answer(SocketChannel caller, UserPrincipal owner, Runnable show) throws IOException {
        try (caller) {
            closeLater(caller);
            if (caller.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)
                    && !caller.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(owner)) {
                throw new IOException("another user called");
            }
            if (!read(caller).equals(SHOW)) {
                throw new IOException("not a message of ours");
            }
            show.run();
            write(caller, SHOWN);
        }
    }

    static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "already gone", e);
        }
    }

    private static void closeLater(SocketChannel channel) {
        CompletableFuture.delayedExecutor(SECONDS_TO_TALK, TimeUnit.SECONDS).execute(() -> close(channel));
    }

    private static void write(SocketChannel channel, String word) throws IOException {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        ByteBuffer message = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes).flip();
        while (message.hasRemaining()) {
            channel.write(message);
        }
    }

    /** The next message; anything that cannot be one is an {@link IOException}. */
    static String read(ReadableByteChannel channel) throws IOException {
        int length = fill(channel, ByteBuffer.allocate(Integer.BYTES)).getInt();
        if (length <= 0 || length > LONGEST) {
            throw new IOException("a message of " + length + " bytes");
        }
        return StandardCharsets.UTF_8.decode(fill(channel, ByteBuffer.allocate(length))).toString();
    }

    private static ByteBuffer fill(ReadableByteChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("half a message");
            }
        }
        return buffer.flip();
    }
}
