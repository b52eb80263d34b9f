package app.taskdesk.remote.talkingshops;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.taskdesk.remote.KeySource;
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

/** An account at a server of the test's own, with a key that must turn up nowhere. */
final class Desk implements AutoCloseable {

    static final String CANARY = "canary-key-51c0de";

    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(10), HttpLimits.STANDARD.bodyBytes());

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpTransport transport = new HttpTransport(threads, LIMITS);

    TalkingShops at(ServerAddress address) {
        return at(address, CANARY);
    }

    TalkingShops at(ServerAddress address, String key) {
        return at(address, key::toCharArray);
    }

    TalkingShops at(ServerAddress address, KeySource key) {
        return new TalkingShops(transport, address, key);
    }

    /** Asks a server that gives this one answer, and returns what it was asked. */
    RawServer.Request sent(TaskCall<?> call) throws IOException {
        try (var server = RawServer.json(200, "{}")) {
            at(server.address()).call(call);
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
