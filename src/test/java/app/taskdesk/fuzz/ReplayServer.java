package app.taskdesk.fuzz;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A server on loopback that answers each request with the bytes that belong to the key it carries; it keeps nothing. */
public final class ReplayServer implements Closeable {

    private static final String KEY = "x-tenant-api-key:";

    private final ServerSocket listening;
    private final Function<String, BadReply> replies;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public ReplayServer(Function<String, BadReply> replies) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.replies = replies;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket; InputStream in = new BufferedInputStream(socket.getInputStream())) {
            String key = read(in);
            while (key != null) {
                BadReply reply = replies.apply(key);
                socket.getOutputStream().write(reply.bytes());
                key = reply.hangUp() ? null : read(in);
            }
        } catch (IOException e) {
            open.remove(socket);
        } finally {
            open.remove(socket);
        }
    }

    /** Reads one request and returns its key; null at the end. */
    private static String read(InputStream in) throws IOException {
        String key = "";
        int length = 0;
        String line = line(in);
        while (line != null && !line.isEmpty()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith(KEY)) {
                key = line.substring(KEY.length()).strip();
            } else if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            line = line(in);
        }
        in.skipNBytes(length);
        return line == null ? null : key;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '\n') {
            if (c != '\r') {
                line.append((char) c);
            }
            c = in.read();
        }
        return c < 0 ? null : line.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
