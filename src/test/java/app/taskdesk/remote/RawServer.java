package app.taskdesk.remote;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A server on loopback that answers byte by byte as told, for faults that no well-behaved server can be made to show. */
public final class RawServer implements Closeable {

    private final ServerSocket listening;
    private final Behaviour behaviour;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RawServer(ServerSocket listening, Behaviour behaviour) {
        this.listening = listening;
        this.behaviour = behaviour;
        Thread.ofVirtual().start(this::accept);
    }

    /** One request as it came. */
    public record Request(String line, Map<String, List<String>> headers, String body) {

        public List<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }
    }

    /** What is done after a request was read whole. */
    @FunctionalInterface
    public interface Behaviour {

        void answer(Request request, Exchange exchange) throws IOException;
    }

    /** The server's end of one request. */
    public final class Exchange {

        private final Socket socket;

        private Exchange(Socket socket) {
            this.socket = socket;
        }

        public Exchange send(String text) throws IOException {
            return send(text.getBytes(StandardCharsets.UTF_8));
        }

        public Exchange send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            return this;
        }

        /** A whole reply with the given body, told as JSON. */
        public void json(int status, byte[] body, String... headers) throws IOException {
            var head = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            send(head + "Content-Length: " + body.length + "\r\n\r\n").send(body);
        }

        public void json(int status, String body, String... headers) throws IOException {
            json(status, body.getBytes(StandardCharsets.UTF_8), headers);
        }

        /** Ends the connection without a farewell. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        public void hangUp() throws IOException {
            socket.close();
        }

        /** Says nothing more until the server is closed. */
        public void stall() {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static RawServer answering(Behaviour behaviour) throws IOException {
        return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
    }

    public static RawServer on(ServerSocket listening, Behaviour behaviour) {
        return new RawServer(listening, behaviour);
    }

    /** A server that answers each request with this status and JSON. */
    public static RawServer json(int status, String body, String... headers) throws IOException {
        return answering((_, exchange) -> exchange.json(status, body, headers));
    }

    public int port() {
        return listening.getLocalPort();
    }

    public ServerAddress address() {
        return address("http://127.0.0.1:" + port() + "/v1");
    }

    /** An address that must be right. */
    public static ServerAddress address(String text) {
        try {
            return ServerAddress.parse(text);
        } catch (ServerAddress.Refused e) {
            throw new AssertionError(e);
        }
    }

    /** What came so far, in order. */
    public List<Request> requests() {
        return requests;
    }

    public Request onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("one request expected, got " + requests.size());
        }
        return requests.getFirst();
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
            Request request = read(in);
            while (request != null) {
                requests.add(request);
                behaviour.answer(request, new Exchange(socket));
                request = socket.isClosed() ? null : read(in);
            }
        } catch (IOException e) {
            open.remove(socket);
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        var headers = new TreeMap<String, List<String>>();
        int length = 0;
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = header.substring(header.indexOf(':') + 1).strip();
            headers.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>()).add(value);
            length = name.equals("content-length") ? Integer.parseInt(value) : length;
        }
        return new Request(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            line.append((char) c);
            c = in.read();
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
