package app.taskdesk.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The way between a client and a real server: hands each exchange over and back, dated by the test's clock, and
 * spoils on it what a test asks for. What is asked for first is done first.
 */
public final class FaultyWire implements AutoCloseable {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Set<String> NOT_HANDED_ON = Set.of("date", "content-length", "connection",
            "transfer-encoding");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().executor(threads).version(HttpClient.Version.HTTP_1_1)
            .build();
    private final List<Rule> rules = new ArrayList<>();
    private final URI server;
    private final InstantSource clock;
    private final RawServer listening;

    /** @param server the real server, such as {@code http://127.0.0.1:40123/v1} */
    public FaultyWire(URI server, InstantSource clock) throws IOException {
        this.server = server;
        this.clock = clock;
        this.listening = RawServer.answering((request, out) -> answer(new Passage(request, out)));
    }

    /** What happens to one exchange. */
    @FunctionalInterface
    public interface Spoil {

        void on(Passage passage) throws IOException;
    }

    private record Rule(String method, Pattern path, Spoil spoil, boolean once) {

        boolean hits(RawServer.Request request) {
            return (method.equals("*") || request.line().startsWith(method + " "))
                    && path.matcher(request.line().split(" ")[1].split("\\?")[0]).matches();
        }
    }

    /** One exchange on its way. */
    public final class Passage {

        private final RawServer.Request request;
        private final RawServer.Exchange out;

        private Passage(RawServer.Request request, RawServer.Exchange out) {
            this.request = request;
            this.out = out;
        }

        /** Lets the server answer, without telling the client. */
        public HttpResponse<String> atServer() throws IOException {
            var asked = HttpRequest.newBuilder(server.resolve(request.line().split(" ")[1])).method(
                    request.line().split(" ")[0],
                    request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
            List.of("x-tenant-api-key", "authorization", "x-phone", "content-type", "accept").forEach(
                    name -> request.header(name).forEach(value -> asked.header(name, value)));
            try {
                return client.send(asked.build(), BodyHandlers.ofString());
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        public RawServer.Request request() {
            return request;
        }

        /** Goes on as if nothing were wrong. */
        public void pass() throws IOException {
            HttpResponse<String> reply = atServer();
            tell(reply, reply.body());
        }

        /** What goes straight to the client. */
        public RawServer.Exchange toClient() {
            return out;
        }

        /** Tells the client what the server said, with another body. */
        public void tell(HttpResponse<String> reply, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            out.send(head(reply, bytes.length)).send(bytes);
        }

        /** The server's status line and headers, for a body of this length. */
        public String head(HttpResponse<String> reply, int length) {
            var head = new StringBuilder("HTTP/1.1 " + reply.statusCode() + " X\r\n" + date());
            reply.headers().map().forEach((name, values) -> {
                if (!NOT_HANDED_ON.contains(name)) {
                    head.append(name).append(": ").append(values.getFirst()).append("\r\n");
                }
            });
            return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
        }
    }

    private String date() {
        return "Date: " + DATE.format(clock.instant()) + "\r\n";
    }

    /** The server takes the request, and the connection dies before its answer. */
    public static final Spoil LOSE_REPLY = passage -> {
        passage.atServer();
        passage.toClient().reset();
    };

    /** The connection dies before the server hears of the request. */
    public static final Spoil LOSE_REQUEST = passage -> passage.toClient().reset();

    /** Half of the server's answer arrives. */
    public static final Spoil CUT_REPLY = passage -> {
        HttpResponse<String> reply = passage.atServer();
        passage.toClient().send(passage.head(reply, reply.body().length()))
                .send(reply.body().substring(0, reply.body().length() / 2)).hangUp();
    };

    /** The client is told so, and the server nothing. */
    public Spoil refuse(int status, String body, String... headers) {
        return passage -> passage.toClient().json(status, body, dated(headers));
    }

    /** The server takes the request, and the client is told something else. */
    public Spoil contradict(int status, String body) {
        return passage -> {
            passage.atServer();
            passage.toClient().json(status, body, dated());
        };
    }

    /** The client gets the server's answer in other words. */
    public static Spoil rewrite(UnaryOperator<String> body) {
        return passage -> {
            HttpResponse<String> reply = passage.atServer();
            passage.tell(reply, body.apply(reply.body()));
        };
    }

    /** Something happens before the request arrives. */
    public static Spoil after(Runnable first) {
        return passage -> {
            first.run();
            passage.pass();
        };
    }

    private String[] dated(String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (all.stream().noneMatch(header -> header.startsWith("Date:"))) {
            all.add(date().strip());
        }
        return all.toArray(String[]::new);
    }

    /** Spoils the next exchange of this kind; a star in the path stands for anything. */
    public void next(String method, String path, Spoil spoil) {
        add(method, path, spoil, true);
    }

    /** Spoils all exchanges of this kind until {@link #heal}. */
    public void always(String method, String path, Spoil spoil) {
        add(method, path, spoil, false);
    }

    private synchronized void add(String method, String path, Spoil spoil, boolean once) {
        rules.add(new Rule(method, Pattern.compile("/v1" + path.replace("*", ".*")), spoil, once));
    }

    public synchronized void heal() {
        rules.clear();
    }

    private void answer(Passage passage) throws IOException {
        take(passage.request).on(passage);
    }

    private synchronized Spoil take(RawServer.Request request) {
        for (Iterator<Rule> each = rules.iterator(); each.hasNext();) {
            Rule rule = each.next();
            if (rule.hits(request)) {
                if (rule.once()) {
                    each.remove();
                }
                return rule.spoil();
            }
        }
        return Passage::pass;
    }

    public ServerAddress address() {
        return listening.address();
    }

    /** What the client sent so far, in order. */
    public List<RawServer.Request> requests() {
        return listening.requests();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        client.shutdownNow();
        threads.shutdownNow();
    }
}
