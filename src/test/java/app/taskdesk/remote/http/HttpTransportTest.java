package app.taskdesk.remote.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RawServer.Behaviour;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NoAnswer;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteFailure.ProtocolError;
import app.taskdesk.remote.ServerAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpTransportTest {

    private static final String CANARY = "canary-key-7f3a91";
    private static final int CAP = 64 * 1024;
    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), CAP);
    private static final HttpLimits HASTY =
            new HttpLimits(Duration.ofSeconds(1), Duration.ofMillis(400), Duration.ofMillis(900), CAP);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private Answer ask(Behaviour behaviour, HttpLimits limits, HttpCallOf call) throws IOException {
        try (var server = RawServer.answering(behaviour); var transport = new HttpTransport(threads, limits)) {
            return transport.exchange(call.to(server.address()));
        }
    }

    /** Makes a call once the address is known. */
    private interface HttpCallOf {

        HttpCall to(ServerAddress address);
    }

    private static HttpCall get(ServerAddress address) {
        return new HttpCall("GET", RequestPath.under(address).word("tasks").uri(), key(), null, false);
    }

    private static HttpCall post(ServerAddress address) {
        return new HttpCall("POST", RequestPath.under(address).word("tasks").uri(), key(),
                "{\"title\":\"ö\"}".getBytes(StandardCharsets.UTF_8), false);
    }

    private static KeyHeader key() {
        return KeyHeader.of("x-tenant-api-key", CANARY.toCharArray()).orElseThrow();
    }

    private RemoteFailure failure(Behaviour behaviour) throws IOException {
        return failure(behaviour, LIMITS);
    }

    private RemoteFailure failure(Behaviour behaviour, HttpLimits limits) throws IOException {
        Answer answer = ask(behaviour, limits, HttpTransportTest::get);
        RemoteFailure failure = assertInstanceOf(Answer.Failed.class, answer).failure();
        assertFalse(answer.toString().contains(CANARY), "the key must not be told");
        return failure;
    }

    @Test
    void sendsOneKeyHeaderAndAsksForPlainJson() throws IOException {
        try (var server = RawServer.json(200, "{}"); var transport = new HttpTransport(threads, LIMITS)) {
            transport.exchange(post(server.address()));
            var request = server.onlyRequest();
            assertEquals("POST /v1/tasks HTTP/1.1", request.line());
            assertEquals(List.of(CANARY), request.header("x-tenant-api-key"));
            assertEquals(List.of("application/json"), request.header("accept"));
            assertEquals(List.of("identity"), request.header("accept-encoding"));
            assertEquals(List.of("application/json; charset=utf-8"), request.header("content-type"));
            assertEquals("{\"title\":\"ö\"}", request.body());
            assertFalse(request.headers().toString().replaceFirst(CANARY, "").contains(CANARY));
        }
    }

    @Test
    void handsOverStatusBodyAndHeaders() throws IOException {
        Answer answer = ask((_, e) -> e.json(201, "{\"a\":1}", "Retry-After: 7"), LIMITS, HttpTransportTest::get);
        var received = assertInstanceOf(Answer.Received.class, answer);
        assertEquals(201, received.status());
        assertTrue(received.isSuccess());
        assertArrayEquals("{\"a\":1}".getBytes(StandardCharsets.UTF_8), received.body());
        assertEquals(Duration.ofSeconds(7), received.headers().retryAfter());
    }

    @Test
    @DisplayName("3A row 19: headers and half a body, then silence")
    void endsStalledBodyAtDeadline() throws IOException {
        long start = System.nanoTime();
        RemoteFailure failure = failure((_, e) -> {
            e.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"a\"");
            e.stall();
        }, HASTY);
        assertInstanceOf(NoAnswer.class, failure);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        assertTrue(millis >= 400 && millis < 5_000, "took " + millis);
    }

    @Test
    @DisplayName("3A row 19: silence")
    void endsSilenceAtDeadline() throws IOException {
        assertInstanceOf(NoAnswer.class, failure((_, e) -> e.stall(), HASTY));
    }

    @Test
    @DisplayName("3A row 19: a chunked body that drips and never ends")
    void endsBodyThatNeverEndsAtDeadline() throws IOException {
        var hungUp = new CompletableFuture<Boolean>();
        RemoteFailure failure = failure((_, e) -> {
            e.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            try {
                while (true) {
                    e.send("1\r\n \r\n");
                    LockSupport.parkNanos(20_000_000);
                }
            } catch (IOException hangUp) {
                hungUp.complete(true);
            }
        }, HASTY);
        assertInstanceOf(NoAnswer.class, failure);
        assertTrue(hungUp.orTimeout(10, TimeUnit.SECONDS).join(), "the connection must be ended");
    }

    @Test
    void givesLongListsLonger() throws IOException {
        Behaviour slow = (_, e) -> {
            LockSupport.parkNanos(Duration.ofMillis(550).toNanos());
            e.json(200, "{}");
        };
        assertInstanceOf(Answer.Failed.class, ask(slow, HASTY, HttpTransportTest::get));
        assertInstanceOf(Answer.Received.class, ask(slow, HASTY,
                address -> new HttpCall("GET", address.uri(), key(), null, true)));
    }

    @Test
    void refusesBodyOverCap() throws IOException {
        assertEquals(new ProtocolError(200, "body over " + CAP + " bytes"),
                failure((_, e) -> e.json(200, new byte[CAP + 1])));
    }

    @Test
    void takesBodyUpToCap() throws IOException {
        var answer = ask((_, e) -> e.json(200, new byte[CAP]), LIMITS, HttpTransportTest::get);
        assertEquals(CAP, assertInstanceOf(Answer.Received.class, answer).body().length);
    }

    @Test
    void refusesEndlessChunksAtCap() throws IOException {
        assertEquals(new ProtocolError(200, "body over " + CAP + " bytes"), failure((_, e) -> {
            e.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "2000\r\n" + " ".repeat(0x2000) + "\r\n";
            for (int i = 0; i < 1_000; i++) {
                e.send(chunk);
            }
        }));
    }

    @Test
    @DisplayName("3A row 58: a reply that inflates a thousandfold")
    void refusesCompressedBody() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[10_000_000]);
        }
        assertEquals(new ProtocolError(200, "encoded body"),
                failure((_, e) -> e.json(200, bytes.toByteArray(), "Content-Encoding: gzip")));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("3A row 21: redirects")
    void neverFollowsRedirect(int status) throws IOException {
        try (var elsewhere = RawServer.json(200, "{}")) {
            RemoteFailure failure = failure((_, e) ->
                    e.json(status, "{}", "Location: http://127.0.0.1:" + elsewhere.port() + "/v1/tasks"));
            assertEquals(new ProtocolError(status, "redirect"), failure);
            assertEquals(List.of(), elsewhere.requests());
        }
    }

    @Test
    void refusesPageInsteadOfJson() throws IOException {
        assertEquals(new ProtocolError(200, "not JSON"), failure((_, e) -> e.send(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>")));
    }

    @Test
    void refusesJsonThatIsNotCalledJson() throws IOException {
        assertEquals(new ProtocolError(200, "not JSON"),
                failure((_, e) -> e.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")));
        assertEquals(new ProtocolError(200, "not JSON"), failure((_, e) -> e.send(
                "HTTP/1.1 200 OK\r\nContent-Type: application/jsonp\r\nContent-Length: 2\r\n\r\n{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=UTF-8", "APPLICATION/JSON", "application/problem+json; a=b"})
    void takesEveryNameOfJson(String type) throws IOException {
        Answer answer = ask((_, e) -> e.send("HTTP/1.1 200 OK\r\nContent-Type: " + type
                + "\r\nContent-Length: 2\r\n\r\n{}"), LIMITS, HttpTransportTest::get);
        assertInstanceOf(Answer.Received.class, answer);
    }

    @Test
    void callsCutBodyNoAnswer() throws IOException {
        assertEquals(new NoAnswer("answer cut off"), failure((_, e) -> {
            e.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"a\"");
            e.hangUp();
        }));
    }

    @Test
    void callsResetBeforeStatusNoAnswer() throws IOException {
        Answer answer = ask((_, e) -> e.reset(), LIMITS, HttpTransportTest::post);
        assertEquals(new NoAnswer("connection lost"), assertInstanceOf(Answer.Failed.class, answer).failure());
    }

    @Test
    void neverRepeatsWrite() throws IOException {
        try (var server = RawServer.answering((_, e) -> e.reset());
                var transport = new HttpTransport(threads, LIMITS)) {
            transport.exchange(post(server.address()));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void neverRepeatsReadOnConnectionThatBreaks() throws IOException {
        Behaviour breaksAtSecond = (request, e) -> {
            if (request.line().contains("/tasks")) {
                e.reset();
            } else {
                e.json(200, "{}");
            }
        };
        try (var server = RawServer.answering(breaksAtSecond); var transport = new HttpTransport(threads, LIMITS)) {
            transport.exchange(new HttpCall("GET", server.address().uri(), key(), null, false));
            transport.exchange(get(server.address()));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void believesErrorStatusWhateverBecomesOfItsBody() throws IOException {
        Answer cut = ask((_, e) -> {
            e.send("HTTP/1.1 429 X\r\nRetry-After: 9\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{");
            e.hangUp();
        }, LIMITS, HttpTransportTest::get);
        assertEquals(429, assertInstanceOf(Answer.Received.class, cut).status());
        assertEquals(Duration.ofSeconds(9), ((Answer.Received) cut).headers().retryAfter());
        Answer html = ask((_, e) -> e.send("HTTP/1.1 502 X\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>"),
                LIMITS, HttpTransportTest::get);
        assertEquals(502, assertInstanceOf(Answer.Received.class, html).status());
        assertEquals(0, ((Answer.Received) html).body().length);
    }

    @Test
    @DisplayName("3A row 20: connection refused")
    void knowsThatRefusedConnectionSentNothing() throws IOException {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        try (var transport = new HttpTransport(threads, LIMITS)) {
            var answer = transport.exchange(post(RawServer.address("http://127.0.0.1:" + port)));
            assertEquals(new NotSent(NotSent.Cause.OFFLINE, "connection refused"),
                    assertInstanceOf(Answer.Failed.class, answer).failure());
        }
    }

    @Test
    @DisplayName("3A row 20: name not found")
    void knowsThatUnknownNameSentNothing() {
        try (var transport = new HttpTransport(threads, LIMITS)) {
            var answer = transport.exchange(post(RawServer.address("https://no-such-host.invalid/v1")));
            assertEquals(new NotSent(NotSent.Cause.OFFLINE, "name not found"),
                    assertInstanceOf(Answer.Failed.class, answer).failure());
        }
    }

    @Test
    void knowsThatServerWithoutTlsWasSentNothing() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var transport = new HttpTransport(threads, LIMITS)) {
            Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    Thread.currentThread().interrupt();
                }
            });
            var answer = transport.exchange(post(RawServer.address("https://127.0.0.1:" + server.getLocalPort())));
            assertEquals(new NotSent(NotSent.Cause.OFFLINE, "server speaks no TLS"),
                    assertInstanceOf(Answer.Failed.class, answer).failure());
        }
    }

    @Test
    void endsEarlyWhenInterrupted() throws Exception {
        var asking = new CompletableFuture<Thread>();
        var result = new CompletableFuture<Answer>();
        try (var server = RawServer.answering((_, e) -> e.stall());
                var transport = new HttpTransport(threads, LIMITS)) {
            Thread.ofVirtual().start(() -> {
                asking.complete(Thread.currentThread());
                result.complete(transport.exchange(get(server.address())));
            });
            asking.join().interrupt();
            assertEquals(new NoAnswer("interrupted"),
                    assertInstanceOf(Answer.Failed.class, result.join()).failure());
        }
    }

    @Test
    void answersEvenWhenTheProgramIsClosing() throws IOException {
        try (var server = RawServer.json(200, "{}")) {
            var transport = new HttpTransport(threads, HASTY);
            transport.close();
            assertInstanceOf(Answer.Failed.class, transport.exchange(get(server.address())));
            var ended = Executors.newVirtualThreadPerTaskExecutor();
            try (var other = new HttpTransport(ended, HASTY)) {
                ended.shutdownNow();
                assertInstanceOf(Answer.Failed.class, other.exchange(get(server.address())));
            }
        }
    }

    @Test
    void endsWhatIsUnderWayWhenClosed() throws Exception {
        var arrived = new CompletableFuture<Boolean>();
        var result = new CompletableFuture<Answer>();
        var transport = new HttpTransport(threads, LIMITS);
        try (var server = RawServer.answering((_, e) -> {
            arrived.complete(true);
            e.stall();
        })) {
            Thread.ofVirtual().start(() -> result.complete(transport.exchange(post(server.address()))));
            arrived.join();
            transport.close();
            assertEquals(new NoAnswer("connection lost"),
                    assertInstanceOf(Answer.Failed.class, result.join()).failure());
        }
    }

    @Test
    void keepsKeyOutOfEveryText() throws IOException {
        var call = get(RawServer.address("http://localhost:1/v1"));
        assertFalse(call.toString().contains(CANARY));
        assertFalse(key().toString().contains(CANARY));
        assertEquals("no *** here, nor ***", key().redact("no " + CANARY + " here, nor CANARY-KEY-7F3A91"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nHost: b", "a\nb", "a\0b", "schlüssel", "a\tb", " a", "a "})
    void refusesKeyThatIsNoHeaderValue(String key) {
        assertTrue(KeyHeader.of("x-tenant-api-key", key.toCharArray()).isEmpty());
    }
}
