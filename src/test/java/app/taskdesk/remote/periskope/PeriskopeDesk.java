package app.taskdesk.remote.periskope;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.http.HttpLimits;
import app.taskdesk.remote.http.HttpTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A person at a service, for tests; the key must never be told. */
final class PeriskopeDesk implements AutoCloseable {

    static final String CANARY = "canary-key-51c0de";
    static final String EMAIL = "sara.kim@lumen.example";
    static final String PHONE = "447700900100";

    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(10), HttpLimits.STANDARD.bodyBytes());

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpTransport transport = new HttpTransport(threads, LIMITS);

    Periskope at(ServerAddress address) {
        return at(address, CANARY, new Signature(EMAIL, PHONE));
    }

    Periskope at(ServerAddress address, String key, Signature signature) {
        return new Periskope(transport, address, key::toCharArray, signature);
    }

    /** Asks a server that gives this one answer, and returns what it was asked. */
    RawServer.Request sent(TaskCall<?> call) throws IOException {
        return sent(call, new Signature(EMAIL, PHONE));
    }

    RawServer.Request sent(TaskCall<?> call, Signature signature) throws IOException {
        try (var server = RawServer.json(200, "{}")) {
            at(server.address(), CANARY, signature).call(call);
            return server.onlyRequest();
        }
    }

    <R> RemoteReply<R> reply(TaskCall<R> call, int status, String body) throws IOException {
        try (var server = RawServer.json(status, body)) {
            RemoteReply<R> reply = at(server.address()).call(call);
            assertFalse(reply.toString().contains(CANARY), "the key must not be told");
            return reply;
        }
    }

    <R> R value(TaskCall<R> call, String body) throws IOException {
        return success(reply(call, 200, body));
    }

    RemoteFailure failure(TaskCall<?> call, int status, String body) throws IOException {
        return assertInstanceOf(RemoteReply.Failure.class, reply(call, status, body)).failure();
    }

    @SuppressWarnings("unchecked")
    static <R> R success(RemoteReply<R> reply) {
        return ((RemoteReply.Success<R>) assertInstanceOf(RemoteReply.Success.class, reply, reply::toString)).value();
    }

    @Override
    public void close() {
        transport.close();
        threads.shutdownNow();
    }
}
